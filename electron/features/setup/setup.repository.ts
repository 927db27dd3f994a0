import { AccountEntity } from '../../database/entities/account.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { managerOf, type WriteTx } from '../../database/transaction';

/** Adds the first units; each parent stands before its children. */
export async function insertUnits(tx: WriteTx, units: readonly OrgUnitEntity[]): Promise<void> {
  for (const unit of units) await managerOf(tx).insert(OrgUnitEntity, unit);
}

/** Adds the first account. */
export async function insertAccount(tx: WriteTx, account: AccountEntity): Promise<void> {
  await managerOf(tx).insert(AccountEntity, account);
}

/** Lets no second program set up the same server at the same time, until this write ends. */
export async function lockSetup(tx: WriteTx): Promise<void> {
  const manager = managerOf(tx);
  // A file has one writer at a time anyway.
  if (manager.connection.options.type === 'postgres') await manager.query('LOCK TABLE settings IN EXCLUSIVE MODE');
}
