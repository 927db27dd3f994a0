import { commandScope } from '../../database/command-scope';
import type { Database } from '../../database/database';
import type { FileShelf } from '../../database/file-shelf.port';
import { findStoredFile, keepStoredFile } from './stored-file.repository';

/** A shelf in the office's database: every window reaches it there, which no window does the folder of another desk. */
export function createDatabaseShelf(database: Database): FileShelf {
  return {
    find: (sha256) => database.read((tx) => findStoredFile(tx, sha256)),
    // Outside the command that adds the file: its record belongs to the write that answers it.
    keep: (sha256, sealed) =>
      commandScope.exit(() => database.write('file.keep', (tx) => keepStoredFile(tx, sha256, sealed))),
  };
}
