import { IsNull, MoreThan } from 'typeorm';
import { AccountEntity } from '../../database/entities/account.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { isUniqueViolation } from '../../database/errors';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** An account with the name of its unit. */
export interface AccountRow {
  readonly account: AccountEntity;
  readonly unitName: string;
}

/** The accounts of the street with their units' names, by name. A street has some hundred. */
export async function listAccounts(tx: ReadTx): Promise<readonly AccountRow[]> {
  const manager = managerOf(tx);
  const query = manager.createQueryBuilder(AccountEntity, 'a');
  narrowToStreetOfUnit(tx, query, 'a.unit_id');
  const accounts = await query.orderBy('a.displayName', 'ASC').addOrderBy('a.usernameKey', 'ASC').getMany();
  const units = new Map((await manager.find(OrgUnitEntity)).map((unit) => [unit.id, unit.name]));
  return accounts.map((account) => ({ account, unitName: units.get(account.unitId) ?? '' }));
}

/** An account by its id. */
export function findAccount(tx: ReadTx, id: string): Promise<AccountEntity | null> {
  return managerOf(tx).findOneBy(AccountEntity, { id });
}

/** A unit that is in use on `day`. */
export function findUnit(tx: ReadTx, id: string, day: string): Promise<OrgUnitEntity | null> {
  return managerOf(tx).findOne(OrgUnitEntity, {
    where: [
      { id, validTo: MoreThan(day) },
      { id, validTo: IsNull() },
    ],
  });
}

/** The name of a unit, in use or not, or "". */
export async function findUnitName(tx: ReadTx, id: string): Promise<string> {
  return (await managerOf(tx).findOneBy(OrgUnitEntity, { id }))?.name ?? '';
}

/** Adds an account; answers false when the user name is taken. */
export async function insertAccount(tx: WriteTx, account: AccountEntity): Promise<boolean> {
  try {
    await managerOf(tx).insert(AccountEntity, account);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

type Editable = Partial<Omit<AccountEntity, 'id' | 'version'>>;

/** Changes an account that is still in the version the asker saw; answers false when it is not. */
export async function updateAccount(tx: WriteTx, id: string, version: number, fields: Editable): Promise<boolean> {
  const result = await managerOf(tx).update(AccountEntity, { id, version }, fields);
  return result.affected === 1;
}

/** Changes an account in whatever version. */
export async function forceAccount(tx: WriteTx, id: string, fields: Editable): Promise<void> {
  await managerOf(tx).update(AccountEntity, { id }, fields);
}

/** Ids of the active administrators; none of them changes before this write ends, or two could remove each other. */
export async function lockAdministrators(tx: WriteTx): Promise<readonly string[]> {
  const manager = managerOf(tx);
  const isServer = manager.connection.options.type === 'postgres';
  const rows = await manager.find(AccountEntity, {
    where: { role: 'administrator', isActive: true },
    order: { id: 'ASC' },
    ...(isServer ? { lock: { mode: 'pessimistic_write' } as const } : {}),
  });
  return rows.map((row) => row.id);
}
