import { commandScope } from '../../database/command-scope';
import type { Database } from '../../database/database';
import { DamagedFileError, type FileStore, hashOf } from './file-store';
import { findStoredFile, keepStoredFile } from './stored-file.repository';

/** A store in the office's database: every window reaches it there, which no window does the folder of another desk. */
export function createDatabaseFileStore(database: Database): FileStore {
  const find = async (sha256: string) => {
    const bytes = await database.read((tx) => findStoredFile(tx, sha256));
    return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
  };
  return {
    async read(sha256) {
      const bytes = await find(sha256);
      if (bytes === null) throw new DamagedFileError(sha256);
      return bytes;
    },
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      if ((await find(sha256)) !== null) return sha256;
      // Outside the command that adds the file: its record belongs to the write that answers it.
      await commandScope.exit(() => database.write('file.keep', (tx) => keepStoredFile(tx, sha256, bytes)));
      return sha256;
    },
  };
}
