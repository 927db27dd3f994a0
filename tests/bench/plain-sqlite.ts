import sqlite3 from 'sqlite3';
import type { PlainReader } from './plain-reader';
import type { Statement } from './sql-recorder';

/** Tables of which an office has so many rows that no screen may read all of them. */
const LARGE = /^SCAN (c|o|r|a|wo|later|cases|residents|work_orders|audit_entries|papers|case_materials|\w*Entity)\b/;

/** A file opened by the sqlite3 driver alone, every statement prepared once: the least that the same work can cost. */
export class PlainSqlite implements PlainReader {
  private readonly prepared = new Map<string, sqlite3.Statement>();

  private constructor(private readonly database: sqlite3.Database) {}

  /** Opens a file with the settings that the program gives its reading or writing connection. */
  static async open(file: string, use: 'read' | 'write'): Promise<PlainSqlite> {
    const mode = use === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE;
    const database = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened: sqlite3.Database = new sqlite3.Database(file, mode, (error) =>
        error === null ? resolve(opened) : reject(error),
      );
    });
    const plain = new PlainSqlite(database);
    const settings =
      use === 'read'
        ? ['PRAGMA query_only = ON', 'PRAGMA cache_size = -65536']
        : ['PRAGMA journal_mode = WAL', 'PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON'];
    for (const sql of settings) await plain.all({ sql, parameters: [] });
    return plain;
  }

  /** Runs a statement and answers its rows. */
  all<Row = Readonly<Record<string, unknown>>>({ sql, parameters }: Statement): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      this.statement(sql).all<Row>([...parameters], (error, rows) => (error === null ? resolve(rows) : reject(error)));
    });
  }

  /** Runs statements one after another. */
  async replay(statements: readonly Statement[]): Promise<void> {
    for (const statement of statements) await this.all(statement);
  }

  async findSlowSteps({ sql, parameters }: Statement): Promise<readonly string[]> {
    const steps = await this.all<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${sql}`, parameters });
    return steps.map(({ detail }) => detail).filter((detail) => LARGE.test(detail) || /TEMP B-TREE/.test(detail));
  }

  /** Runs statements in one transaction. */
  async transact(statements: readonly Statement[]): Promise<void> {
    await this.all({ sql: 'BEGIN IMMEDIATE', parameters: [] });
    await this.replay(statements);
    await this.all({ sql: 'COMMIT', parameters: [] });
  }

  private statement(sql: string): sqlite3.Statement {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    const made = this.database.prepare(sql);
    this.prepared.set(sql, made);
    return made;
  }

  async close(): Promise<void> {
    for (const statement of this.prepared.values())
      await new Promise<void>((resolve) => statement.finalize(() => resolve()));
    await new Promise<void>((resolve, reject) =>
      this.database.close((error) => (error === null ? resolve() : reject(error))),
    );
  }
}
