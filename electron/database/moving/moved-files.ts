import { createHash } from 'node:crypto';
import { STORED_FILES } from '../entities/stored-file.entity';
import type { MoveMeter } from './move-meter';
import type { MoveSide } from './move-side';

/** Where the attached files of an office on one computer lie; the program's store of files is one. */
export interface FileShelf {
  /** Answers the SHA-256 (hex) of the bytes; they are on disk when it resolves. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Rejects where the bytes are not there or not the same. */
  read(sha256: string): Promise<Uint8Array>;
}

/** The attached files that were moved. */
export interface MovedFiles {
  readonly count: number;
  readonly bytes: number;
  /** Hashes of files that the source itself had lost or found damaged: there was nothing to move. */
  readonly damaged: readonly string[];
}

/** Moves the bytes of every file that the office knows; each is read back from where it went. */
export async function moveFiles(
  from: MoveSide,
  to: MoveSide,
  folder: FileShelf,
  { meter, signal }: { readonly meter: MoveMeter; readonly signal: AbortSignal },
): Promise<MovedFiles> {
  const rows: { sha256: string }[] = await from.runner.query('SELECT DISTINCT sha256 FROM files ORDER BY sha256');
  const [source, target] = [shelfOf(from, folder), shelfOf(to, folder)];
  const damaged: string[] = [];
  let size = 0;
  meter.begin('files', rows.length);
  for (const { sha256 } of rows) {
    signal.throwIfAborted();
    const bytes = await source.find(sha256);
    if (bytes === null) damaged.push(sha256);
    else {
      size += bytes.length;
      if ((await target.find(sha256)) === null) await target.keep(bytes);
      if ((await target.find(sha256)) === null) throw new Error(`file ${sha256} did not arrive`);
    }
    meter.file();
  }
  return { count: rows.length - damaged.length, bytes: size, damaged };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Shelf {
  keep(bytes: Uint8Array): Promise<unknown>;
  /** Null where they are not there or not whole; rejects where nobody can tell. */
  find(sha256: string): Promise<Uint8Array | null>;
}

function shelfOf({ dialect, runner }: MoveSide, folder: FileShelf): Shelf {
  if (dialect === 'sqlite') {
    return { keep: (bytes) => folder.keep(bytes), find: (sha256) => folder.read(sha256).catch(() => null) };
  }
  return {
    keep: (bytes) =>
      runner.query(
        `INSERT INTO "${STORED_FILES}" (sha256, bytes) VALUES ($1, $2)
         ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes`,
        [hashOf(bytes), Buffer.from(bytes)],
      ),
    async find(sha256) {
      const sql = `SELECT bytes FROM "${STORED_FILES}" WHERE sha256 = $1`;
      const [row]: { bytes: Buffer }[] = await runner.query(sql, [sha256]);
      return row !== undefined && hashOf(row.bytes) === sha256 ? row.bytes : null;
    },
  };
}
