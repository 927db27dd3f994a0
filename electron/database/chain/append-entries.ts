import { AuditEntryEntity } from '../entities/audit-entry.entity';
import { managerOf, noteEntries, type WriteTx } from '../transaction';

/**
 * Adds entries to the log; at the end of the write the gate links them to the chain in this order. The only way in: an
 * entry that came otherwise has no link, and is found. There is no way to change or remove one.
 */
export async function appendEntries(tx: WriteTx, entries: readonly AuditEntryEntity[]): Promise<void> {
  await managerOf(tx).insert(AuditEntryEntity, [...entries]);
  noteEntries(tx, entries);
}
