import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { AccountEntity } from '../../database/entities/account.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, streetsOf, type WriteTx } from '../../database/transaction';

/**
 * Units in use on `day`: a unit's `validTo` is the first day on which it is no more. Of a district's streets only the one
 * that the asker sees, and the district above it.
 */
export function listUnits(tx: ReadTx, day: string): Promise<OrgUnitEntity[]> {
  const { seenId } = streetsOf(tx);
  const begun = { validFrom: LessThanOrEqual(day) };
  const places =
    seenId === null
      ? [begun]
      : [
          { ...begun, streetId: seenId },
          { ...begun, streetId: IsNull() },
        ];
  return managerOf(tx).find(OrgUnitEntity, {
    where: places.flatMap((place) => [
      { ...place, validTo: IsNull() },
      { ...place, validTo: MoreThan(day) },
    ]),
  });
}

/** A unit by its id, in use or not. */
export function findUnit(tx: ReadTx, id: string): Promise<OrgUnitEntity | null> {
  return managerOf(tx).findOneBy(OrgUnitEntity, { id });
}

/** Active handlers of the street, by name. */
export function listHandlers(tx: ReadTx): Promise<AccountEntity[]> {
  const query = managerOf(tx).createQueryBuilder(AccountEntity, 'a');
  query.where("a.role = 'handler' AND a.is_active = :isActive", { isActive: true });
  narrowToStreetOfUnit(tx, query, 'a.unit_id');
  return query.orderBy('a.displayName', 'ASC').addOrderBy('a.id', 'ASC').getMany();
}

/** Whether active people or open orders still belong to a unit. */
export async function isUnitBusy(tx: ReadTx, unitId: string): Promise<boolean> {
  const manager = managerOf(tx);
  if (await manager.existsBy(AccountEntity, { unitId, isActive: true })) return true;
  return manager.existsBy(WorkOrderEntity, { unitId, status: In([...OPEN_ORDER_STATUSES]) });
}

/** Adds a unit. */
export async function insertUnit(tx: WriteTx, unit: OrgUnitEntity): Promise<void> {
  await managerOf(tx).insert(OrgUnitEntity, unit);
}

/** Changes a unit that is still in the version the asker saw; answers false when it is not. */
export async function updateUnit(
  tx: WriteTx,
  id: string,
  version: number,
  fields: Partial<Pick<OrgUnitEntity, 'name' | 'shortName' | 'sectionKey' | 'validTo'>>,
): Promise<boolean> {
  return (await managerOf(tx).update(OrgUnitEntity, { id, version }, fields)).affected === 1;
}
