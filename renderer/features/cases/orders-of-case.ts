import type { OrderView } from '#shared/ipc/commands/order-views';

/** Whether an order makes its unit the lead of the case now: neither returned nor withdrawn. */
export function isOpenLead(order: Pick<OrderView, 'role' | 'status'>): boolean {
  return order.role === 'lead' && order.status !== 'returned' && order.status !== 'withdrawn';
}
