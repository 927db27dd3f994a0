import { Brackets, In } from 'typeorm';
import { OPEN_CASE_STATUSES, OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { CaseEntity } from '../../database/entities/case.entity';
import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { ExtensionEntity } from '../../database/entities/extension.entity';
import { OrderCaseEntity } from '../../database/entities/order-case.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { SuspensionEntity } from '../../database/entities/suspension.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { findPresent } from '../../database/find-present';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** The rows that the clocks of some cases are read from. */
export interface ClockRows {
  readonly cases: readonly CaseEntity[];
  readonly items: readonly ServiceItemEntity[];
  /** Orders by their first case. */
  readonly orders: readonly WorkOrderEntity[];
  /** Orders that serve the cases beside their first one. */
  readonly shared: readonly { readonly caseId: string; readonly order: WorkOrderEntity }[];
  readonly suspensions: readonly SuspensionEntity[];
  readonly extensions: readonly ExtensionEntity[];
  readonly clocks: readonly CaseClockEntity[];
}

/** Everything that the clocks of these cases depend on, and the clocks as they are kept. */
export async function findClockRows(tx: ReadTx, caseIds: readonly string[]): Promise<ClockRows> {
  const manager = managerOf(tx);
  const ofCases = { caseId: In([...caseIds]) };
  const [only] = caseIds;
  const has = only === undefined || caseIds.length > 1 ? ANY : await findPresent(tx, only, PLACES);
  const cases = await manager.find(CaseEntity, { where: { id: In([...caseIds]) }, order: { id: 'ASC' } });
  const versions = [...new Set(cases.flatMap(({ itemVersionId }) => (itemVersionId === null ? [] : [itemVersionId])))];
  return {
    cases,
    items: versions.length === 0 ? [] : await manager.findBy(ServiceItemEntity, { id: In(versions) }),
    orders: has.orders ? await manager.find(WorkOrderEntity, { where: ofCases, order: { id: 'ASC' } }) : [],
    shared: has.shared ? await findShared(tx, caseIds) : [],
    suspensions: has.suspensions ? await manager.findBy(SuspensionEntity, { ...ofCases, state: 'approved' }) : [],
    extensions: has.extensions
      ? await manager.find(ExtensionEntity, { where: { ...ofCases, state: 'approved' }, order: { decidedAt: 'ASC' } })
      : [],
    clocks: has.clocks ? await manager.findBy(CaseClockEntity, ofCases) : [],
  };
}

/** Where the rows beside a case's own are. */
const PLACES = {
  orders: 'work_orders WHERE case_id = #',
  shared: 'order_cases WHERE case_id = #',
  suspensions: 'suspensions WHERE case_id = #',
  extensions: 'extensions WHERE case_id = #',
  clocks: 'case_clocks WHERE case_id = #',
} as const;

const ANY = { orders: true, shared: true, suspensions: true, extensions: true, clocks: true } as const;

async function findShared(tx: ReadTx, caseIds: readonly string[]): Promise<ClockRows['shared']> {
  const manager = managerOf(tx);
  const links = await manager.findBy(OrderCaseEntity, { caseId: In([...caseIds]) });
  if (links.length === 0) return [];
  const found = await manager.findBy(WorkOrderEntity, { id: In(links.map(({ orderId }) => orderId)) });
  const orders = new Map(found.map((order) => [order.id, order]));
  return links.flatMap(({ caseId, orderId }) => {
    const order = orders.get(orderId);
    return order === undefined ? [] : [{ caseId, order }];
  });
}

/** Cases of which a clock may run: open, not yet delivered, or waiting for a remedy. */
const mayRun = () =>
  new Brackets((where) =>
    where
      .where('c.status IN (:...running)', { running: [...OPEN_CASE_STATUSES, 'decided'] })
      .orWhere('(c.remedy_since IS NOT NULL AND c.remedied_at IS NULL)'),
  );

/** The ids of all cases of which a clock may run. In order, after `after`. */
export async function listCasesWithClocks(tx: ReadTx, after: string, limit: number): Promise<readonly string[]> {
  const rows = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .select('c.id', 'id')
    .where('c.id > :after', { after })
    .andWhere(mayRun())
    .orderBy('c.id', 'ASC')
    .limit(limit)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** How many cases there are of which a clock may run, and how many open ones have an estimated promise. */
export async function countCasesWithClocks(tx: ReadTx) {
  const manager = managerOf(tx);
  const cases = await manager.createQueryBuilder(CaseEntity, 'c').where(mayRun()).getCount();
  const estimated = await manager.countBy(CaseEntity, { status: In([...OPEN_CASE_STATUSES]), isDueEstimated: true });
  return { cases, estimated };
}

/** Rows that one statement names; both databases take more. */
const ROWS_AT_ONCE = 500;

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await write(rows.slice(from, from + ROWS_AT_ONCE));
}

/** The columns of a clock that following changes. */
export type ClockPatch = Partial<Omit<CaseClockEntity, 'id'>>;

/** Keeps new clocks. */
export async function insertClocks(tx: WriteTx, rows: readonly CaseClockEntity[]): Promise<void> {
  await inParts(rows, (part) => managerOf(tx).insert(CaseClockEntity, part));
}

/** Keeps where clocks stand now. */
export async function updateClocks(tx: WriteTx, ids: readonly string[], patch: ClockPatch): Promise<void> {
  await inParts(ids, (part) => managerOf(tx).update(CaseClockEntity, { id: In(part) }, patch));
}

/** Forgets clocks that have ended. */
export async function deleteClocks(tx: WriteTx, ids: readonly string[]): Promise<void> {
  await inParts(ids, (part) => managerOf(tx).delete(CaseClockEntity, { id: In(part) }));
}

/** What a case's row shows of its promise. The version stays: nobody's typing is disturbed by a clock that moves. */
export type ShownPromise = Pick<CaseEntity, 'dueAt' | 'yellowAt' | 'isDueEstimated' | 'suspendedAt'>;

/** What an order's row shows of its limit. */
export type ShownLimit = Pick<WorkOrderEntity, 'dueAt' | 'yellowAt'>;

/** Shows a promise on the rows of its cases. */
export async function showOnCases(tx: WriteTx, ids: readonly string[], shown: ShownPromise): Promise<void> {
  await inParts(ids, (part) =>
    managerOf(tx)
      .createQueryBuilder()
      .update(CaseEntity)
      .set({ ...shown, version: () => 'version' })
      .where('id IN (:...part)', { part })
      .execute(),
  );
}

/** Shows a limit on the rows of its orders, as long as they are open. */
export async function showOnOrders(tx: WriteTx, ids: readonly string[], shown: ShownLimit): Promise<void> {
  await inParts(ids, (part) =>
    managerOf(tx)
      .createQueryBuilder()
      .update(WorkOrderEntity)
      .set({ ...shown, version: () => 'version' })
      .where('id IN (:...part) AND status IN (:...open)', { part, open: [...OPEN_ORDER_STATUSES] })
      .execute(),
  );
}
