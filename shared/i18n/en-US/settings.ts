import type { Translated } from '../catalogue-type';
import type { settings as source } from '../zh-CN/settings';

/** Words of the feature `settings` in English. */
export const settings: Translated<typeof source> = {
  title: '',
};
