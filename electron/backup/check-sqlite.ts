import { NoLogError, openLog } from '../database/chain/open-log';
import { verifyLog } from '../database/chain/verify-log';
import { BackupError, backupFaultOf } from './backup-error';
import type { BackupManifest } from './backup-header';
import { countTables, SqliteFile } from './sqlite-file';

/** Who watches a copy being looked through. */
export interface CheckWatch {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Opens a database that came out of a backup and looks through it: every page and index, the rows of every table against the
 * snapshot's, and the log's chain from its beginning. Rejects with BackupError.
 */
export async function checkSqlite(file: string, manifest: BackupManifest, watch: CheckWatch): Promise<void> {
  await checkPages(file, manifest);
  watch.signal.throwIfAborted();
  await checkLog(file, manifest, watch);
}

async function checkPages(file: string, { counts }: BackupManifest): Promise<void> {
  try {
    const opened = await SqliteFile.open(file, 'write'); // what lies beside it for writers may have to be made
    try {
      const told = await opened.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
      if (told[0]?.integrity_check !== 'ok') throw new BackupError('database-damaged', told[0]?.integrity_check ?? '');
      refuseOtherCounts(await countTables(opened), counts);
    } finally {
      await opened.close();
    }
  } catch (cause) {
    if (backupFaultOf(cause).fault !== 'database-damaged' || cause instanceof BackupError) throw cause;
    throw new BackupError('database-damaged', '', { cause });
  }
}

/** Refuses a copy that has other rows than the snapshot had; names the table. */
export function refuseOtherCounts(
  found: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
): void {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (found[name] !== expected[name]) throw new BackupError('counts-differ', name);
  }
}

/** The chain of the log, where the office has one already. */
export async function checkLog(file: string, { lastEntry }: BackupManifest, watch: CheckWatch): Promise<void> {
  if (lastEntry === 0) return; // of an earlier version, or before the first act
  const log = await openLog({ driver: 'sqlite', file }).catch((error: unknown) => {
    throw error instanceof NoLogError ? new BackupError('log-broken', error.reason, { cause: error }) : error;
  });
  try {
    const { fault, entries } = await verifyLog(log.source, watch);
    if (fault !== null) throw new BackupError('log-broken', fault.kind);
    if (entries !== lastEntry) throw new BackupError('log-broken', `${entries} of ${lastEntry}`);
  } finally {
    await log.close();
  }
}
