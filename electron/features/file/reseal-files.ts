import type { Database } from '../../database/database';
import { confirmSealed, isUnsealed } from '../../database/sealing/seal-old-rows';
import { listKeptFiles } from './file.repository';
import { DamagedFileError, type FileStore } from './file-store';

/** What became of the attached files. */
export interface ResealedFiles {
  readonly resealed: number;
  /** Hashes of files that are gone or damaged: there was nothing to seal. */
  readonly damaged: readonly string[];
}

/** Who watches. */
export interface ResealFilesWatch {
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends it between two files; the next run passes over what is done. */
  readonly signal?: AbortSignal;
}

/** Seals every attached file by the current key that is plain (of an earlier version) or sealed by an older one. */
export async function resealFiles(
  database: Database,
  store: FileStore,
  { onProgress, signal }: ResealFilesWatch = {},
): Promise<ResealedFiles> {
  const hashes = await database.read(listKeptFiles);
  const damaged: string[] = [];
  let resealed = 0;
  for (const [at, sha256] of hashes.entries()) {
    signal?.throwIfAborted();
    try {
      if (await store.reseal(sha256)) resealed += 1;
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      damaged.push(sha256);
    }
    onProgress?.(at + 1, hashes.length);
  }
  return { resealed, damaged };
}

/** Seals the files that an earlier version kept plain, before anybody works with them. */
export async function sealOldFiles(database: Database, store: FileStore, log: SealLog): Promise<void> {
  if (!(await isUnsealed(database, 'unsealed-files'))) return;
  const { damaged } = await resealFiles(database, store);
  await confirmSealed(database, 'unsealed-files');
  if (damaged.length > 0) log.error('attached files are gone or damaged and were not sealed', damaged);
}

/** Where it says what it could not seal. */
export interface SealLog {
  error(message: string, error: unknown): void;
}
