import type { Translated } from '../catalogue-type';
import type { setup as source } from '../zh-CN/setup';

/** Words of the feature `setup` in English. */
export const setup: Translated<typeof source> = {
  title: '',
};
