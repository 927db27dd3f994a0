import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FailingTrouble } from '#shared/domain/storage/file-trouble';
import { findSqliteFault, isUnclearFault } from './sqlite-fault';

/** More than SQLite needs for an intake and its index pages. */
const ROOM_BYTES = 1024 * 1024;

/** Tries whether the disk of a file takes anything: why not, or null where it does. */
export async function lookAtDisk(file: string): Promise<FailingTrouble | null> {
  const trial = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(trial, 'wx', 0o600);
    try {
      await handle.write(Buffer.alloc(ROOM_BYTES));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return null;
  } catch (error) {
    return findSqliteFault(error);
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}

/** Why a file cannot be worked with; asks the disk where the driver knows only that something went wrong. */
export async function findFileTrouble(file: string, error: unknown): Promise<FailingTrouble | null> {
  return findSqliteFault(error) ?? (isUnclearFault(error) ? lookAtDisk(file) : null);
}
