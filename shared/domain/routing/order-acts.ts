import { type CaseStatus, OPEN_CASE_STATUSES, type OrderRole, type OrderStatus } from '../case/vocabulary';
import type { Role } from '../people/roles';

/** What can be done with a work order: 签收, 反馈, 退单, 改派, 重办, 撤回. */
export type OrderAct = 'sign' | 'reply' | 'return' | 'reroute' | 'rework' | 'withdraw';

/** What the rules need to know of an order and its case. */
export interface OrderFacts {
  readonly status: OrderStatus;
  readonly role: OrderRole;
  readonly unitId: string;
  /** The person the order is for; null when it is for any handler of the unit. */
  readonly accountId: string | null;
  readonly caseStatus: CaseStatus;
  /** Whether this order is past recall: another one took its place, or, for a lead, another lead is alive. False where not given. */
  readonly isReplaced?: boolean;
  /** Whether the order can no longer be returned (see `findReturnObstacle`). False where not given. */
  readonly isUnreturnable?: boolean;
  /** Whether nobody but a manager may say who takes the case (see `nextHand`). False where not given. */
  readonly isManagerNeeded?: boolean;
}

/** Who asks. `coveredUnitIds` are the asker's unit and, for a community, its grids. */
export interface OrderAsker {
  readonly role: Role;
  readonly unitId: string;
  readonly accountId: string;
  readonly coveredUnitIds: readonly string[];
}

const HANDLER_ACTS: Readonly<Record<OrderStatus, readonly OrderAct[]>> = {
  dispatched: ['sign', 'reply', 'return'],
  signed: ['reply', 'return'],
  replied: [],
  returned: [],
  withdrawn: [],
};

const COORDINATOR_ACTS: Readonly<Record<OrderStatus, readonly OrderAct[]>> = {
  dispatched: ['reroute', 'withdraw'],
  signed: ['reroute', 'withdraw'],
  replied: ['rework'],
  returned: ['reroute', 'withdraw'],
  withdrawn: [],
};

/**
 * Whether a handler is among those an order is for: any handler of its unit, or of the community above the grid; where
 * a person is named, that person alone, and only as long as he belongs there.
 */
export function isOrderFor(order: Pick<OrderFacts, 'unitId' | 'accountId'>, asker: OrderAsker): boolean {
  if (asker.role !== 'handler' || !asker.coveredUnitIds.includes(order.unitId)) return false;
  return order.accountId === null || order.accountId === asker.accountId;
}

/**
 * The acts that an order's state and the asker's part allow (domain page 5.8). None on a closed case; none on an order
 * that another one took the place of.
 */
export function allowedOrderActs(order: OrderFacts, asker: OrderAsker): readonly OrderAct[] {
  if (!OPEN_CASE_STATUSES.includes(order.caseStatus) || order.isReplaced === true) return [];
  if (asker.role === 'coordinator') {
    const isBarred = order.role === 'lead' && order.isManagerNeeded === true;
    return COORDINATOR_ACTS[order.status].filter((act) => act !== 'reroute' || !isBarred);
  }
  if (!isOrderFor(order, asker)) return [];
  return HANDLER_ACTS[order.status].filter((act) => act !== 'return' || order.isUnreturnable !== true);
}
