import { EntitySchema } from 'typeorm';

/** The table of attached files' bytes. */
export const STORED_FILES = 'stored_files';

/** The bytes of a file under their hash, on a server that every window reaches. On one computer they lie in its data folder. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** The entity, with the type that a database has for bytes: the two share none. */
export const storedFileEntity = (bytes: 'blob' | 'bytea') =>
  new EntitySchema<StoredFile>({
    name: 'StoredFile',
    tableName: STORED_FILES,
    columns: { sha256: { type: 'varchar', length: 64, primary: true }, bytes: { type: bytes } },
  });
