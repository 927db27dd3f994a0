import type { Role } from '../people/roles';
import type { CaseStatus, OrderStatus } from './vocabulary';

/** What the acts on an order depend on. `isOwn`: the order is the asker's, or of his unit's. */
export interface OrderActStation {
  readonly status: OrderStatus;
  readonly caseStatus: CaseStatus;
  readonly isOwn: boolean;
}

/** An act on an order. */
export type OrderAct = 'sign' | 'reply' | 'return' | 'reroute' | 'rework' | 'withdraw';

const HANDLER_ACTS: Readonly<Record<OrderStatus, readonly OrderAct[]>> = {
  dispatched: ['sign', 'return'],
  signed: ['reply', 'return'],
  replied: [],
  returned: [],
  withdrawn: [],
};
const COORDINATOR_ACTS: Readonly<Record<OrderStatus, readonly OrderAct[]>> = {
  dispatched: ['reroute', 'withdraw'],
  signed: ['reroute', 'withdraw'],
  replied: ['rework'],
  returned: ['reroute'],
  withdrawn: [],
};

/** The acts that an order's state allows: the handler's on his own orders, the co-ordinator's on all, while the case is in work. */
export function findOrderActs({ status, caseStatus, isOwn }: OrderActStation, role: Role): readonly OrderAct[] {
  if (caseStatus !== 'assigned' && caseStatus !== 'accepted') return [];
  if (role === 'handler') return isOwn ? HANDLER_ACTS[status] : [];
  return role === 'coordinator' ? COORDINATOR_ACTS[status] : [];
}
