import type { Role } from '../people/roles';
import { type CaseKind, type CaseStatus, OPEN_ORDER_STATUSES, type OrderRole, type OrderStatus } from './vocabulary';

/** What the rules of closing must know of a case's orders. */
export interface OrderStation {
  readonly role: OrderRole;
  readonly status: OrderStatus;
}

/** Orders of the case that are still open. */
export function countOpenOrders(orders: readonly OrderStation[]): number {
  return orders.filter((order) => OPEN_ORDER_STATUSES.includes(order.status)).length;
}

/**
 * Why a case cannot be decided (办结), or null. No order may be open and the lead must have replied (domain page 5.8:
 * only the lead answers the resident). An appeal or a service request that nobody was asked about may be decided by the
 * co-ordinator himself; an application may not. Orders that were withdrawn do not count.
 */
export function findDecisionObstacle(
  kind: CaseKind,
  status: CaseStatus,
  orders: readonly OrderStation[],
): 'case-state' | 'order-open' | 'no-lead-reply' | null {
  if (status !== 'accepted' && status !== 'assigned') return 'case-state';
  if (countOpenOrders(orders) > 0) return 'order-open';
  const counted = orders.filter((order) => order.status !== 'withdrawn');
  if (counted.some((order) => order.role === 'lead' && order.status === 'replied')) return null;
  return counted.length === 0 && kind !== 'application' && status === 'accepted' ? null : 'no-lead-reply';
}

/** What the acts on a case depend on. */
export interface CaseStation {
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly closedAt: string | null;
  readonly rating: number | null;
  readonly orders: readonly OrderStation[];
}

/** An act on a case, as the case's page offers it. */
export type CaseAct = 'dispatch' | 'complete' | 'refuse' | 'decide' | 'deliver' | 'callback' | 'rate' | 'reveal';

/** The acts that a case's state allows somebody who may see it, in the order in which the page shows them. */
export function findCaseActs(station: CaseStation, role: Role): readonly CaseAct[] {
  const { kind, status, closedAt, rating, orders } = station;
  const isDesk = role === 'clerk' || role === 'coordinator';
  const isCoordinator = role === 'coordinator';
  const candidates: readonly (readonly [CaseAct, boolean])[] = [
    ['dispatch', isCoordinator && (status === 'accepted' || status === 'assigned')],
    ['complete', isDesk && status === 'notified'],
    ['refuse', isDesk && status === 'notified'],
    ['decide', isCoordinator && findDecisionObstacle(kind, status, orders) === null],
    ['deliver', isDesk && status === 'decided'],
    ['callback', isDesk && closedAt !== null],
    ['rate', isDesk && closedAt !== null && rating === null],
    ['reveal', role !== 'administrator'],
  ];
  return candidates.flatMap(([act, isAllowed]) => (isAllowed ? [act] : []));
}
