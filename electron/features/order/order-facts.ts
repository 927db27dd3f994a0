import { type CaseStatus, OPEN_CASE_STATUSES } from '#shared/domain/case/vocabulary';
import type { OrderFacts } from '#shared/domain/routing/order-acts';
import { findReturnObstacle, nextHand } from '#shared/domain/routing/order-returns';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { isReplaced } from './living-orders';
import type { OrderDeadlines } from './order-deadlines';

/** An order among its cases and their orders. */
export interface OrderSurroundings {
  readonly order: WorkOrderEntity;
  /** All cases that it serves, its first one first. */
  readonly cases: readonly CaseEntity[];
  readonly ordersOf: ReadonlyMap<string, readonly WorkOrderEntity[]>;
}

/** One that is closed closes the order: its reply has been used. A case that was merged away is no longer one of them. */
function statusOf(cases: readonly CaseEntity[]): CaseStatus {
  const own = cases.filter((each) => each.status !== 'merged');
  return (own.find((each) => !OPEN_CASE_STATUSES.includes(each.status)) ?? own[0])?.status ?? 'merged';
}

/** What the rules of acting on an order must know of it. */
export function factsOfOrder(
  { order, cases, ordersOf }: OrderSurroundings,
  deadlines: Pick<OrderDeadlines, 'returnUntil'>,
  now: string,
): OrderFacts {
  const { isByManager } = order;
  const returnUntil = deadlines.returnUntil(order.dispatchedAt);
  return {
    ...order,
    caseStatus: statusOf(cases),
    isReplaced: cases.some((each) => isReplaced(order, ordersOf.get(each.id) ?? [])),
    isUnreturnable: findReturnObstacle({ isByManager, returnUntil }, now) !== null,
    isManagerNeeded: cases.some((each) => nextHand(each.returnCount) === 'manager'),
  };
}
