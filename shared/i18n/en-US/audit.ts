import type { Translated } from '../catalogue-type';
import type { audit as source } from '../zh-CN/audit';

/** Words of the feature `audit` in English. */
export const audit: Translated<typeof source> = {
  title: '',
};
