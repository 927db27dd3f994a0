import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { StandIn } from '#shared/domain/responsibility/stand-in';
import { StandInEntity } from '../../database/entities/stand-in.entity';
import { isForeignKeyViolation } from '../../database/errors';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Those that hold on a day. */
export async function listStandInsOf(tx: ReadTx, day: string): Promise<readonly StandIn[]> {
  const where = { firstDay: LessThanOrEqual(day), lastDay: MoreThanOrEqual(day) };
  return (await managerOf(tx).find(StandInEntity, { where, order: { id: 'ASC' } })).map(toStandIn);
}

/** All of the street, the latest first. */
export function listStandIns(tx: ReadTx): Promise<StandInEntity[]> {
  const query = managerOf(tx).createQueryBuilder(StandInEntity, 's');
  narrowToStreetOfUnit(tx, query, 's.absent_unit_id');
  return query.orderBy('s.firstDay', 'DESC').addOrderBy('s.id', 'DESC').getMany();
}

/** One of them. */
export function findStandIn(tx: ReadTx, id: string): Promise<StandInEntity | null> {
  return managerOf(tx).findOneBy(StandInEntity, { id });
}

/** Adds one; answers false where it names a unit or an account that does not exist. */
export async function insertStandIn(tx: WriteTx, row: StandInEntity): Promise<boolean> {
  try {
    await managerOf(tx).insert(StandInEntity, row);
    return true;
  } catch (error) {
    if (isForeignKeyViolation(error)) return false;
    throw error;
  }
}

/** Ends one that is still in the version the asker saw; answers false when it is not. */
export async function endStandIn(
  tx: WriteTx,
  id: string,
  version: number,
  ending: Pick<StandInEntity, 'lastDay' | 'endedAt' | 'endedByName'>,
): Promise<boolean> {
  const fields = { ...ending, version: version + 1 };
  return (await managerOf(tx).update(StandInEntity, { id, version }, fields)).affected === 1;
}

/** A row as the rules see it. */
export function toStandIn(row: StandInEntity): StandIn {
  return {
    id: row.id,
    absent: { unitId: row.absentUnitId, accountId: row.absentAccountId },
    standIn: { unitId: row.standInUnitId, accountId: row.standInAccountId },
    firstDay: row.firstDay,
    lastDay: row.lastDay,
  };
}
