/** Words of the feature `organisation`. */
export const organisation = {
  title: '',
};
