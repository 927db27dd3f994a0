/** Words of the feature `catalogue`. */
export const catalogue = {
  title: '',
};
