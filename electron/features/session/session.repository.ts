import { POWERFUL_ROLES } from '#shared/domain/people/roles';
import { AccountEntity } from '../../database/entities/account.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { narrowToStreetOfUnit } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** An account by the comparable form of its user name. */
export function findAccountByKey(tx: ReadTx, usernameKey: string): Promise<AccountEntity | null> {
  return managerOf(tx).findOneBy(AccountEntity, { usernameKey });
}

/** An account by its id. */
export function findAccount(tx: ReadTx, id: string): Promise<AccountEntity | null> {
  return managerOf(tx).findOneBy(AccountEntity, { id });
}

/** An account that nobody else changes before this write ends, so that failures started at once are all counted. */
export function lockAccount(tx: WriteTx, id: string): Promise<AccountEntity | null> {
  const manager = managerOf(tx);
  // SQLite has one writer and no row locks.
  const isServer = manager.connection.options.type === 'postgres';
  return manager.findOne(AccountEntity, {
    where: { id },
    ...(isServer ? { lock: { mode: 'pessimistic_write' } as const } : {}),
  });
}

/** How many could stand as a second person beside those who are left out. */
export function countFitBeside(tx: ReadTx, leftOut: readonly string[]): Promise<number> {
  const query = managerOf(tx)
    .createQueryBuilder(AccountEntity, 'a')
    .where('a.role IN (:...roles) AND a.id NOT IN (:...leftOut)', { roles: POWERFUL_ROLES, leftOut })
    .andWhere({ isActive: true, mustChangePassword: false });
  narrowToStreetOfUnit(tx, query, 'a.unit_id');
  return query.getCount();
}

/** The name of a unit, or "". */
export async function findUnitName(tx: ReadTx, id: string): Promise<string> {
  return (await managerOf(tx).findOneBy(OrgUnitEntity, { id }))?.name ?? '';
}

type SecurityFields = Pick<
  AccountEntity,
  'failedLogins' | 'lockedUntil' | 'lastLoginAt' | 'passwordHash' | 'mustChangePassword'
>;

/** Keeps what signing in changes. The version stays: an administrator's open form must not fail because of a login. */
export async function keepSecurityFields(tx: WriteTx, id: string, fields: Partial<SecurityFields>): Promise<void> {
  await managerOf(tx)
    .createQueryBuilder()
    .update(AccountEntity)
    .set({ ...fields, version: () => 'version' })
    .where({ id })
    .execute();
}
