import type { EntityManager } from 'typeorm';
import type { Vault } from '../../security/vault';
import type { Database } from '../database';
import { managerOf, type ReadTx, type WriteTx } from '../transaction';
import { vaultOf } from './seal-columns';
import { type SealedTable, sealedTables } from './sealed-tables';

const PAGE_ROWS = 500;

/** How far the sealing of rows has come. */
export interface ResealProgress {
  readonly table: string;
  readonly done: number;
  readonly total: number;
}

/** Who watches. */
export interface ResealWatch {
  readonly onProgress?: (progress: ResealProgress) => void;
  /** Ends it between two pages; what was sealed stays so, and the next run passes over it. */
  readonly signal?: AbortSignal;
}

type Cells = Readonly<Record<string, string | null>>;

/**
 * Seals every value of persons' data by the current key that is plain (of an earlier version) or sealed by an older one,
 * and makes the blind indexes that are missing. Page by page, each a write of its own: people can work meanwhile, and a run
 * that was cut is simply done again. Answers how many rows were changed. Rejects with BrokenSealError.
 */
export async function resealRows(database: Database, { onProgress, signal }: ResealWatch = {}): Promise<number> {
  const { tables, total } = await database.read(async (tx) => {
    const manager = managerOf(tx);
    const all = sealedTables(manager.connection);
    let rows = 0;
    for (const { name } of all) rows += await countRows(manager, name);
    return { tables: all, total: rows };
  });
  let [done, changed] = [0, 0];
  for (const table of tables) {
    for (let after: string | null = ''; after !== null; ) {
      signal?.throwIfAborted();
      const from: string = after;
      const page = await database.write('reseal', (tx) => resealPage(tx, table, from));
      done += page.rows;
      changed += page.changed;
      onProgress?.({ table: table.name, done, total });
      after = page.rows < PAGE_ROWS ? null : page.last;
    }
  }
  return changed;
}

async function countRows(manager: EntityManager, table: string): Promise<number> {
  const [row]: { n: string | number }[] = await manager.query(`SELECT count(*) AS n FROM "${table}"`);
  return Number(row?.n ?? 0);
}

async function resealPage(tx: WriteTx, table: SealedTable, after: string) {
  const manager = managerOf(tx);
  const isServer = manager.connection.options.type === 'postgres';
  // First a statement that writes: a second program waits here, and then finds nothing to do.
  await manager.query(`UPDATE settings SET "key" = "key" WHERE "key" = 'office'`);
  const names = [table.key, ...[...table.columns, ...table.indexes].map(({ name }) => name)];
  const rows: Cells[] = await manager.query(
    `SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM "${table.name}" WHERE "${table.key}" > $1
     ORDER BY "${table.key}" LIMIT ${PAGE_ROWS}${isServer ? ' FOR UPDATE' : ''}`,
    [after],
  );
  const vault = vaultOf(tx);
  const news = rows.map((row) => resealRow(vault, table, row)).filter((row) => row !== null);
  if (news.length > 0) await (isServer ? updateOnServer : updateInFile)(manager, table, news);
  return { rows: rows.length, changed: news.length, last: rows.at(-1)?.[table.key] ?? null };
}

/** The row as it has to be; null where it is so already. */
function resealRow(vault: Vault, table: SealedTable, row: Cells): Cells | null {
  const news: Record<string, string | null> = { ...row };
  for (const { name, context } of table.columns) {
    const value = row[name] ?? '';
    const indexes = table.indexes.filter(({ of }) => of === name);
    const isIndexed = indexes.every((index) => row[index.name] !== '');
    if (value === '' || (vault.isCurrent(value) && isIndexed)) continue;
    const plain = vault.isSealed(value) ? vault.open(value, context) : value;
    for (const index of indexes) news[index.name] = index.make(vault, plain);
    if (!vault.isCurrent(value)) news[name] = sealSurely(vault, plain, context);
  }
  return Object.keys(news).some((name) => news[name] !== row[name]) ? news : null;
}

/** The plain value is given up for this one: it has to open. */
function sealSurely(vault: Vault, plain: string, context: string): string {
  const sealed = vault.seal(plain, context);
  if (vault.open(sealed, context) !== plain) throw new Error(`${context} was not sealed as it was`);
  return sealed;
}

const namesOf = ({ columns, indexes }: SealedTable) => [...columns, ...indexes].map(({ name }) => name);

async function updateOnServer(manager: EntityManager, table: SealedTable, rows: readonly Cells[]): Promise<void> {
  const set = namesOf(table).map((name) => `"${name}" = given."${name}"`);
  await manager.query(
    `UPDATE "${table.name}" kept SET ${set.join(', ')}
     FROM json_populate_recordset(NULL::"${table.name}", $1::json) given WHERE kept."${table.key}" = given."${table.key}"`,
    [JSON.stringify(rows)],
  );
}

async function updateInFile(manager: EntityManager, table: SealedTable, rows: readonly Cells[]): Promise<void> {
  const names = namesOf(table);
  const sql = `UPDATE "${table.name}" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE "${table.key}" = ?`;
  for (const row of rows)
    await manager.query(
      sql,
      [...names, table.key].map((name) => row[name]),
    );
}

/** How many rows hold something that is not sealed by the current key, after a rotation. */
export async function countStaleRows(tx: ReadTx): Promise<number> {
  const manager = managerOf(tx);
  const current = `${vaultOf(tx).seal('', '').split('.', 2).join('.')}.`;
  let stale = 0;
  for (const { name, columns } of sealedTables(manager.connection)) {
    const isStale = columns.map(
      (column) => `("${column.name}" <> '' AND substr("${column.name}", 1, ${current.length}) <> $1)`,
    );
    const sql = `SELECT count(*) AS n FROM "${name}" WHERE ${isStale.join(' OR ')}`;
    const [row]: { n: string | number }[] = await manager.query(sql, [current]);
    stale += Number(row?.n ?? 0);
  }
  return stale;
}
