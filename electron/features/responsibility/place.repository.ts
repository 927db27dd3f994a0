import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { AccountEntity } from '../../database/entities/account.entity';
import { CategoryEntity } from '../../database/entities/category.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { managerOf, type ReadTx } from '../../database/transaction';

/** Units by id, in use or not. */
export function findUnits(tx: ReadTx, ids: readonly string[]): Promise<OrgUnitEntity[]> {
  return managerOf(tx).findBy(OrgUnitEntity, { id: In([...new Set(ids)]) });
}

/** Units of a street in use on a day, by code. */
export function listUnitsInUse(tx: ReadTx, streetId: string, day: string): Promise<OrgUnitEntity[]> {
  const begun = { ...(streetId === '' ? {} : { streetId }), validFrom: LessThanOrEqual(day) };
  return managerOf(tx).find(OrgUnitEntity, {
    where: [
      { ...begun, validTo: IsNull() },
      { ...begun, validTo: MoreThan(day) },
    ],
    order: { code: 'ASC', name: 'ASC', id: 'ASC' },
  });
}

/** Accounts by id, whatever their role. */
export function findAccounts(tx: ReadTx, ids: readonly string[]): Promise<AccountEntity[]> {
  return managerOf(tx).findBy(AccountEntity, { id: In([...new Set(ids)]) });
}

/** The name of a category; empty where there is none. */
export async function findCategoryName(tx: ReadTx, code: string): Promise<string> {
  return (await managerOf(tx).findOneBy(CategoryEntity, { code }))?.name ?? '';
}

/** The small classes in use, in the order of the catalogue: the elements of the matrix. */
export async function listElementCodes(tx: ReadTx): Promise<readonly string[]> {
  const order = { position: 'ASC', code: 'ASC' } as const;
  const categories = await managerOf(tx).find(CategoryEntity, { where: { isRetired: false }, order });
  return categories.filter(({ parentCode }) => parentCode !== null).map(({ code }) => code);
}

/** Whether the catalogue has a category, in use or not. */
export function isCategory(tx: ReadTx, code: string): Promise<boolean> {
  return managerOf(tx).existsBy(CategoryEntity, { code });
}
