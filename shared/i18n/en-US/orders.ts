import type { Translated } from '../catalogue-type';
import type { orders as source } from '../zh-CN/orders';

/** Words of the feature `orders` in English. */
export const orders: Translated<typeof source> = {
  title: '',
};
