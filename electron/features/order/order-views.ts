import type { Clock } from '#shared/domain/clock';
import { allowedOrderActs, type OrderAsker } from '#shared/domain/routing/order-acts';
import type { FileView, OrderView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { FileEntity } from '../../database/entities/file.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { isOpen, isReplaced } from './living-orders';
import { listCoveredUnitIds, listOrdersOfCases } from './order.repository';
import type { OrderDeadlines } from './order-deadlines';
import { findCasesOf, findFilesOf, findPersonNames, findUnitNames } from './order-views.repository';

/** Shows orders with names, files, card, and what the asker may do; a fixed number of queries for any number of orders. */
export interface OrderViews {
  /** In the given order. The asker's right to see them is the caller's matter. */
  views(tx: ReadTx, actor: Actor, orders: readonly WorkOrderEntity[]): Promise<readonly OrderView[]>;
}

/** What was looked up for all the orders that are shown together. */
interface LookedUp {
  readonly asker: OrderAsker;
  readonly now: string;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly personNames: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, CaseEntity>;
  readonly siblings: readonly WorkOrderEntity[];
  readonly files: readonly FileEntity[];
}

function viewFile({ id, orderId, name, mimeType, size, addedAt, addedByName }: FileEntity): FileView {
  return { id, orderId, name, mimeType, size, addedAt, addedByName };
}

/** The mapper over the office's clock. */
export function createOrderViews(clock: Clock, deadlines: OrderDeadlines): OrderViews {
  return {
    async views(tx, actor, orders) {
      if (orders.length === 0) return [];
      const found = await lookUp(tx, actor, orders, clock.now());
      return orders.map((order) => viewOrder(order, found, deadlines));
    },
  };
}

async function lookUp(tx: ReadTx, actor: Actor, orders: readonly WorkOrderEntity[], now: string): Promise<LookedUp> {
  const { role, unitId, accountId } = actor;
  const personIds = orders.flatMap((order) => (order.accountId === null ? [] : [order.accountId]));
  const cases = await findCasesOf(tx, orders);
  return {
    asker: { role, unitId, accountId, coveredUnitIds: await listCoveredUnitIds(tx, unitId) },
    now,
    unitNames: await findUnitNames(
      tx,
      orders.map((order) => order.unitId),
    ),
    personNames: await findPersonNames(tx, personIds),
    cases: new Map(cases.map((each) => [each.id, each])),
    siblings: await listOrdersOfCases(
      tx,
      cases.map((each) => each.id),
    ),
    files: await findFilesOf(tx, orders),
  };
}

function viewOrder(order: WorkOrderEntity, found: LookedUp, deadlines: OrderDeadlines): OrderView {
  const { dispatchedById: _, yellowAt, previousOrderId: __, ...shown } = order;
  const closedAt = isOpen(order) ? null : (order.repliedAt ?? order.returnedAt ?? order.dispatchedAt);
  return {
    ...shown,
    unitName: found.unitNames.get(order.unitId) ?? '',
    accountName: found.personNames.get(order.accountId ?? '') ?? '',
    card: deadlines.cardOf({ dueAt: order.dueAt, yellowAt, closedAt }, found.now),
    files: found.files.filter((file) => file.orderId === order.id).map(viewFile),
    allowed: actsOn(order, found),
  };
}

function actsOn(order: WorkOrderEntity, { asker, cases, siblings }: LookedUp): OrderView['allowed'] {
  const ofCase = cases.get(order.caseId);
  if (ofCase === undefined) return [];
  const ordersOfCase = siblings.filter((each) => each.caseId === order.caseId);
  const facts = { ...order, caseStatus: ofCase.status, isReplaced: isReplaced(order, ordersOfCase) };
  return allowedOrderActs(facts, asker);
}
