import sqlite3 from 'sqlite3';

type Row = Readonly<Record<string, unknown>>;

/** Asks a database file directly, past the program. */
export async function readSqlite(file: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  try {
    return await new Promise((resolve, reject) =>
      database.all<Row>(sql, parameters, (error, rows) => (error === null ? resolve(rows) : reject(error))),
    );
  } finally {
    await new Promise<void>((resolve) => database.close(() => resolve()));
  }
}
