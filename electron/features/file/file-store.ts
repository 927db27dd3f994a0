import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The bytes under a hash are gone or not those that were kept. */
export class DamagedFileError extends Error {
  constructor(
    readonly sha256: string,
    options?: { readonly cause: unknown },
  ) {
    super(`file ${sha256} is missing or damaged`, options);
    this.name = 'DamagedFileError';
  }
}

/** Keeps the bytes of files under their hash; the same bytes are kept once. */
export interface FileStore {
  /** Answers the SHA-256 (hex) under which the bytes lie; they are on disk when it resolves. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Rejects with DamagedFileError where the bytes are not there or not the same. */
  read(sha256: string): Promise<Uint8Array>;
}

/** The SHA-256 of bytes, in hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes beside the place and renames, so that a torn file never bears the name of a whole one. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A store in a folder: `ab/abcdef…`. The folder is made when the first file comes. */
export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const read = async (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DamagedFileError(sha256);
    const bytes = await readFile(pathOf(sha256)).catch((cause: unknown) => {
      throw new DamagedFileError(sha256, { cause });
    });
    if (hashOf(bytes) !== sha256) throw new DamagedFileError(sha256);
    return bytes;
  };
  return {
    read,
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      const isKept = await read(sha256).then(
        () => true,
        () => false,
      );
      if (isKept) return sha256;
      await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
      await writeWhole(pathOf(sha256), bytes);
      return sha256;
    },
  };
}
