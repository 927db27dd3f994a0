import type { Translated } from '../catalogue-type';
import type { cases as source } from '../zh-CN/cases';

/** Words of the feature `cases` in English. */
export const cases: Translated<typeof source> = {
  title: '',
};
