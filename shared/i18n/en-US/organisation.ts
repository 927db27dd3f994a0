import type { Translated } from '../catalogue-type';
import type { organisation as source } from '../zh-CN/organisation';

/** Words of the feature `organisation` in English. */
export const organisation: Translated<typeof source> = {
  title: '',
};
