import type { DataSource } from 'typeorm';

/** A value for every column that must have one, by its type and check. */
const WORDS: Readonly<Record<string, string>> = {
  kind: 'appeal',
  status: 'assigned',
  channel: 'window',
  role: 'lead',
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

async function columnsOf(source: DataSource, table: string): Promise<readonly Column[]> {
  const runner = source.createQueryRunner();
  const found = await runner.getTable(table);
  await runner.release();
  return (found?.columns ?? []).map(({ name, type, isNullable }) => ({ name, type, isNullable }));
}

function fillIn({ name, type }: Column): string {
  if (type.includes('int')) return '1';
  if (type === 'boolean') return 'FALSE';
  return `'${WORDS[name] ?? 'x'}'`;
}

/** Adds a row to a table of an older schema; columns that are not given and must not be empty get any value. */
export async function insertRow(
  source: DataSource,
  table: string,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = (await columnsOf(source, table)).filter(({ name, isNullable }) => name in given || !isNullable);
  const values = columns.map((column) => (column.name in given ? `'${given[column.name]}'` : fillIn(column)));
  const names = columns.map(({ name }) => `"${name}"`);
  await source.query(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values.join(', ')})`);
}
