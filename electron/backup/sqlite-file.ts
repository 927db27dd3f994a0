import sqlite3 from 'sqlite3';

type Row = Readonly<Record<string, unknown>>;

/** What `sqlite3` gives for SQLite's online backup; its types leave it out. */
export interface OnlineBackup {
  readonly remaining: number;
  readonly pageCount: number;
  step(pages: number, done: (error: (Error & { readonly errno?: number }) | null, isDone: boolean) => void): void;
  finish(done: () => void): void;
}

type WithBackup = sqlite3.Database & {
  backup(file: string, done: (error: Error | null) => void): OnlineBackup;
};

const BUSY_TIMEOUT_MS = 5_000;

/** One plain connection to a database file, beside the program's own. */
export class SqliteFile {
  private constructor(private readonly database: sqlite3.Database) {}

  /** `read` refuses to write, and to make a file that is not there. */
  static async open(file: string, mode: 'read' | 'write'): Promise<SqliteFile> {
    const flags = mode === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE;
    const database = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened: sqlite3.Database = new sqlite3.Database(file, flags, (error) =>
        error === null ? resolve(opened) : reject(error),
      );
    });
    database.configure('busyTimeout', BUSY_TIMEOUT_MS);
    return new SqliteFile(database);
  }

  all<R extends Row>(sql: string): Promise<R[]> {
    return new Promise((resolve, reject) =>
      this.database.all<R>(sql, (error, rows) => (error === null ? resolve(rows) : reject(error))),
    );
  }

  /** Begins an online backup of this file into another one. */
  backup(target: string): Promise<OnlineBackup> {
    return new Promise((resolve, reject) => {
      const backup = (this.database as WithBackup).backup(target, (error) =>
        error === null ? resolve(backup) : reject(error),
      );
    });
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) =>
      this.database.close((error) => (error === null ? resolve() : reject(error))),
    );
  }
}

/** Rows of every table. */
export async function countTables(opened: SqliteFile): Promise<Record<string, number>> {
  const tables = await opened.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await opened.all<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`);
    counts[name] = row?.rows ?? 0;
  }
  return counts;
}
