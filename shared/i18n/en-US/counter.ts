import type { Translated } from '../catalogue-type';
import type { counter as source } from '../zh-CN/counter';

/** Words of the feature `counter` in English. */
export const counter: Translated<typeof source> = {
  title: '',
};
