import type { SelectQueryBuilder } from 'typeorm';
import type { SupervisionStatus } from '#shared/domain/case/supervision';
import { OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { caseTextCondition } from '../../database/case-text';
import { countUpTo } from '../../database/count-up-to';
import { CaseEntity } from '../../database/entities/case.entity';
import { SupervisionEntity } from '../../database/entities/supervision.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { escapeLike, likeOperator } from '../../database/like';
import { narrowToStreet, narrowToStreetOfCase } from '../../database/narrow-to-street';
import { managerOf, type ReadTx } from '../../database/transaction';

/** What the list of supervisions is asked for. */
export interface SupervisionQuery {
  readonly status: SupervisionStatus | null;
  /** Number of the case, words of its subject or of the question. */
  readonly text: string;
  /** Whose; null for all. */
  readonly unitIds: readonly string[] | null;
}

/** A page of a list. */
export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

function queryOf(tx: ReadTx, { status, text, unitIds }: SupervisionQuery): SelectQueryBuilder<SupervisionEntity> {
  const query = managerOf(tx).createQueryBuilder(SupervisionEntity, 's');
  narrowToStreetOfCase(tx, query, 's.case_id');
  if (status !== null) query.andWhere('s.status = :status', { status });
  if (unitIds !== null) query.andWhere('s.unit_id IN (:...unitIds)', { unitIds });
  const condition = caseTextCondition(tx, text, { byName: false });
  if (condition !== null) {
    const words = `%${escapeLike(text.normalize('NFKC').trim())}%`;
    const ofCase = `s.case_id IN (SELECT c.id FROM cases c WHERE ${condition.sql})`;
    query.andWhere(`(s.question ${likeOperator(tx)} :words ESCAPE '\\' OR ${ofCase})`, {
      ...condition.parameters,
      words,
    });
  }
  return query;
}

/** A page of supervisions: open ones by their day, the others by the last. */
export function findSupervisions(
  tx: ReadTx,
  query: SupervisionQuery,
  { page, pageSize }: Page,
): Promise<SupervisionEntity[]> {
  const isOpen = query.status === 'open';
  return queryOf(tx, query)
    .orderBy(isOpen ? 's.dueAt' : 's.askedAt', isOpen ? 'ASC' : 'DESC')
    .addOrderBy('s.id', isOpen ? 'ASC' : 'DESC')
    .offset(page * pageSize)
    .limit(pageSize)
    .getMany();
}

/** How many supervisions the query finds. */
export function countSupervisions(tx: ReadTx, query: SupervisionQuery): Promise<number> {
  return countUpTo(queryOf(tx, query));
}

const OPEN = `o.status IN (${OPEN_ORDER_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** The rule of `findSupervisionReason` as a condition on orders `o` of cases `c` that nobody presses now. */
const PROPOSED_ORDERS = `((${OPEN} AND o.due_at < :redBefore)
    OR (o.status IN ('dispatched', 'signed', 'replied') AND o.rework_count > 0 AND (c.rating <= 2 OR c.is_satisfied = :no)))
  AND NOT EXISTS (SELECT 1 FROM supervisions s WHERE s.order_id = o.id AND (s.status <> 'closed' OR s.asked_at >= :recent))`;

const PROPOSED_CASES = `c.status = 'accepted' AND c.due_at < :redBefore
  AND NOT EXISTS (SELECT 1 FROM supervisions s WHERE s.case_id = c.id AND s.order_id IS NULL AND s.status <> 'closed')`;

/** What proposals are read at. */
export interface ProposalBasis {
  readonly redBefore: string;
  /** An order whose supervision was closed since then is not proposed again. */
  readonly recent: string;
}

function ordersOf(tx: ReadTx, basis: ProposalBasis): SelectQueryBuilder<WorkOrderEntity> {
  const query = managerOf(tx)
    .createQueryBuilder(WorkOrderEntity, 'o')
    .innerJoin(CaseEntity, 'c', 'c.id = o.case_id')
    .where(PROPOSED_ORDERS, { ...basis, no: false });
  narrowToStreet(tx, query, 'c.street_id');
  return query;
}

function casesOf(tx: ReadTx, { redBefore }: ProposalBasis): SelectQueryBuilder<CaseEntity> {
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where(PROPOSED_CASES, { redBefore });
  narrowToStreet(tx, query, 'c.street_id');
  return query;
}

/** How many cases that nobody has, and orders, should be supervised. */
export async function countProposed(tx: ReadTx, basis: ProposalBasis) {
  return { cases: await countUpTo(casesOf(tx, basis)), orders: await countUpTo(ordersOf(tx, basis)) };
}

/** Cases of the pool that are overdue, the longest first. */
export function findProposedCases(tx: ReadTx, basis: ProposalBasis, offset: number, limit: number) {
  const query = casesOf(tx, basis).orderBy('c.dueAt', 'ASC').addOrderBy('c.id', 'ASC');
  return query.offset(offset).limit(limit).getMany();
}

/** Orders that should be supervised, the longest overdue first. */
export function findProposedOrders(tx: ReadTx, basis: ProposalBasis, offset: number, limit: number) {
  const query = ordersOf(tx, basis).orderBy('o.dueAt', 'ASC').addOrderBy('o.id', 'ASC');
  return query.offset(offset).limit(limit).getMany();
}
