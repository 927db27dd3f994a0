import type { BackupFault } from '#shared/domain/backup/backup-kind';

/** A backup that could not be made, opened or restored; `place` names the file, table or tool where that helps. */
export class BackupError extends Error {
  constructor(
    readonly fault: BackupFault,
    readonly place = '',
    options?: { readonly cause: unknown },
  ) {
    super(place === '' ? fault : `${fault}: ${place}`, options);
    this.name = 'BackupError';
  }
}

const BY_CODE: Readonly<Record<string, BackupFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  SQLITE_READONLY: 'folder-read-only',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  EIO: 'folder-gone',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
};

/** Says what went wrong, from whatever was thrown. */
export function backupFaultOf(error: unknown): { readonly fault: BackupFault; readonly place: string } {
  if (error instanceof BackupError) return { fault: error.fault, place: error.place };
  const told = typeof error === 'object' && error !== null ? error : {};
  const code = 'code' in told ? String(told.code) : '';
  const place = 'path' in told ? String(told.path) : '';
  return { fault: BY_CODE[code] ?? 'other', place };
}
