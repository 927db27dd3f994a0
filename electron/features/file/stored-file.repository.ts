import type { StoredFile } from '../../database/entities/stored-file.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const STORED_FILE = 'StoredFile';

/** The sealed bytes that lie under a hash in the database; null where there are none. */
export async function findStoredFile(tx: ReadTx, sha256: string): Promise<Buffer | null> {
  return (await managerOf(tx).findOneBy<StoredFile>(STORED_FILE, { sha256 }))?.bytes ?? null;
}

/** Lays sealed bytes under their hash, also over what was damaged. */
export async function keepStoredFile(tx: WriteTx, sha256: string, bytes: Buffer): Promise<void> {
  await managerOf(tx).upsert<StoredFile>(STORED_FILE, { sha256, bytes }, ['sha256']);
}
