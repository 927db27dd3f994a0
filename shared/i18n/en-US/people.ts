import type { Translated } from '../catalogue-type';
import type { people as source } from '../zh-CN/people';

/** Words of the feature `people` in English. */
export const people: Translated<typeof source> = {
  title: '',
};
