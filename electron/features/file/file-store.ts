import type { FileShelf } from '../../database/file-shelf.port';
import { hashOf, isCurrentFile, openSealedFile, sealFile } from '../../security/sealed-file';
import type { Vault } from '../../security/vault';

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

/** Keeps the bytes of files under their hash, sealed; the same bytes are kept once. */
export interface FileStore {
  /** Answers the SHA-256 (hex) under which the bytes lie; they are on disk when it resolves. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Rejects with DamagedFileError where the bytes are not there or not the same. */
  read(sha256: string): Promise<Uint8Array>;
  /**
   * Seals a file by the current key where it is plain (of an earlier version) or sealed by an older one; false where
   * nothing had to be done. Rejects with DamagedFileError.
   */
  reseal(sha256: string): Promise<boolean>;
}

/** A store on a shelf, in a folder or in the database. */
export function createFileStore(shelf: FileShelf, vault: Vault): FileStore {
  const find = async (sha256: string): Promise<Buffer> => {
    const kept = /^[0-9a-f]{64}$/.test(sha256) ? await shelf.find(sha256) : null;
    if (kept === null) throw new DamagedFileError(sha256);
    return kept;
  };
  const unseal = (sha256: string, kept: Buffer): Buffer => {
    try {
      return openSealedFile(vault, sha256, kept);
    } catch (cause) {
      throw new DamagedFileError(sha256, { cause });
    }
  };
  const read = async (sha256: string) => unseal(sha256, await find(sha256));
  return {
    read,
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      const isKept = await read(sha256).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DamagedFileError) return false;
          throw error;
        },
      );
      if (!isKept) await shelf.keep(sha256, sealFile(vault, sha256, bytes));
      return sha256;
    },
    async reseal(sha256) {
      const kept = await find(sha256);
      if (isCurrentFile(vault, kept)) return false;
      const plain = hashOf(kept) === sha256 ? kept : unseal(sha256, kept);
      await shelf.keep(sha256, sealFile(vault, sha256, plain));
      return true;
    },
  };
}
