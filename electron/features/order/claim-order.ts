import { allowedOrderActs, isOrderFor, type OrderAct } from '#shared/domain/routing/order-acts';
import { findReturnObstacle } from '#shared/domain/routing/order-returns';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { findCases, findOrder, listCoveredUnitIds } from './order.repository';
import { factsOfOrder, type OrderSurroundings } from './order-facts';
import type { OrderKit, OrderVersion } from './order-kit';
import { findCaseIdsOf, listOrdersByCase, lockCasesOfOrder } from './order-links.repository';

/** An order that its asker may act on now, with its cases and all their orders. Nobody else changes them meanwhile. */
export interface ClaimedOrder extends OrderSurroundings {
  /** The case that the order was first sent for. */
  readonly ofCase: CaseEntity;
  /** All orders of its cases, each once. */
  readonly siblings: readonly WorkOrderEntity[];
}

/** What claiming needs beside the database. */
export type ClaimKit = Pick<OrderKit, 'clock' | 'deadlines'>;

/**
 * Claims an order for an act; the first statement of its write. Fails with `not-found`, with `forbidden` where the order
 * is another unit's or person's, with `conflict` where it changed meanwhile, with `order-state` where its state or its
 * case's does not allow the act, with `return-late`, `return-by-manager` or `manager-needed` where only that does not.
 */
export async function claimOrder(
  kit: ClaimKit,
  tx: WriteTx,
  actor: Actor,
  seen: OrderVersion,
  act: OrderAct,
): Promise<ClaimedOrder> {
  const claimed = await holdOrder(tx, seen.orderId);
  const { order } = claimed;
  const { role, unitId, accountId } = actor;
  const asker = { role, unitId, accountId, coveredUnitIds: await listCoveredUnitIds(tx, unitId) };
  if (role !== 'coordinator' && !isOrderFor(order, asker)) throw new CommandError('forbidden');
  if (order.version !== seen.version) throw new CommandError('conflict');
  const facts = factsOfOrder(claimed, kit.deadlines, kit.clock.now());
  if (allowedOrderActs(facts, asker).includes(act)) return claimed;
  const isOnlyBarred = allowedOrderActs({ ...facts, isUnreturnable: false, isManagerNeeded: false }, asker).includes(
    act,
  );
  throw isOnlyBarred ? barOf(kit, order, act) : new CommandError('order-state');
}

function barOf(kit: ClaimKit, order: WorkOrderEntity, act: OrderAct): CommandError {
  if (act !== 'return') return new CommandError('manager-needed');
  const returnUntil = kit.deadlines.returnUntil(order.dispatchedAt);
  const { isByManager } = order;
  const obstacle = findReturnObstacle({ isByManager, returnUntil }, kit.clock.now());
  return new CommandError(obstacle ?? 'order-state');
}

/** Holds an order with its cases until the write ends; fails with `not-found`. */
export async function holdOrder(tx: WriteTx, orderId: string): Promise<ClaimedOrder> {
  await lockCasesOfOrder(tx, orderId);
  const order = await findOrder(tx, orderId);
  if (order === null) throw new CommandError('not-found');
  const caseIds = (await findCaseIdsOf(tx, [order])).get(order.id) ?? [];
  const cases = await findCases(tx, caseIds);
  const [ofCase] = cases;
  if (ofCase === undefined) throw new CommandError('not-found');
  const ordersOf = await listOrdersByCase(tx, caseIds);
  const siblings = [...new Map([...ordersOf.values()].flat().map((each) => [each.id, each])).values()];
  return { order, ofCase, cases, ordersOf, siblings };
}
