import { allowedOrderActs, isOrderFor, type OrderAct } from '#shared/domain/routing/order-acts';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { isReplaced } from './living-orders';
import { findCase, findOrder, listCoveredUnitIds, listOrdersOfCases, lockCaseOfOrder } from './order.repository';
import type { OrderVersion } from './order-kit';

/** An order that its asker may act on now, with its case and all orders of the case. Nobody else changes them meanwhile. */
export interface ClaimedOrder {
  readonly order: WorkOrderEntity;
  readonly ofCase: CaseEntity;
  readonly siblings: readonly WorkOrderEntity[];
}

/**
 * Claims an order for an act; the first statement of its write. Fails with `not-found`, with `forbidden` where the order
 * is another unit's or person's, with `conflict` where it changed meanwhile, with `order-state` where its state or its
 * case's does not allow the act.
 */
export async function claimOrder(tx: WriteTx, actor: Actor, seen: OrderVersion, act: OrderAct): Promise<ClaimedOrder> {
  await lockCaseOfOrder(tx, seen.orderId);
  const order = await findOrder(tx, seen.orderId);
  const ofCase = order === null ? null : await findCase(tx, order.caseId);
  if (order === null || ofCase === null) throw new CommandError('not-found');
  const { role, unitId, accountId } = actor;
  const asker = { role, unitId, accountId, coveredUnitIds: await listCoveredUnitIds(tx, unitId) };
  if (role !== 'coordinator' && !isOrderFor(order, asker)) throw new CommandError('forbidden');
  if (order.version !== seen.version) throw new CommandError('conflict');
  const siblings = await listOrdersOfCases(tx, [ofCase.id]);
  const facts = { ...order, caseStatus: ofCase.status, isReplaced: isReplaced(order, siblings) };
  if (!allowedOrderActs(facts, asker).includes(act)) throw new CommandError('order-state');
  return { order, ofCase, siblings };
}
