/** Words of the feature `orders`. */
export const orders = {
  title: '',
};
