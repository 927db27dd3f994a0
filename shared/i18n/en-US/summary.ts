import type { Translated } from '../catalogue-type';
import type { summary as source } from '../zh-CN/summary';

/** Words of the feature `summary` in English. */
export const summary: Translated<typeof source> = {
  title: '',
};
