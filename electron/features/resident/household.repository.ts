import { In, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import type { HouseholdFilter, registerCommands } from '#shared/ipc/commands/register';
import { countUpTo } from '../../database/count-up-to';
import { HouseholdEntity } from '../../database/entities/household.entity';
import { HouseholdMemberEntity } from '../../database/entities/household-member.entity';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { isUniqueViolation } from '../../database/errors';
import { narrowToStreetOrNone } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';
import { narrowToPerson } from './register-list.repository';

/** Order and page of the list of households. */
export type HouseholdWindow = z.output<(typeof registerCommands)['register.listHouseholds']['input']>['sort'] & {
  readonly offset: number;
  readonly limit: number;
};

/** A household by its id. */
export function findHousehold(tx: ReadTx, id: string): Promise<HouseholdEntity | null> {
  return managerOf(tx).findOneBy(HouseholdEntity, { id });
}

/** Marks a household as changed and changes it; false where it is another version by now. */
export async function claimHousehold(
  tx: WriteTx,
  id: string,
  version: number,
  patch: Pick<HouseholdEntity, 'updatedAt'>,
): Promise<boolean> {
  return (await managerOf(tx).update(HouseholdEntity, { id, version }, patch)).affected === 1;
}

/** Changes a household that is claimed. Its version was raised by that. */
export async function setHousehold(
  tx: WriteTx,
  id: string,
  patch: Partial<Pick<HouseholdEntity, 'headId' | 'endedOn'>>,
): Promise<void> {
  await managerOf(tx).update(HouseholdEntity, { id }, patch);
}

/** Adds a household. */
export async function insertHousehold(tx: WriteTx, household: HouseholdEntity): Promise<void> {
  await managerOf(tx).insert(HouseholdEntity, household);
}

/** Adds a member; false where he belongs to a household already. */
export async function insertMember(tx: WriteTx, member: HouseholdMemberEntity): Promise<boolean> {
  try {
    await managerOf(tx).insert(HouseholdMemberEntity, member);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Changes a membership. */
export async function updateMember(
  tx: WriteTx,
  id: string,
  patch: Partial<Pick<HouseholdMemberEntity, 'relation' | 'toDay'>>,
): Promise<void> {
  await managerOf(tx).update(HouseholdMemberEntity, { id }, patch);
}

/** Everybody who belongs or has belonged to a household. */
export function findMembers(tx: ReadTx, householdId: string): Promise<HouseholdMemberEntity[]> {
  return managerOf(tx).find(HouseholdMemberEntity, { where: { householdId }, order: { fromDay: 'ASC', id: 'ASC' } });
}

/** The membership that somebody has now. */
export function findMembership(tx: ReadTx, residentId: string): Promise<HouseholdMemberEntity | null> {
  return managerOf(tx).findOneBy(HouseholdMemberEntity, { residentId, toDay: IsNull() });
}

/** How many belong to each of these households now. */
export async function countMembers(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const members = await managerOf(tx).findBy(HouseholdMemberEntity, { householdId: In([...ids]), toDay: IsNull() });
  const counts = new Map<string, number>();
  for (const { householdId } of members) counts.set(householdId, (counts.get(householdId) ?? 0) + 1);
  return counts;
}

async function queryOf(tx: ReadTx, filter: HouseholdFilter): Promise<SelectQueryBuilder<HouseholdEntity>> {
  const query = managerOf(tx)
    .createQueryBuilder(HouseholdEntity, 'h')
    .innerJoin(ResidentEntity, 'r', 'r.id = h.head_id')
    .where(filter.isEnded ? 'h.ended_on IS NOT NULL' : 'h.ended_on IS NULL');
  narrowToStreetOrNone(tx, query, 'r.community_id');
  const { communityId, text } = filter;
  if (communityId !== null) query.andWhere('r.community_id = :communityId', { communityId });
  if (text.trim() !== '') {
    const members = managerOf(tx).createQueryBuilder(HouseholdMemberEntity, 'm').select('m.household_id', 'id');
    await narrowToPerson(tx, members.where('m.to_day IS NULL'), 'm.resident_id', text);
    query.andWhere(`h.id IN (${members.getQuery()})`, members.getParameters());
  }
  return query;
}

/** One page of households; ties are broken by the id. */
export async function findHouseholds(
  tx: ReadTx,
  filter: HouseholdFilter,
  { by, direction, offset, limit }: HouseholdWindow,
): Promise<HouseholdEntity[]> {
  const way = direction === 'asc' ? 'ASC' : 'DESC';
  return (await queryOf(tx, filter))
    .orderBy(by === 'headName' ? 'r.pinyin' : 'h.foundedOn', way)
    .addOrderBy('h.id', way)
    .offset(offset)
    .limit(limit)
    .getMany();
}

/** How many households the filter finds, as far as lists are counted. */
export const countHouseholds = async (tx: ReadTx, filter: HouseholdFilter): Promise<number> =>
  countUpTo(await queryOf(tx, filter));
