import { OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';

type Order = Pick<WorkOrderEntity, 'id' | 'caseId' | 'role' | 'status' | 'previousOrderId'>;

/** Whether an order waits for its unit. */
export function isOpen(order: Pick<Order, 'status'>): boolean {
  return OPEN_ORDER_STATUSES.includes(order.status);
}

/** Whether an order still counts for its cases: its unit works on it or has replied. */
export function isLiving(order: Pick<Order, 'status'>): boolean {
  return isOpen(order) || order.status === 'replied';
}

/** The lead that a case has: open or with its reply in; one that returned or lost the case is none. */
export function findLivingLead<T extends Order>(orders: readonly T[]): T | undefined {
  return orders.find((order) => order.role === 'lead' && isLiving(order));
}

/** Whether an order is past recall among the orders of its case: another took its place, or another lead leads. */
export function isReplaced(order: Order, ordersOfCase: readonly Order[]): boolean {
  if (ordersOfCase.some((other) => other.previousOrderId === order.id)) return true;
  const lead = order.role === 'lead' ? findLivingLead(ordersOfCase) : undefined;
  return lead !== undefined && lead.id !== order.id;
}
