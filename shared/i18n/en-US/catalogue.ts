import type { Translated } from '../catalogue-type';
import type { catalogue as source } from '../zh-CN/catalogue';

/** Words of the feature `catalogue` in English. */
export const catalogue: Translated<typeof source> = {
  title: '',
};
