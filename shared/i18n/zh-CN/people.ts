/** Words of the feature `people`. */
export const people = {
  title: '',
};
