import type { Translated } from '../catalogue-type';
import type { conflict as source } from '../zh-CN/conflict';

/** Words where two administrators change one thing at the same time, in English. */
export const conflict: Translated<typeof source> = {
  by: '{{name}} changed this at {{time}}. What you typed has not been saved.',
  bySomebody: 'Somebody has just changed this. What you typed has not been saved.',
  gone: 'Somebody has just taken this out of use. What you typed cannot be saved.',
  field: 'Field',
  now: 'Now',
  mine: 'You typed',
  untouched: 'left as it was',
  empty: '(empty)',
  list_one: '{{count}} entry',
  list_other: '{{count}} entries',
  goOn: 'Keep mine on top',
  drop: 'Let go of mine',
};
