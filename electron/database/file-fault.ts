import type { FileFault } from '#shared/domain/storage/file-fault';
import { KeyFileDamagedError } from '../security/master-key-file';
import { BrokenSealError } from '../security/vault';
import { HalfMovedError, MigrationFailedError, NewerDatabaseError } from './errors';
import { findSqliteFault } from './file/sqlite-fault';
import { NetworkDriveError } from './network-drive';

/** The office's file is gone, and there are backups of it: better to ask than to begin an empty one. */
export class MissingDatabaseError extends Error {
  constructor(readonly file: string) {
    super(`${file} is not there`);
    this.name = 'MissingDatabaseError';
  }
}

const BY_KIND: readonly (readonly [new (...args: never[]) => Error, FileFault])[] = [
  [MissingDatabaseError, 'missing'],
  [NewerDatabaseError, 'newer'],
  [MigrationFailedError, 'migration'],
  [HalfMovedError, 'half-moved'],
  [NetworkDriveError, 'network-drive'],
  [KeyFileDamagedError, 'key-file'],
  [BrokenSealError, 'damaged'],
];

/** Says why the file of this computer could not be opened, from whatever was thrown. */
export function findFileFault(error: unknown): FileFault {
  const known = BY_KIND.find(([kind]) => error instanceof kind)?.[1];
  return known ?? findSqliteFault(error) ?? 'other';
}
