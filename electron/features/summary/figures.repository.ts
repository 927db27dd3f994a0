import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { RATINGS } from '#shared/domain/case/vocabulary';
import { CASE_COUNT_NAMES, type CaseCounts } from '#shared/domain/summary/figures';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { managerOf, type ReadTx } from '../../database/transaction';
import {
  type ActReach,
  actsWithin,
  CALLED_BACK,
  CALLED_SOLVED,
  type CaseCondition,
  COUNT_CONDITIONS,
  NOT_RATED,
  ORDER_ACTS,
  PROMISED,
  promisedDays,
  RATED_ASIDE,
  RATED_LEVEL,
  SCOPES,
  type ScopeKind,
  TOUCHED,
} from './figure-conditions';
import type { MonthWindow } from './month-window';

/** Whose cases are counted, and in which month. */
export interface FigureScope {
  readonly kind: ScopeKind;
  readonly unitId: string;
  readonly window: MonthWindow;
}

/** Counts and promised work of the cases of one kind, channel, item and category. */
export interface CaseGroup {
  readonly kind: string;
  readonly channel: string;
  readonly itemId: string;
  readonly categoryCode: string;
  readonly counts: CaseCounts;
  readonly promised: { readonly cases: number; readonly actualDays: number; readonly promisedDays: number };
}

/** Counts of the cases of one unit. */
export interface UnitGroup {
  readonly unitId: string;
  readonly counts: CaseCounts;
}

/** How often an act was done to orders of a unit in one case. */
export interface OrderActGroup {
  readonly unitId: string;
  readonly caseId: string;
  readonly times: number;
}

type Raw = Readonly<Record<string, unknown>>;

function bind<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, { window, unitId, kind }: FigureScope) {
  return query.andWhere(SCOPES[kind]).setParameters({ ...window, unitId });
}

const casesOf = (tx: ReadTx, scope: FigureScope, condition: string) =>
  bind(managerOf(tx).createQueryBuilder(CaseEntity, 'c').where(condition), scope);

const sumOf = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
const text = (row: Raw, name: string) => String(row[name] ?? '');
const number = (row: Raw, name: string) => Number(row[name] ?? 0);

function readCounts(row: Raw): CaseCounts {
  return Object.fromEntries(CASE_COUNT_NAMES.map((name) => [name, number(row, name)])) as unknown as CaseCounts;
}

function withCounts<E extends ObjectLiteral>(query: SelectQueryBuilder<E>): SelectQueryBuilder<E> {
  for (const name of CASE_COUNT_NAMES) query.addSelect(sumOf(COUNT_CONDITIONS[name]), name);
  return query;
}

/** The month's cases grouped by all that divides them: some hundred rows, however many the cases. */
export async function countGroups(tx: ReadTx, scope: FigureScope): Promise<readonly CaseGroup[]> {
  const rows: Raw[] = await withCounts(casesOf(tx, scope, TOUCHED).select('c.kind', 'kind'))
    .addSelect('c.channel', 'channel')
    .addSelect('c.item_id', 'itemId')
    .addSelect('c.category_code', 'categoryCode')
    .addSelect(sumOf(PROMISED), 'promisedCases')
    .addSelect(`SUM(CASE WHEN ${PROMISED} THEN ${promisedDays('used_days')} ELSE 0 END)`, 'actualDays')
    .addSelect(`SUM(CASE WHEN ${PROMISED} THEN ${promisedDays('promised_days')} ELSE 0 END)`, 'promisedDays')
    .groupBy('c.kind')
    .addGroupBy('c.channel')
    .addGroupBy('c.item_id')
    .addGroupBy('c.category_code')
    .getRawMany();
  return rows.map((row) => ({
    kind: text(row, 'kind'),
    channel: text(row, 'channel'),
    itemId: text(row, 'itemId'),
    categoryCode: text(row, 'categoryCode'),
    counts: readCounts(row),
    promised: {
      cases: number(row, 'promisedCases'),
      actualDays: number(row, 'actualDays'),
      promisedDays: number(row, 'promisedDays'),
    },
  }));
}

/** The month's cases by their street, the unit that leads or the community that they belong to. */
export async function countUnits(
  tx: ReadTx,
  scope: FigureScope,
  column: 'street_id' | 'lead_unit_id' | 'community_id',
): Promise<readonly UnitGroup[]> {
  // Grouped by the bare column, SQLite would walk ten years by the column's index.
  const unit = `COALESCE(c.${column}, '')`;
  const rows: Raw[] = await withCounts(casesOf(tx, scope, TOUCHED).select(unit, 'unitId'))
    .groupBy(unit)
    .getRawMany();
  return rows.map((row) => ({
    unitId: text(row, 'unitId'),
    counts: readCounts(row),
  }));
}

/** Cases rated in the month by their level (5 is best); those not rated under `null`, those set aside under `aside`. */
export async function countRatings(
  tx: ReadTx,
  scope: FigureScope,
): Promise<ReadonlyMap<number | 'aside' | null, number>> {
  const counted = new Map<number | 'aside' | null, number>();
  for (const level of RATINGS) {
    counted.set(level, await casesOf(tx, scope, RATED_LEVEL).setParameter('level', level).getCount());
  }
  counted.set('aside', await casesOf(tx, scope, RATED_ASIDE).getCount());
  counted.set(null, await casesOf(tx, scope, NOT_RATED).getCount());
  return counted;
}

/** Cases called back in the month, and those whose matter was solved. */
export async function countCallbacks(tx: ReadTx, scope: FigureScope) {
  const row: Raw | undefined = await casesOf(tx, scope, CALLED_BACK)
    .select('COUNT(*)', 'asked')
    .addSelect(sumOf(CALLED_SOLVED), 'solved')
    .getRawOne();
  return { asked: number(row ?? {}, 'asked'), solved: number(row ?? {}, 'solved') };
}

/** Orders sent back, or done again, in cases of the month; `reach` says whose orders count. */
export async function countOrderActs(
  tx: ReadTx,
  window: MonthWindow,
  act: keyof typeof ORDER_ACTS,
  reach: ActReach,
): Promise<readonly OrderActGroup[]> {
  const within = actsWithin(reach, 'o.unit_id', 'o.case_id');
  const query = managerOf(tx)
    .createQueryBuilder(WorkOrderEntity, 'o')
    .innerJoin(CaseEntity, 'c', 'c.id = o.case_id')
    .select('o.unit_id', 'unitId')
    .addSelect('o.case_id', 'caseId')
    .addSelect('COUNT(*)', 'times')
    .where(`${ORDER_ACTS[act]}${within.sql}`)
    .andWhere(TOUCHED)
    .setParameters({ ...window, ...within.parameters })
    .groupBy('o.unit_id')
    .addGroupBy('o.case_id');
  if (act === 'reworked') query.innerJoin(AuditEntryEntity, 'a', 'a.subject_id = o.id');
  const rows: Raw[] = await query.getRawMany();
  return rows.map((row) => ({
    unitId: text(row, 'unitId'),
    caseId: text(row, 'caseId'),
    times: number(row, 'times'),
  }));
}

/** A page of the cases that a condition names, latest first, and their number. */
export async function findCases(
  tx: ReadTx,
  scope: FigureScope,
  condition: CaseCondition,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly cases: readonly CaseEntity[]; readonly total: number }> {
  const query = casesOf(tx, scope, condition.sql).setParameters({ ...condition.parameters });
  const total = await query.getCount();
  const cases = await query
    .orderBy('c.receivedAt', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .offset(page * pageSize)
    .limit(pageSize)
    .getMany();
  return { cases, total };
}
