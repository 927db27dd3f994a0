/** Words of the feature `papers`. */
export const papers = {
  title: '',
};
