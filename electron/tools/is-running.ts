import { existsSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SqliteFile } from '../backup/sqlite-file';

/** Whether a program is at work on the data folder; its own lock says so, and the database where that can be opened. */
export async function isRunning(data: string, databaseFile: string): Promise<boolean> {
  const lock = await readlink(join(data, 'profile', 'SingletonLock')).catch(() => '');
  const pid = Number(/-(\d+)$/.exec(lock)?.[1] ?? 0);
  if (pid > 0 && isAlive(pid)) return true;
  return existsSync(databaseFile) && isInUse(databaseFile);
}

async function isInUse(file: string): Promise<boolean> {
  const opened = await SqliteFile.open(file, 'write');
  try {
    await opened.all('PRAGMA locking_mode = EXCLUSIVE');
    await opened.all('BEGIN EXCLUSIVE');
    await opened.all('COMMIT');
    return false;
  } catch (error) {
    return String(error).includes('SQLITE_BUSY'); // a damaged file says something else
  } finally {
    await opened.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
