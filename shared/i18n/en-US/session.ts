import type { Translated } from '../catalogue-type';
import type { session as source } from '../zh-CN/session';

/** Words of the feature `session` in English. */
export const session: Translated<typeof source> = {
  title: '',
};
