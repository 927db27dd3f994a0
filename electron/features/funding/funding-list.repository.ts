import { In, type SelectQueryBuilder } from 'typeorm';
import type { FundingState } from '#shared/domain/money/funding';
import { periodOf } from '#shared/domain/summary/month';
import type { FundingFilter, FundingSort } from '#shared/ipc/commands/funding';
import { caseTextCondition } from '../../database/case-text';
import { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import { findPageIds, inOrder } from '../../database/find-page';
import { escapeLike, likeOperator } from '../../database/like';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { managerOf, type ReadTx } from '../../database/transaction';

/** What the ledger is asked for. */
export interface FundingQuery {
  readonly filter: Omit<FundingFilter, 'unitId'>;
  /** Whose orders; null for all. */
  readonly unitIds: readonly string[] | null;
  readonly now: string;
}

type Query = SelectQueryBuilder<OrderFundingEntity>;

/** The rule of `readFundingState` as conditions. */
const STATES: Readonly<Record<FundingState, string>> = {
  sent: "f.status = 'sent' AND f.confirm_due_at >= :now",
  overdue: "f.status = 'sent' AND f.confirm_due_at < :now",
  confirmed: "f.status = 'confirmed'",
  waived: "f.status = 'waived'",
  ended: "f.status = 'ended'",
};

function narrowToText(tx: ReadTx, query: Query, text: string): void {
  const condition = caseTextCondition(tx, text, { byName: false });
  if (condition === null) return;
  const words = `%${escapeLike(text.normalize('NFKC').trim())}%`;
  const inTexts = ['f.source', 'f.reason'].map((column) => `${column} ${likeOperator(tx)} :words ESCAPE '\\'`);
  const ofCase = `f.case_id IN (SELECT c.id FROM cases c WHERE ${condition.sql})`;
  query.andWhere(`(${[...inTexts, ofCase].join(' OR ')})`, { ...condition.parameters, words });
}

function queryOf(tx: ReadTx, { filter, unitIds, now }: FundingQuery): Query {
  const query = managerOf(tx).createQueryBuilder(OrderFundingEntity, 'f').setParameters({ now });
  narrowToStreetOfUnit(tx, query, 'f.unit_id');
  if (unitIds !== null) query.andWhere('f.unit_id IN (:...unitIds)', { unitIds: ['', ...unitIds] });
  if (filter.state !== null) query.andWhere(STATES[filter.state]);
  if (filter.month !== null) {
    const { from, to } = periodOf(filter.month);
    query.andWhere('f.sent_at >= :from AND f.sent_at < :to', { from, to });
  }
  narrowToText(tx, query, filter.text);
  return query;
}

/** One page of the ledger; those without the sorted value come last, ties are broken by the id. */
export async function findLedger(
  tx: ReadTx,
  query: FundingQuery,
  sort: FundingSort,
  page: { readonly offset: number; readonly limit: number },
): Promise<OrderFundingEntity[]> {
  const ids = await findPageIds([queryOf(tx, query)], { ...sort, ...page, mayBeNull: sort.by === 'confirmDueAt' });
  const found = await managerOf(tx).findBy(OrderFundingEntity, { id: In([...ids]) });
  return inOrder(ids, found);
}

/** Number and sums of everything that the query finds; ended money is counted but not summed. */
export async function sumLedger(tx: ReadTx, query: FundingQuery) {
  const row: Readonly<Record<string, unknown>> | undefined = await queryOf(tx, query)
    .select('COUNT(*)', 'total')
    .addSelect("SUM(CASE WHEN f.status = 'ended' THEN 0 ELSE f.amount_fen END)", 'sentFen')
    .addSelect('SUM(COALESCE(f.received_fen, 0))', 'confirmedFen')
    .getRawOne();
  const number = (name: string) => Number(row?.[name] ?? 0);
  return { total: number('total'), sentFen: number('sentFen'), confirmedFen: number('confirmedFen') };
}
