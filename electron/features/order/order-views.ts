import { OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { allowedOrderActs, type OrderAsker } from '#shared/domain/routing/order-acts';
import type { Clock } from '#shared/domain/time/clock';
import type { FileView, OrderView } from '#shared/ipc/commands/case-views';
import { isAllowed } from '#shared/ipc/rights';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { FileEntity } from '../../database/entities/file.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { isOpen, isReplaced } from './living-orders';
import { listCoveredUnitIds, listOrdersOfCases } from './order.repository';
import type { OrderDeadlines } from './order-deadlines';
import { countOrders } from './order-list.repository';
import { reachOf } from './order-reach';
import type { OrderViews } from './order-views.port';
import { findCasesOf, findFilesOf, findPersonNames, findUnitNames } from './order-views.repository';

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

/** Views of orders over the office's clock. */
export function createOrderViews(clock: Clock, deadlines: OrderDeadlines): OrderViews {
  const views: OrderViews['views'] = async (tx, actor, orders) => {
    if (orders.length === 0) return [];
    const found = await lookUp(tx, actor, orders, clock.now());
    return orders.map((order) => viewOrder(order, found, deadlines));
  };
  return {
    views,
    viewsOfCase: async (tx, actor, caseId) => views(tx, actor, await listOrdersOfCases(tx, [caseId])),
    async countWaiting(tx, actor) {
      if (!isAllowed(actor.role, 'order.listMine')) return 0;
      const now = clock.now();
      const open = { text: '', statuses: OPEN_ORDER_STATUSES, card: null };
      return countOrders(tx, { ...open, reach: await reachOf(tx, actor), now, redBefore: deadlines.redBefore(now) });
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
  const { dispatchedById: _, yellowAt, dueDay: __, ownLimit: ___, previousOrderId: ____, ...shown } = order;
  const closedAt = isOpen(order) ? null : (order.repliedAt ?? order.returnedAt ?? order.dispatchedAt);
  return {
    ...shown,
    earlierReplies: order.earlierReplies ?? [],
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
