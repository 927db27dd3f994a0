/** Words of the feature `session`. */
export const session = {
  title: '',
};
