import { isWholeFile } from '../../security/sealed-file';
import { STORED_FILES } from '../entities/stored-file.entity';
import type { FileShelf } from '../file-shelf.port';
import type { MoveMeter } from './move-meter';
import type { MoveSide } from './move-side';

/** The attached files that were moved. */
export interface MovedFiles {
  readonly count: number;
  /** Of the sealed files. */
  readonly bytes: number;
  /** Hashes of files that the source itself had lost or found damaged: there was nothing to move. */
  readonly damaged: readonly string[];
}

/** Moves the bytes of every file that the office knows, sealed as they are; each is read back from where it went. */
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
    const kept = await findWhole(source, sha256);
    if (kept === null) damaged.push(sha256);
    else {
      size += kept.length;
      await carry(target, sha256, kept);
    }
    meter.file();
  }
  return { count: rows.length - damaged.length, bytes: size, damaged };
}

async function findWhole(shelf: FileShelf, sha256: string): Promise<Buffer | null> {
  const kept = await shelf.find(sha256);
  return kept !== null && isWholeFile(kept) ? kept : null;
}

async function carry(target: FileShelf, sha256: string, kept: Buffer): Promise<void> {
  if ((await target.find(sha256))?.equals(kept)) return;
  await target.keep(sha256, kept);
  if ((await target.find(sha256))?.equals(kept) !== true) throw new Error(`file ${sha256} did not arrive`);
}

function shelfOf({ dialect, runner }: MoveSide, folder: FileShelf): FileShelf {
  if (dialect === 'sqlite') return folder;
  return {
    keep: (sha256, sealed) =>
      runner.query(
        `INSERT INTO "${STORED_FILES}" (sha256, bytes) VALUES ($1, $2)
         ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes`,
        [sha256, sealed],
      ),
    async find(sha256) {
      const sql = `SELECT bytes FROM "${STORED_FILES}" WHERE sha256 = $1`;
      const [row]: { bytes: Buffer }[] = await runner.query(sql, [sha256]);
      return row?.bytes ?? null;
    },
  };
}
