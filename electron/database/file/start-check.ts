import { stat } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { DamagedDatabaseError } from '../errors';
import { OTHER_MARK, returnClosingMark, type TakenMark, takeClosingMark } from './closing-mark';
import { findSqliteFault } from './sqlite-fault';
import { isLogOfFileBroken } from './wal-look';

/** Up to here every page is looked at (some 60 MB a second); of bigger files the ends of every table and index. */
const WHOLE_LOOK_BYTES = 32 * 1024 * 1024;
const MOST_FINDINGS = 20;

/** What is known of a file before it is opened. */
export interface FileBefore {
  readonly mark: TakenMark;
  /** Something that was committed before a power cut can no longer be read. */
  readonly isLogBroken: boolean;
}

/** Looks at a file that nobody has opened yet. Rejects with DamagedDatabaseError where it was emptied. */
export async function lookBefore(file: string): Promise<FileBefore> {
  const isLogBroken = await isLogOfFileBroken(file);
  const mark = await takeClosingMark(file);
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (mark.verdict === 'changed' && size === 0) throw new DamagedDatabaseError(['the file is empty']);
  return { mark, isLogBroken };
}

/** The file was opened in vain: what the look before it has found is not to be forgotten. */
export const leaveAsFound = (file: string, { mark, isLogBroken }: FileBefore): Promise<void> =>
  returnClosingMark(file, isLogBroken ? OTHER_MARK : mark);

/**
 * The look at each start: nothing where the file is what was closed; all of it where it is small or was changed past the
 * program; else the way to both ends of every table and index. Rejects with DamagedDatabaseError.
 */
export async function checkAtStart(source: DataSource, file: string, { mark }: FileBefore): Promise<void> {
  if (mark.verdict === 'same') return;
  try {
    const { size } = await stat(file);
    if (mark.verdict === 'changed') await checkWhole(source, 'integrity_check');
    else if (size <= WHOLE_LOOK_BYTES) await checkWhole(source, 'quick_check');
    else await checkEnds(source);
  } catch (cause) {
    if (cause instanceof DamagedDatabaseError || findSqliteFault(cause) !== 'damaged') throw cause;
    throw new DamagedDatabaseError([cause instanceof Error ? cause.message : String(cause)], { cause });
  }
}

/** What SQLite finds wrong in the file, or in one table and its indexes; rejects with DamagedDatabaseError. */
export async function checkWhole(
  source: Pick<DataSource, 'query'>,
  look: 'quick_check' | 'integrity_check',
  table?: string,
): Promise<void> {
  const of = table === undefined ? String(MOST_FINDINGS) : `'${table}'`;
  const rows: Readonly<Record<string, string>>[] = await source.query(`PRAGMA ${look}(${of})`);
  const findings = rows.map((row) => row[look] ?? '').filter((text) => text !== 'ok');
  if (findings.length > 0) throw new DamagedDatabaseError(findings);
}

/** Tables of the file, SQLite's own left out. */
export async function listTables(source: Pick<DataSource, 'query'>): Promise<readonly string[]> {
  const rows: { name: string }[] = await source.query(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  );
  return rows.map(({ name }) => name);
}

/** A few pages of each: the way from its root to its first and to its last row. */
async function checkEnds(source: DataSource): Promise<void> {
  for (const table of await listTables(source)) {
    const indexes: { name: string; first: string | null }[] = await source.query(
      `SELECT l.name, (SELECT i.name FROM pragma_index_info(l.name) i WHERE i.seqno = 0) AS first
       FROM pragma_index_list('${table}') l WHERE l.partial = 0`,
    );
    for (const order of ['ASC', 'DESC']) {
      await source.query(`SELECT 1 FROM "${table}" NOT INDEXED ORDER BY rowid ${order} LIMIT 1`);
      for (const { name, first } of indexes) {
        if (first === null) continue;
        await source.query(`SELECT 1 FROM "${table}" INDEXED BY "${name}" ORDER BY "${first}" ${order} LIMIT 1`);
      }
    }
  }
}
