import { OPEN_CASE_STATUSES, OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import type { ServiceItem } from '#shared/domain/catalogue/service-item';
import { allowedOrderActs, type OrderAsker } from '#shared/domain/routing/order-acts';
import { countReturnsByUnit } from '#shared/domain/routing/order-returns';
import type { Clock } from '#shared/domain/time/clock';
import type { FileView } from '#shared/ipc/commands/file-views';
import type { FundingView } from '#shared/ipc/commands/funding-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { isAllowed } from '#shared/ipc/rights';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { FileEntity } from '../../database/entities/file.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { viewFundingsOf } from '../funding/funding-views.service';
import { markSupervised } from '../supervision/supervision-marks.service';
import { viewFlow } from './flow-views';
import { findLivingLead, isLiving, isOpen } from './living-orders';
import { findCases, listCoveredUnitIds } from './order.repository';
import type { OrderDeadlines } from './order-deadlines';
import { factsOfOrder, type OrderSurroundings } from './order-facts';
import { findCaseIdsOf, listOrdersByCase, listOrdersOfCases } from './order-links.repository';
import { countOrders } from './order-list.repository';
import { reachOf } from './order-reach';
import type { LivingLead, OrderViews } from './order-views.port';
import { findFilesOf, findItemsOf, findPersonNames, findUnitNames } from './order-views.repository';

/** What was looked up for all the orders that are shown together. */
interface LookedUp {
  readonly asker: OrderAsker;
  readonly now: string;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly personNames: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, CaseEntity>;
  /** Which cases each order serves, and which orders each case has. */
  readonly caseIdsOf: ReadonlyMap<string, readonly string[]>;
  readonly ordersOf: ReadonlyMap<string, readonly WorkOrderEntity[]>;
  readonly files: readonly FileEntity[];
  readonly fundings: ReadonlyMap<string, FundingView>;
  readonly supervisions: ReadonlyMap<string, OrderView['supervision']>;
  /** Items of the cases by their version's id. */
  readonly items: ReadonlyMap<string, ServiceItem>;
}

function viewFile({ id, orderId, name, mimeType, size, addedAt, addedByName }: FileEntity): FileView {
  return { id, orderId, name, mimeType, size, addedAt, addedByName };
}

/** Views of orders over the office's clock. */
export function createOrderViews(clock: Clock, deadlines: OrderDeadlines): OrderViews {
  const show = async (
    tx: ReadTx,
    actor: Actor,
    orders: readonly WorkOrderEntity[],
    known: CaseEntity | null = null,
  ) => {
    if (orders.length === 0) return [];
    const found = await lookUp(tx, actor, { orders, known }, clock.now());
    return orders.map((order) => viewOrder(order, found, deadlines));
  };
  return {
    views: (tx, actor, orders) => show(tx, actor, orders),
    async ofCase(tx, actor, ofCase) {
      const orders = await listOrdersOfCases(tx, [ofCase.id]);
      const flow = await viewFlow(tx, actor, { ofCase, orders }, clock.now());
      return { orders: await show(tx, actor, orders, ofCase), flow };
    },
    livingLeads,
    async flowOfCase(tx, actor, ofCase) {
      return viewFlow(tx, actor, { ofCase, orders: await listOrdersOfCases(tx, [ofCase.id]) }, clock.now());
    },
    async countWaiting(tx, actor) {
      if (!isAllowed(actor.role, 'order.listMine')) return 0;
      const now = clock.now();
      const open = { text: '', statuses: OPEN_ORDER_STATUSES, card: null };
      return countOrders(tx, { ...open, reach: await reachOf(tx, actor), now, redBefore: deadlines.redBefore(now) });
    },
  };
}

async function livingLeads(tx: ReadTx, caseIds: readonly string[]): Promise<ReadonlyMap<string, LivingLead>> {
  const ordersOf = await listOrdersByCase(tx, caseIds);
  const leads = caseIds.flatMap((id) => {
    const lead = findLivingLead(ordersOf.get(id) ?? []);
    return lead === undefined ? [] : [[id, lead] as const];
  });
  const caseIdsOf = await findCaseIdsOf(
    tx,
    leads.map(([, lead]) => lead),
  );
  const unitNames = await findUnitNames(
    tx,
    leads.map(([, lead]) => lead.unitId),
  );
  return new Map(
    leads.map(([caseId, { id: orderId, version, unitId, status }]) => {
      const caseCount = caseIdsOf.get(orderId)?.length ?? 1;
      return [caseId, { orderId, version, unitName: unitNames.get(unitId) ?? '', status, caseCount }];
    }),
  );
}

/** Orders to be shown; where they are all those of one case, the case. */
interface Shown {
  readonly orders: readonly WorkOrderEntity[];
  readonly known: CaseEntity | null;
}

/** The cases that orders serve, with all their orders; what is known already is not read again. */
async function findCasesServed(tx: ReadTx, { orders, known }: Shown, caseIds: readonly string[]) {
  const isKnown = known !== null && caseIds.every((id) => id === known.id);
  if (isKnown) return { cases: [known], ordersOf: new Map([[known.id, orders]]) };
  return { cases: await findCases(tx, caseIds), ordersOf: await listOrdersByCase(tx, caseIds) };
}

async function lookUp(tx: ReadTx, actor: Actor, shown: Shown, now: string): Promise<LookedUp> {
  const { orders } = shown;
  const { role, unitId, accountId } = actor;
  const personIds = orders.flatMap((order) => (order.accountId === null ? [] : [order.accountId]));
  const caseIdsOf = await findCaseIdsOf(tx, orders);
  const caseIds = [...new Set([...caseIdsOf.values()].flat())];
  const asker = { role, unitId, accountId, coveredUnitIds: await listCoveredUnitIds(tx, unitId) };
  const orderIds = orders.map((order) => order.id);
  const { cases, ordersOf } = await findCasesServed(tx, shown, caseIds);
  return {
    asker,
    now,
    unitNames: await findUnitNames(
      tx,
      orders.map((order) => order.unitId),
    ),
    personNames: await findPersonNames(tx, personIds),
    cases: new Map(cases.map((each) => [each.id, each])),
    caseIdsOf,
    ordersOf,
    files: await findFilesOf(tx, orders),
    fundings: await viewFundingsOf(tx, asker, orderIds, now),
    supervisions: await markSupervised(tx, orderIds, now),
    items: await findItemsOf(tx, cases),
  };
}

function viewOrder(order: WorkOrderEntity, found: LookedUp, deadlines: OrderDeadlines): OrderView {
  const {
    dispatchedById: _,
    yellowAt,
    dueDay: __,
    ownLimit: ___,
    previousOrderId: ____,
    routeReason,
    route,
    ...shown
  } = order;
  const closedAt = isOpen(order) ? null : (order.repliedAt ?? order.returnedAt ?? order.dispatchedAt);
  const cases = (found.caseIdsOf.get(order.id) ?? []).flatMap((id) => found.cases.get(id) ?? []);
  return {
    ...shown,
    route: route ?? { by: 'text', text: routeReason },
    stepName: stepNameOf(order, found),
    earlierReplies: order.earlierReplies ?? [],
    unitName: found.unitNames.get(order.unitId) ?? '',
    accountName: found.personNames.get(order.accountId ?? '') ?? '',
    card: deadlines.cardOf({ dueAt: order.dueAt, yellowAt, closedAt }, found.now),
    returnUntil: isOpen(order) ? deadlines.returnUntil(order.dispatchedAt) : null,
    unitReturns: countReturnsByUnit(siblingsOf(cases, found)).get(order.unitId) ?? 0,
    caseCount: cases.length,
    cases: cases.length > 1 && mayCompare(order, found.asker) ? cases.map(viewSharedCase) : [],
    files: found.files.filter((file) => file.orderId === order.id).map(viewFile),
    funding: found.fundings.get(order.id) ?? null,
    supervision: found.supervisions.get(order.id) ?? null,
    allowed: actsOn({ order, cases, ordersOf: found.ordersOf }, found, deadlines),
  };
}

function stepNameOf({ caseId, stepKey }: WorkOrderEntity, { cases, items }: LookedUp): string {
  const item = items.get(cases.get(caseId)?.itemVersionId ?? '');
  return item?.process.find(({ key }) => key === stepKey)?.name ?? '';
}

/** All orders of an order's cases, each once. */
function siblingsOf(cases: readonly CaseEntity[], { ordersOf }: LookedUp): readonly WorkOrderEntity[] {
  const orders = cases.flatMap((each) => ordersOf.get(each.id) ?? []);
  return [...new Map(orders.map((order) => [order.id, order])).values()];
}

/** A handler of another unit sees the order on his own case's page, but not whose cases it serves beside. */
function mayCompare(order: WorkOrderEntity, asker: OrderAsker): boolean {
  return asker.role !== 'handler' || asker.coveredUnitIds.includes(order.unitId);
}

const isOpenCase = ({ status }: CaseEntity) => OPEN_CASE_STATUSES.includes(status);

function viewSharedCase({ id, number, status, subject, applicantName, version }: CaseEntity) {
  return { id, number, status, subject, applicantName, version };
}

function actsOn(among: OrderSurroundings, { asker, now }: LookedUp, deadlines: OrderDeadlines): OrderView['allowed'] {
  if (among.cases.length === 0) return [];
  const isShared = among.cases.length > 1 && isLiving(among.order);
  const mayDetach = isShared && asker.role === 'coordinator' && among.cases.some(isOpenCase);
  return [...allowedOrderActs(factsOfOrder(among, deadlines, now), asker), ...(mayDetach ? (['detach'] as const) : [])];
}
