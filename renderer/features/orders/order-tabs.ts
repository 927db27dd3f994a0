import { OPEN_ORDER_STATUSES, type OrderStatus } from '#shared/domain/case/vocabulary';

/** Tabs of 我的工单, what waits first. */
export const ORDER_TABS = ['open', 'dispatched', 'signed', 'replied', 'returned', 'all'] as const;
/** A tab of 我的工单. */
export type OrderTab = (typeof ORDER_TABS)[number];

/** The statuses that a tab shows; none means all. */
export function statusesOfTab(tab: OrderTab): OrderStatus[] {
  if (tab === 'open') return [...OPEN_ORDER_STATUSES];
  return tab === 'all' ? [] : [tab];
}
