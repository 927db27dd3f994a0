import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Database, DatabaseLog } from '../database';
import { managerOf } from '../transaction';
import { type ResealProgress, resealRows } from './reseal-rows';

/** What an office of before sealing says until it is done: its rows, its attached files. */
export const UNSEALED = ['unsealed-rows', 'unsealed-files'] as const;
/** One of them. */
export type Unsealed = (typeof UNSEALED)[number];

const TELL_MS = 5_000;

/** Whether something of an earlier version is still plain. */
export async function isUnsealed(database: Database, what: Unsealed): Promise<boolean> {
  const rows = await database.read((tx) => managerOf(tx).query('SELECT 1 FROM settings WHERE "key" = $1', [what]));
  return (rows as unknown[]).length > 0;
}

/** Says that all of it is sealed. */
export async function confirmSealed(database: Database, what: Unsealed): Promise<void> {
  await database.write('seal.confirm', (tx) => managerOf(tx).query('DELETE FROM settings WHERE "key" = $1', [what]));
}

/**
 * Seals what an earlier version kept plain, before anybody works with it, and lets no copy lie about: free pages of the
 * file, its log, and the backups that this program made before its upgrades. A run that was cut goes on at the next start.
 */
export async function sealOldRows(database: Database, writer: DataSource, log: DatabaseLog): Promise<void> {
  if (!(await isUnsealed(database, 'unsealed-rows'))) return;
  const rows = await resealRows(database, { onProgress: createTeller(log) });
  log.warn(`persons' data of an earlier version is sealed: ${rows} rows`);
  const { options } = writer;
  if (options.type !== 'sqlite' || (await forgetPlainPages(writer, options.database, log))) {
    await confirmSealed(database, 'unsealed-rows');
  }
}

/** False where there was no room: it takes as much again as the file has. People work on, and the next start tries anew. */
async function forgetPlainPages(writer: DataSource, file: string, log: DatabaseLog): Promise<boolean> {
  try {
    await writer.query('VACUUM');
    await writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    log.warn(`the file could not be written anew, so that its free pages still hold plain values: ${String(error)}`);
    return false;
  }
  const folder = dirname(file);
  const names = await readdir(folder);
  const backups = names.filter((name) => name.startsWith(`${basename(file)}.before-`) && name.endsWith('.bak'));
  for (const name of backups) await rm(join(folder, name), { force: true });
  return true;
}

function createTeller(log: DatabaseLog): (progress: ResealProgress) => void {
  let toldAt = performance.now();
  return ({ table, done, total }) => {
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    log.warn(`sealing persons' data of an earlier version: ${table} ${done}/${total}`);
  };
}
