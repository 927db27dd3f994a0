import type { FailingTrouble } from '#shared/domain/storage/file-trouble';
import type { ErrorCode } from '#shared/ipc/errors';
import { DamagedDatabaseError } from '../errors';

/** Primary result codes of SQLite (sqlite.org/rescode.html) and codes of Node's file system → trouble. */
const BY_CODE: Readonly<Record<string, FailingTrouble>> = {
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_FORMAT: 'damaged',
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  EBUSY: 'locked',
};

/** What the window is told when a command meets the trouble. */
export const CODE_OF_TROUBLE: Readonly<Record<FailingTrouble, ErrorCode>> = {
  'disk-full': 'disk-full',
  'read-only': 'disk-read-only',
  locked: 'file-locked',
  damaged: 'data-damaged',
};

/** Codes that the driver gives where the disk's own fault is all it knows. */
const UNCLEAR: readonly string[] = ['SQLITE_IOERR', 'SQLITE_CANTOPEN'];

/** The code of the driver or of Node, wherever TypeORM has put it; "" where there is none. */
export function innerCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('driverError' in error && error.driverError instanceof Error) return innerCode(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why the file cannot be worked with, from whatever its driver or the file system threw; null where that is not the reason. */
export function findSqliteFault(error: unknown): FailingTrouble | null {
  if (error instanceof DamagedDatabaseError) return 'damaged';
  return BY_CODE[innerCode(error)] ?? null;
}

/** Whether only a look at the disk can tell what an error of the file means. */
export const isUnclearFault = (error: unknown): boolean => UNCLEAR.includes(innerCode(error));
