import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { managerOf, type WriteTx } from '../../database/transaction';

/** Adds an entry to the log. There is no way to change or remove one. */
export async function insertAuditEntry(tx: WriteTx, entry: AuditEntryEntity): Promise<void> {
  await managerOf(tx).insert(AuditEntryEntity, entry);
}
