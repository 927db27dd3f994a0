import type { QueryRunner } from 'typeorm';

/**
 * Gives columns of short text the type `text`. Nothing is rewritten: on PostgreSQL the two are kept alike, and SQLite keeps
 * both as text, so that only the words of the table's definition change (sqlite.org, "ALTER TABLE", section 7).
 */
export async function widenToText(
  runner: QueryRunner,
  tables: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    for (const [table, columns] of Object.entries(tables)) {
      for (const column of columns) await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${column}" TYPE text`);
    }
    return;
  }
  const [row]: { schema_version: number }[] = await runner.query('PRAGMA schema_version');
  await runner.query('PRAGMA writable_schema = ON');
  for (const [table, columns] of Object.entries(tables)) await widenInFile(runner, table, columns);
  await runner.query(`PRAGMA schema_version = ${Number(row?.schema_version) + 1}`);
  await runner.query('PRAGMA writable_schema = RESET');
}

async function widenInFile(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  const [row]: { sql: string }[] = await runner.query(
    `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '${table}'`,
  );
  const sql = columns.reduce(widen, row?.sql ?? '');
  await runner.query(`UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = '${table}'`, [sql]);
}

function widen(sql: string, column: string): string {
  const definition = new RegExp(`("${column}") varchar\\(\\d+\\)`);
  if (!definition.test(sql)) throw new Error(`no column ${column} to widen`);
  return sql.replace(definition, '$1 text');
}
