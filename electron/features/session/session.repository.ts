import { AccountEntity } from '../../database/entities/account.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
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
