import type { SelectQueryBuilder } from 'typeorm';
import type { WaiverStatus } from '#shared/domain/money/funding';
import { countUpTo } from '../../database/count-up-to';
import { CaseEntity } from '../../database/entities/case.entity';
import { CategoryEntity } from '../../database/entities/category.entity';
import { FundingWaiverEntity } from '../../database/entities/funding-waiver.entity';
import { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { CommandError, isForeignKeyViolation } from '../../database/errors';
import { escapeLike, likeOperator } from '../../database/like';
import { narrowToStreet } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** What a waiver is looked for by: the case, its street and matter, the units that it may have been given for, and the day. */
export interface WaiverBasis {
  readonly caseId: string;
  readonly streetId: string | null;
  readonly matterKey: string;
  readonly unitIds: readonly string[];
  readonly day: string;
}

/** Keeps a waiver. */
export async function insertWaiver(tx: WriteTx, waiver: FundingWaiverEntity): Promise<void> {
  try {
    await managerOf(tx).insert(FundingWaiverEntity, waiver);
  } catch (error) {
    throw isForeignKeyViolation(error) ? new CommandError('not-found') : error;
  }
}

/** Holds a case until the write ends, so that nobody asks for a second waiver of it meanwhile. */
export async function lockCase(tx: WriteTx, id: string): Promise<void> {
  const update = managerOf(tx).createQueryBuilder().update(CaseEntity);
  await update
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
}

/** Changes a waiver that is still as it was read; fails with `conflict` when it is not. */
export async function updateWaiver(
  tx: WriteTx,
  { id, version }: Pick<FundingWaiverEntity, 'id' | 'version'>,
  fields: Partial<Omit<FundingWaiverEntity, 'id' | 'version'>>,
): Promise<void> {
  const result = await managerOf(tx).update(FundingWaiverEntity, { id, version }, fields);
  if (result.affected !== 1) throw new CommandError('conflict');
}

/** Holds a waiver until the write ends. */
export async function lockWaiver(tx: WriteTx, id: string): Promise<FundingWaiverEntity | null> {
  const update = managerOf(tx).createQueryBuilder().update(FundingWaiverEntity);
  await update
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
  return managerOf(tx).findOneBy(FundingWaiverEntity, { id });
}

/** The waiver that holds: one for the very case before one given in advance. Its manager must still be one. */
export function findHoldingWaiver(tx: ReadTx, basis: WaiverBasis): Promise<FundingWaiverEntity | null> {
  return managerOf(tx)
    .createQueryBuilder(FundingWaiverEntity, 'w')
    .where("w.status = 'granted'")
    .andWhere('(w.street_id = :streetId OR w.street_id IS NULL)')
    .andWhere('(w.case_id = :caseId OR w.case_id IS NULL)')
    .andWhere('(w.unit_id IN (:...unitIds) OR w.unit_id IS NULL)')
    .andWhere('(w.matter_key = :matterKey OR w.matter_key IS NULL)')
    .andWhere('(w.last_day IS NULL OR w.last_day >= :day)')
    .andWhere(
      "EXISTS (SELECT 1 FROM accounts a WHERE a.id = w.manager_id AND a.role = 'manager' AND a.is_active = :isActive)",
    )
    .setParameters({ ...basis, isActive: true })
    .orderBy('CASE WHEN w.case_id IS NULL THEN 1 ELSE 0 END', 'ASC')
    .addOrderBy('CASE WHEN w.unit_id IS NULL THEN 1 ELSE 0 END', 'ASC')
    .addOrderBy('w.askedAt', 'DESC')
    .addOrderBy('w.id', 'DESC')
    .limit(1)
    .getOne();
}

/** The last waiver that was asked for a case's order to a unit. */
export function findLastAsked(tx: ReadTx, caseId: string, unitId: string): Promise<FundingWaiverEntity | null> {
  return managerOf(tx).findOne(FundingWaiverEntity, {
    where: { caseId, unitId },
    order: { askedAt: 'DESC', id: 'DESC' },
  });
}

/** What the list of waivers is narrowed by. */
export interface WaiverQuery {
  readonly status: WaiverStatus | null;
  /** Number of the case, or words of the reason. */
  readonly text: string;
}

function queryOf(tx: ReadTx, { status, text }: WaiverQuery): SelectQueryBuilder<FundingWaiverEntity> {
  const query = managerOf(tx).createQueryBuilder(FundingWaiverEntity, 'w');
  if (status !== null) query.andWhere('w.status = :status', { status });
  const words = text.normalize('NFKC').trim();
  if (words !== '') {
    const like = likeOperator(tx);
    query.andWhere(
      `(w.reason ${like} :words ESCAPE '\\' OR w.case_id IN (SELECT c.id FROM cases c WHERE c.number LIKE :number ESCAPE '\\'))`,
      { words: `%${escapeLike(words)}%`, number: `${escapeLike(words)}%` },
    );
  }
  narrowToStreet(tx, query, 'w.street_id');
  return query;
}

/** A page of waivers: those that wait for longest first, the others by the last. */
export function findWaivers(
  tx: ReadTx,
  query: WaiverQuery,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<FundingWaiverEntity[]> {
  const direction = query.status === 'asked' ? 'ASC' : 'DESC';
  return queryOf(tx, query)
    .orderBy('w.askedAt', direction)
    .addOrderBy('w.id', direction)
    .offset(page * pageSize)
    .limit(pageSize)
    .getMany();
}

/** How many waivers the query finds. */
export function countWaivers(tx: ReadTx, query: WaiverQuery): Promise<number> {
  return countUpTo(queryOf(tx, query));
}

/** How many orders were sent on each of the waivers. */
export async function countUses(tx: ReadTx, waiverIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (waiverIds.length === 0) return new Map();
  const rows: readonly { readonly waiverId: string; readonly orders: unknown }[] = await managerOf(tx)
    .createQueryBuilder(OrderFundingEntity, 'f')
    .select('f.waiver_id', 'waiverId')
    .addSelect('COUNT(*)', 'orders')
    .where('f.waiver_id IN (:...waiverIds)', { waiverIds })
    .groupBy('f.waiver_id')
    .getRawMany();
  return new Map(rows.map(({ waiverId, orders }) => [waiverId, Number(orders)]));
}

/** The name of an item or category that a waiver is given for; null where there is none. */
export async function findMatterName(
  tx: ReadTx,
  itemId: string | null,
  categoryCode: string | null,
): Promise<string | null> {
  const manager = managerOf(tx);
  if (itemId !== null) return (await manager.findOneBy(ServiceItemEntity, { itemId, isCurrent: true }))?.name ?? null;
  if (categoryCode === null) return null;
  return (await manager.findOneBy(CategoryEntity, { code: categoryCode }))?.name ?? null;
}
