import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { AccountEntity } from '../../database/entities/account.entity';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CategoryEntity } from '../../database/entities/category.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { managerOf, type ReadTx } from '../../database/transaction';

/** The units in use on a day that a key of the catalogue can mean for a case: its community, and the sections of its street. */
export function listRouteUnits(
  tx: ReadTx,
  { streetId, communityId }: Pick<CaseEntity, 'streetId' | 'communityId'>,
  day: string,
): Promise<OrgUnitEntity[]> {
  const begun = { validFrom: LessThanOrEqual(day) };
  const sections = { sectionKey: Not(IsNull()), ...(streetId === null ? {} : { streetId }) };
  const wanted = [sections, ...(communityId === null ? [] : [{ id: communityId }])];
  return managerOf(tx).find(OrgUnitEntity, {
    where: wanted.flatMap((each) => [
      { ...each, ...begun, validTo: IsNull() },
      { ...each, ...begun, validTo: MoreThan(day) },
    ]),
    order: { id: 'ASC' },
  });
}

/** A unit by its id, in use or not. */
export function findUnit(tx: ReadTx, id: string): Promise<OrgUnitEntity | null> {
  return managerOf(tx).findOneBy(OrgUnitEntity, { id });
}

/** A unit in use on a day. */
export function findUnitInUse(tx: ReadTx, id: string, day: string): Promise<OrgUnitEntity | null> {
  const begun = { id, validFrom: LessThanOrEqual(day) };
  return managerOf(tx).findOne(OrgUnitEntity, {
    where: [
      { ...begun, validTo: IsNull() },
      { ...begun, validTo: MoreThan(day) },
    ],
  });
}

/** Whether an account is an active handler of a unit. */
export function isActiveHandler(tx: ReadTx, id: string, unitId: string): Promise<boolean> {
  return managerOf(tx).existsBy(AccountEntity, { id, unitId, role: 'handler', isActive: true });
}

/** A version of an item. */
export function findItemVersion(tx: ReadTx, id: string): Promise<ServiceItemEntity | null> {
  return managerOf(tx).findOneBy(ServiceItemEntity, { id });
}

/** A category by its code. */
export function findCategory(tx: ReadTx, code: string): Promise<CategoryEntity | null> {
  return managerOf(tx).findOneBy(CategoryEntity, { code });
}

/** The name of an account's person; empty where there is none. */
export async function findPersonName(tx: ReadTx, id: string): Promise<string> {
  return (await managerOf(tx).findOneBy(AccountEntity, { id }))?.displayName ?? '';
}
