import { In, type SelectQueryBuilder } from 'typeorm';
import type { Card, OrderStatus } from '#shared/domain/case/vocabulary';
import { caseTextCondition } from '../../database/case-text';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { countPartsUpTo, findPageIds, inOrder, splitByValues, WHOLE } from '../../database/find-page';
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

/** A query of orders as one for each way in which a text may mean them: by their own case, and by one that they share. */
function splitByText(tx: ReadTx, query: Query, text: string): readonly Query[] {
  const condition = caseTextCondition(tx, text, { byName: true });
  if (condition === null) return [query];
  const { sql, parameters } = condition;
  const shared = `SELECT oc.order_id FROM order_cases oc INNER JOIN cases c ON c.id = oc.case_id WHERE ${sql} ${WHOLE}`;
  return [`o.case_id IN (SELECT c.id FROM cases c WHERE ${sql})`, `o.id IN (${shared})`].map((way) =>
    query.clone().andWhere(way, parameters),
  );
}

function partsOf(tx: ReadTx, { text, statuses, card, reach, now, redBefore }: OrderQuery): readonly Query[] {
  // No join with the cases: every order has its case, and counting a join reads a case for each order.
  const query = managerOf(tx).createQueryBuilder(WorkOrderEntity, 'o');
  narrowToStreetOfUnit(tx, query, 'o.unit_id');
  if (reach !== null) {
    query.andWhere('o.unit_id IN (:...unitIds) AND (o.account_id IS NULL OR o.account_id = :accountId)', reach);
  }
  if (card !== null) query.andWhere(CARD_CONDITIONS[card], { now, redBefore });
  return splitByValues(splitByText(tx, query, text), 'o.status', statuses);
}

/** One page of orders; those without a limit come last, ties are broken by the id. */
export async function findOrders(tx: ReadTx, query: OrderQuery, window: OrderWindow): Promise<WorkOrderEntity[]> {
  const { sortBy: by, direction, page, pageSize: limit } = window;
  const place = { by, direction, mayBeNull: by === 'dueAt', offset: page * limit, limit };
  const ids = await findPageIds(partsOf(tx, query), place);
  const found = await managerOf(tx).findBy(WorkOrderEntity, { id: In([...ids]) });
  return inOrder(ids, found);
}

/** How many orders the query finds, counted up to `COUNT_LIMIT`. */
export function countOrders(tx: ReadTx, query: OrderQuery): Promise<number> {
  return countPartsUpTo(partsOf(tx, query));
}
