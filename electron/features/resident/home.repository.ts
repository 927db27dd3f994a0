import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import type { DwellingFilter, registerCommands } from '#shared/ipc/commands/register';
import { countUpTo } from '../../database/count-up-to';
import { DwellingEntity } from '../../database/entities/dwelling.entity';
import { DwellingStayEntity } from '../../database/entities/dwelling-stay.entity';
import { isUniqueViolation } from '../../database/errors';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { withIndexes } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';
import { houseCondition } from './house-search';

/** Order and page of the list of dwellings. */
export type DwellingWindow = z.output<(typeof registerCommands)['register.listDwellings']['input']>['sort'] & {
  readonly offset: number;
  readonly limit: number;
};

/** A dwelling by its id. */
export function findDwelling(tx: ReadTx, id: string): Promise<DwellingEntity | null> {
  return managerOf(tx).findOneBy(DwellingEntity, { id });
}

/** Dwellings by their ids. */
export async function findDwellingsById(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DwellingEntity>> {
  if (ids.length === 0) return new Map();
  const found = await managerOf(tx).findBy(DwellingEntity, { id: In([...new Set(ids)]) });
  return new Map(found.map((dwelling) => [dwelling.id, dwelling]));
}

/** Adds a dwelling; false where its community has this door already. */
export async function insertDwelling(tx: WriteTx, dwelling: DwellingEntity): Promise<boolean> {
  try {
    await managerOf(tx).insert(DwellingEntity, withIndexes(tx, DwellingEntity, dwelling));
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Changes a dwelling in the version that was seen; `taken` where its community has the new door already. */
export async function updateDwelling(
  tx: WriteTx,
  id: string,
  version: number,
  patch: Partial<Omit<DwellingEntity, 'id' | 'version'>>,
): Promise<'done' | 'conflict' | 'taken'> {
  try {
    const changed = await managerOf(tx).update(DwellingEntity, { id, version }, withIndexes(tx, DwellingEntity, patch));
    return changed.affected === 1 ? 'done' : 'conflict';
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}

function queryOf(tx: ReadTx, filter: DwellingFilter): SelectQueryBuilder<DwellingEntity> {
  const query = managerOf(tx).createQueryBuilder(DwellingEntity, 'd').where('1 = 1');
  narrowToStreetOfUnit(tx, query, 'd.community_id');
  const { communityId, tenure, isManaged } = filter;
  if (communityId !== null) query.andWhere('d.community_id = :communityId', { communityId });
  if (tenure !== null) query.andWhere('d.tenure = :tenure', { tenure });
  if (isManaged !== null) query.andWhere('d.is_managed = :isManaged', { isManaged });
  if (filter.text.trim() !== '') {
    const { condition, parameters } = houseCondition(tx, 'd', filter.text);
    query.andWhere(condition, parameters);
  }
  return query;
}

/** One page of dwellings; ties are broken by the id. */
export function findDwellings(tx: ReadTx, filter: DwellingFilter, window: DwellingWindow): Promise<DwellingEntity[]> {
  const direction = window.direction === 'asc' ? 'ASC' : 'DESC';
  const query = queryOf(tx, filter);
  if (window.by === 'house') query.orderBy('d.houseOrder', direction);
  else query.orderBy('d.area', direction, direction === 'ASC' ? 'NULLS FIRST' : 'NULLS LAST');
  return query.addOrderBy('d.id', direction).offset(window.offset).limit(window.limit).getMany();
}

/** How many dwellings the filter finds, as far as lists are counted. */
export const countDwellings = (tx: ReadTx, filter: DwellingFilter): Promise<number> => countUpTo(queryOf(tx, filter));

/** Who lives and has lived in dwellings, the latest first. */
export async function findStaysIn(tx: ReadTx, dwellingIds: readonly string[]): Promise<DwellingStayEntity[]> {
  if (dwellingIds.length === 0) return [];
  return managerOf(tx).find(DwellingStayEntity, {
    where: { dwellingId: In([...dwellingIds]) },
    order: { fromDay: 'DESC', id: 'DESC' },
  });
}

/** Where somebody lives and has lived, the latest first. */
export function findStaysOf(tx: ReadTx, residentId: string): Promise<DwellingStayEntity[]> {
  return managerOf(tx).find(DwellingStayEntity, { where: { residentId }, order: { fromDay: 'DESC', id: 'DESC' } });
}

/** Where people live now. */
export async function findStaysNow(tx: ReadTx, residentIds: readonly string[]): Promise<DwellingStayEntity[]> {
  if (residentIds.length === 0) return [];
  return managerOf(tx).findBy(DwellingStayEntity, { residentId: In([...residentIds]), toDay: IsNull() });
}

/** Ends a stay. */
export async function endStay(tx: WriteTx, id: string, toDay: string): Promise<void> {
  await managerOf(tx).update(DwellingStayEntity, { id }, { toDay });
}

/** Begins a stay. */
export async function insertStay(tx: WriteTx, stay: DwellingStayEntity): Promise<void> {
  await managerOf(tx).insert(DwellingStayEntity, stay);
}
