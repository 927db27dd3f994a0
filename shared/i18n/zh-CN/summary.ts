/** Words of the feature `summary`. */
export const summary = {
  title: '',
};
