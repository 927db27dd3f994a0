import type { Translated } from '../catalogue-type';
import type { orders as source } from '../zh-CN/orders';

/** English words of the work orders' list. */
export const orders: Translated<typeof source> = {
  title: 'My orders',
  list: 'Orders',
  tabs: {
    open: 'To do',
    dispatched: 'To sign for',
    signed: 'In work',
    replied: 'Replied',
    returned: 'Returned',
    all: 'All',
  },
  count: '{{count}} in all',
  search: 'Search',
  searchHint: 'Case number, name, content',
  card: 'Warning',
  number: 'Case number',
  subject: 'Item / category',
  applicant: 'Applicant',
  part: 'Part',
  unit: 'Unit',
  status: 'Order status',
  dispatchedAt: 'Dispatched',
  dueAt: 'Order due',
  noDeadline: 'No deadline',
  emptyOpen: 'Nothing to do. New orders appear here as soon as they are dispatched.',
  emptyFiltered: 'No order fits. Please widen the search.',
  keys: '↑↓ to choose, Enter to open',
};
