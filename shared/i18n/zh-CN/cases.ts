/** Words of the feature `cases`. */
export const cases = {
  title: '',
};
