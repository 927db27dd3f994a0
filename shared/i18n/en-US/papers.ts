import type { Translated } from '../catalogue-type';
import type { papers as source } from '../zh-CN/papers';

/** Words of the feature `papers` in English. */
export const papers: Translated<typeof source> = {
  title: '',
};
