/** Words of the feature `audit`. */
export const audit = {
  title: '',
};
