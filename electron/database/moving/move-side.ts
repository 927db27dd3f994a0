import type { DataSource, QueryRunner } from 'typeorm';
import { type Cell, canonicalRow, keyOf, type Row, type RowKey } from './canonical-rows';
import { MoveError } from './move-error';
import type { MovedTable } from './move-plan';

/** Which rows of a table are read. */
export interface Page {
  /** Rows after this key; null from the first one. */
  readonly after: RowKey | null;
  /** Rows to this key, itself included; null to the last one. */
  readonly upTo?: RowKey | null;
  readonly limit: number;
  /** Only rows that refer to their own table. */
  readonly isLateOnly?: boolean;
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** One end of a move, over one connection of its own. */
export class MoveSide {
  readonly dialect: 'sqlite' | 'postgres';

  constructor(
    readonly source: DataSource,
    readonly runner: QueryRunner,
  ) {
    this.dialect = source.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Rows in the order of their keys. */
  async read(table: MovedTable, { after, upTo = null, limit, isLateOnly = false }: Page): Promise<readonly Row[]> {
    const key = this.keyNames(table);
    const bound = (values: RowKey, from: number) => `(${values.map((_, at) => `$${from + at}`).join(', ')})`;
    const conditions = [
      ...(table.only === '' ? [] : [table.only]),
      ...(after === null ? [] : [`(${key}) > ${bound(after, 1)}`]),
      ...(upTo === null ? [] : [`(${key}) <= ${bound(upTo, 1 + (after?.length ?? 0))}`]),
      ...(isLateOnly ? [`(${table.late.map((at) => `"${table.columns[at]}" IS NOT NULL`).join(' OR ')})`] : []),
    ];
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    const found: Record<string, unknown>[] = await this.runner.query(
      `SELECT ${quoted(table.columns)} FROM "${table.name}"${where} ORDER BY ${key} LIMIT ${limit}`,
      [...(after ?? []), ...(upTo ?? [])],
    );
    const rows = found.map((row) => canonicalRow(table, row));
    requireOrder(table, after, rows);
    return rows;
  }

  /** How many rows a table has, as the database counts them. */
  async count({ name, only }: MovedTable): Promise<number> {
    const where = only === '' ? '' : ` WHERE ${only}`;
    const [row]: { n: string | number }[] = await this.runner.query(`SELECT count(*) AS n FROM "${name}"${where}`);
    return Number(row?.n ?? 0);
  }

  /** The greatest key of a table; null where it is empty. */
  async lastKey(table: MovedTable): Promise<RowKey | null> {
    const order = table.key.map((at) => `"${table.columns[at]}" DESC`).join(', ');
    const where = table.only === '' ? '' : ` WHERE ${table.only}`;
    const [row]: Record<string, string>[] = await this.runner.query(
      `SELECT ${this.keyNames(table)} FROM "${table.name}"${where} ORDER BY ${order} LIMIT 1`,
    );
    return row === undefined ? null : keyOf(table, canonicalRow(table, row));
  }

  /** Names of all tables that are there. */
  async tableNames(): Promise<readonly string[]> {
    const rows: { name: string }[] = await this.runner.query(
      this.dialect === 'sqlite'
        ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
        : `SELECT table_name AS name FROM information_schema.tables
           WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
    );
    return rows.map((row) => row.name);
  }

  /** Names of the migrations that were done, in their order. */
  async migrationNames(): Promise<readonly string[]> {
    const rows: { name: string }[] = await this.runner.query('SELECT name FROM migrations ORDER BY "timestamp"');
    return rows.map((row) => row.name);
  }

  /** The JSON text under a key of the settings; null where there is none. */
  async setting(key: string): Promise<string | null> {
    const [row]: { value: string }[] = await this.runner.query('SELECT value FROM settings WHERE key = $1', [key]);
    return row?.value ?? null;
  }

  /** All of it or nothing. */
  async transaction(work: () => Promise<void>): Promise<void> {
    await this.runner.query('BEGIN');
    try {
      await work();
      await this.runner.query('COMMIT');
    } catch (error) {
      await this.runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.runner.release();
    await this.source.destroy();
  }

  private keyNames({ columns, key }: MovedTable): string {
    return quoted(key.map((at) => columns[at] ?? ''));
  }
}

const comesBefore = (a: readonly Cell[], b: readonly Cell[]): boolean => {
  const at = a.findIndex((cell, place) => String(cell) !== String(b[place]));
  if (at < 0) return false;
  if (typeof b[at] === 'number') return Number(a[at]) < b[at];
  return Buffer.compare(Buffer.from(String(a[at])), Buffer.from(String(b[at]))) < 0;
};

/** A server that sorts by the words of a language would make pages skip rows, and sums of equal tables differ. */
function requireOrder(table: MovedTable, after: RowKey | null, rows: readonly Row[]): void {
  let before: readonly Cell[] | null = after;
  for (const row of rows) {
    const key = table.key.map((at) => row[at] ?? null);
    if (before !== null && !comesBefore(before, key)) throw new MoveError('order', table.name);
    before = key;
  }
}
