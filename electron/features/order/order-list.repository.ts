import type { SelectQueryBuilder } from 'typeorm';
import type { Card, OrderStatus } from '#shared/domain/case/vocabulary';
import { countUpTo } from '../../database/count-up-to';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { escapeLike, likeOperator } from '../../database/like';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { managerOf, type ReadTx } from '../../database/transaction';

/** What a list of orders is narrowed by. */
export interface OrderQuery {
  /** Number of the case, name of the applicant, or words of the subject. */
  readonly text: string;
  readonly statuses: readonly OrderStatus[];
  readonly card: Card | null;
  /** Whose orders; null for all. Orders for another person of the same unit are not among them. */
  readonly reach: { readonly unitIds: readonly string[]; readonly accountId: string } | null;
  readonly now: string;
  /** What is due before this instant is red. */
  readonly redBefore: string;
}

/** Order and page of a list. */
export interface OrderWindow {
  readonly sortBy: 'dueAt' | 'dispatchedAt';
  readonly direction: 'asc' | 'desc';
  readonly page: number;
  readonly pageSize: number;
}

type Query = SelectQueryBuilder<WorkOrderEntity>;

const OPEN = "o.status IN ('dispatched', 'signed')";
const IS_YELLOW = 'COALESCE(o.yellow_at, o.due_at) <= :now';
/** The rule of the office's clock (`cardOf`) as conditions. */
const CARD_CONDITIONS: Readonly<Record<Card, string>> = {
  red: `${OPEN} AND o.due_at < :redBefore`,
  yellow: `${OPEN} AND o.due_at >= :redBefore AND ${IS_YELLOW}`,
  none: `(NOT (${OPEN}) OR o.due_at IS NULL OR (o.due_at >= :redBefore AND NOT (${IS_YELLOW})))`,
};

function narrowToText(tx: ReadTx, query: Query, text: string): void {
  const words = text.normalize('NFKC').split(/\s+/).filter(Boolean);
  if (words.length === 0) return;
  const like = likeOperator(tx);
  const subject = words.map((_, at) => `c.subject ${like} :word${at} ESCAPE '\\'`).join(' AND ');
  const condition = `(c.number LIKE :number ESCAPE '\\' OR c.applicant_name ${like} :name ESCAPE '\\' OR (${subject}))`;
  const cases = `SELECT c.id FROM cases c WHERE ${condition}`;
  const shared = `SELECT oc.order_id FROM order_cases oc WHERE oc.case_id IN (${cases})`;
  query.andWhere(`(o.case_id IN (${cases}) OR o.id IN (${shared}))`, {
    number: `${escapeLike(words.join(''))}%`,
    name: `${escapeLike(words.join(' '))}%`,
    ...Object.fromEntries(words.map((word, at) => [`word${at}`, `%${escapeLike(word)}%`])),
  });
}

function queryOf(tx: ReadTx, { text, statuses, card, reach, now, redBefore }: OrderQuery): Query {
  // No join with the cases: every order has its case, and counting a join reads a case for each order.
  const query = managerOf(tx).createQueryBuilder(WorkOrderEntity, 'o');
  narrowToStreetOfUnit(tx, query, 'o.unit_id');
  if (reach !== null) {
    query.andWhere('o.unit_id IN (:...unitIds) AND (o.account_id IS NULL OR o.account_id = :accountId)', reach);
  }
  if (statuses.length > 0) query.andWhere('o.status IN (:...statuses)', { statuses });
  if (card !== null) query.andWhere(CARD_CONDITIONS[card], { now, redBefore });
  narrowToText(tx, query, text);
  return query;
}

/** One page of orders; those without a limit come last, ties are broken by the id. */
export function findOrders(tx: ReadTx, query: OrderQuery, window: OrderWindow): Promise<WorkOrderEntity[]> {
  const direction = window.direction === 'asc' ? 'ASC' : 'DESC';
  return queryOf(tx, query)
    .orderBy(`o.${window.sortBy}`, direction, 'NULLS LAST')
    .addOrderBy('o.id', direction)
    .offset(window.page * window.pageSize)
    .limit(window.pageSize)
    .getMany();
}

/** How many orders the query finds, counted up to `COUNT_LIMIT`. */
export function countOrders(tx: ReadTx, query: OrderQuery): Promise<number> {
  return countUpTo(queryOf(tx, query));
}
