import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MoveError } from './move-error';
import type { MoveSide } from './move-side';
import { openFileTarget } from './open-side';

/** The name under which a file is written until it is whole. */
export const unfinishedName = (file: string): string => `${file}.moving`;

/** Removes an unfinished file with what SQLite lays beside it. */
export async function discardUnfinished(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(`${unfinishedName(file)}${end}`, { force: true });
}

/** Puts all that was written into the file itself and on the disk. */
export async function settle(side: MoveSide): Promise<void> {
  await side.runner.query('PRAGMA synchronous = FULL');
  await side.runner.query('PRAGMA wal_checkpoint(TRUNCATE)');
}

/**
 * Gives the whole file its name. A file that has it already is kept beside it, under a name with the time; the answer is
 * that name, null where there was none.
 */
export async function giveName(file: string, now: string): Promise<string | null> {
  await syncPath(unfinishedName(file), 'r+');
  const aside = existsSync(file) ? await keepAside(file, now) : null;
  await rename(unfinishedName(file), file);
  if (process.platform !== 'win32') await syncPath(dirname(file), 'r'); // a folder cannot be opened there
  return aside;
}

async function keepAside(file: string, now: string): Promise<string> {
  // What a crash left beside it belongs to it; SQLite brings it in when the file is opened and closed.
  const side = await openFileTarget(file);
  await side.runner.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await side.close();
  if (existsSync(`${file}-wal`)) throw new MoveError('target-busy', file);
  const aside = `${file}.before-move-${now.replace(/[:.]/g, '-')}`;
  await rename(file, aside);
  return aside;
}

async function syncPath(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync().finally(() => handle.close());
}
