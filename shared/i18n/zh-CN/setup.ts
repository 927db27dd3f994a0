/** Words of the feature `setup`. */
export const setup = {
  title: '',
};
