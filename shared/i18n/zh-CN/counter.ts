/** Words of the feature `counter`. */
export const counter = {
  title: '',
};
