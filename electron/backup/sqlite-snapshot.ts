import { setTimeout as pause } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { BackupError } from './backup-error';
import type { BackupHeader } from './backup-header';
import { countTables, type OnlineBackup, SqliteFile } from './sqlite-file';

/** What a database is at one instant. */
export interface Snapshot {
  readonly counts: Readonly<Record<string, number>>;
  readonly lastEntry: number;
  /** SHA-256 (hex) of each attached file that it names. */
  readonly files: readonly string[];
  readonly recovery: BackupHeader['recovery'];
  readonly masterId: string;
  readonly streetName: string;
}

/** Who watches a snapshot being copied. */
export interface SnapshotWatch {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Small steps with a breath between them: 2 MiB at a time, so that people's saves find the disk free. */
const STEP_PAGES = 512;
const BREATH_MS = 2;
const BUSY_MS = 50;

/**
 * Copies a database file while people work on it (SQLite's online backup), and says what is in that very instant: the connection
 * holds one read transaction from the first page to the last, so that the copy is of one instant and nobody waits for it.
 */
export async function snapshotSqlite(file: string, target: string, watch: SnapshotWatch): Promise<Snapshot> {
  const opened = await SqliteFile.open(file, 'read');
  try {
    await opened.all('BEGIN');
    const facts = await readSnapshot(opened); // the first look holds the instant
    await copyPages(await opened.backup(target), watch);
    await opened.all('COMMIT');
    return facts;
  } finally {
    await opened.close();
  }
}

/** What a file holds; of an office of an earlier version what it has. */
export async function readSnapshot(opened: SqliteFile): Promise<Snapshot> {
  const counts = await countTables(opened);
  const has = (table: string) => table in counts;
  const [head] = has('audit_head') ? await opened.all<{ seq: number }>('SELECT seq FROM audit_head') : [];
  const files = has('files') ? await opened.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM files') : [];
  const keys = has('office_keys') ? await opened.all<KeyRow>(KEYS) : [];
  const [office] = has('settings') ? await opened.all<{ value: string }>(OFFICE) : [];
  const data = keys.find(({ purpose }) => purpose === 'data');
  return {
    counts,
    lastEntry: head?.seq ?? 0,
    files: files.map(({ sha256 }) => sha256).sort(),
    recovery: readRecovery(keys),
    masterId: data?.master_id ?? '',
    streetName: readStreetName(office?.value ?? null),
  };
}

/** A key of the office as both databases hold it. */
export interface KeyRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly purpose: string;
  readonly master_id: string;
  readonly sealed: string;
  readonly derivation: string | null;
}

export const KEYS = 'SELECT id, purpose, master_id, sealed, derivation FROM office_keys ORDER BY id';
export const OFFICE = "SELECT value FROM settings WHERE key = 'office'";

/** The rows that recovery phrases open. */
export function readRecovery(keys: readonly KeyRow[]): BackupHeader['recovery'] {
  return keys.flatMap(({ id, purpose, master_id, sealed, derivation }) =>
    purpose === 'recovery' && derivation !== null
      ? [
          {
            id,
            masterId: master_id,
            sealed,
            derivation: JSON.parse(derivation) as { kind: 'hkdf-sha256'; salt: string },
          },
        ]
      : [],
  );
}

/** The name of the office's first street; "" before the first run. */
export function readStreetName(value: string | null): string {
  const office: unknown = value === null ? null : JSON.parse(value);
  const isNamed = typeof office === 'object' && office !== null && 'streetName' in office;
  return isNamed ? String(office.streetName).slice(0, 100) : '';
}

async function copyPages(backup: OnlineBackup, { onProgress, signal }: SnapshotWatch): Promise<void> {
  try {
    while (!(await step(backup))) {
      signal.throwIfAborted();
      onProgress(backup.pageCount - backup.remaining, backup.pageCount);
      await pause(BREATH_MS);
    }
  } finally {
    await new Promise<void>((resolve) => backup.finish(resolve));
  }
}

/** False while there is more to copy. */
async function step(backup: OnlineBackup): Promise<boolean> {
  for (;;) {
    const ended = await new Promise<boolean | (Error & { readonly errno?: number })>((resolve) =>
      backup.step(STEP_PAGES, (error, isDone) => resolve(error ?? isDone)),
    );
    if (typeof ended === 'boolean') return ended;
    if (ended.errno === sqlite3.FULL) throw new BackupError('disk-full', '', { cause: ended });
    if (ended.errno === sqlite3.CORRUPT) throw new BackupError('database-damaged', '', { cause: ended });
    if (ended.errno !== sqlite3.BUSY && ended.errno !== sqlite3.LOCKED) throw ended;
    await pause(BUSY_MS);
  }
}
