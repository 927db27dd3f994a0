import type pg from 'pg';

/** So far apart are the copies of an office's time. */
const STEP_DAYS = 48;

/** What grows with the years, in the order in which rows point to each other; units, people and catalogue stay. */
const GROWN = [
  ...(['residents', 'cases', 'work_orders', 'order_cases'] as const),
  ...(['warning_cards', 'order_fundings', 'supervisions', 'suspensions', 'extensions', 'audit_entries'] as const),
] as const;
const REFERENCES = [
  ...['resident_id', 'merged_into_id', 'split_from_id', 'case_id', 'order_id', 'previous_order_id'],
  ...['previous_id', 'subject_id'],
];

const FUNCTIONS = [
  `CREATE FUNCTION pg_temp.moved_id(id text, days integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || substr(id, 14)
     FROM (SELECT lpad(to_hex(('x' || lpad(replace(substr(id, 1, 13), '-', ''), 16, '0'))::bit(64)::bigint
       - days::bigint * 86400000), 12, '0') AS hex) AS moved $$`,
  `CREATE FUNCTION pg_temp.moved_at(at text, days integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
     SELECT to_char(at::timestamp - make_interval(days => days), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`,
];

/** Values of a copy that are not the column moved back in time: what lies in the past has ended. */
const SPECIAL: Readonly<Record<string, string>> = {
  'cases.number': `substr(number, 1, 9) || replace(substr(pg_temp.moved_at(received_at, $1), 1, 10), '-', '') || substr(number, 18)`,
  'cases.status': `CASE WHEN closed_at IS NULL THEN 'delivered' ELSE status END`,
  'cases.closed_at': 'pg_temp.moved_at(coalesce(closed_at, received_at), $1)',
  'work_orders.status': `CASE WHEN status IN ('dispatched', 'signed') THEN 'replied' ELSE status END`,
  'warning_cards.settled_at': 'pg_temp.moved_at(coalesce(settled_at, due_at), $1)',
  'warning_cards.appealed_at': 'CASE WHEN decision IS NOT NULL THEN pg_temp.moved_at(appealed_at, $1) END',
  'order_fundings.status': `CASE WHEN status = 'sent' THEN 'confirmed' ELSE status END`,
  'supervisions.status': `'closed'`,
  'suspensions.state': `CASE WHEN state = 'asked' THEN 'refused' ELSE state END`,
  'suspensions.ended_at': 'pg_temp.moved_at(coalesce(ended_at, asked_at), $1)',
  'extensions.state': `CASE WHEN state = 'asked' THEN 'refused' ELSE state END`,
};

function copied(table: string, column: string): string {
  const special = SPECIAL[`${table}.${column}`];
  if (special !== undefined) return special;
  if (column === 'id' || REFERENCES.includes(column)) {
    return `CASE WHEN length("${column}") = 36 THEN pg_temp.moved_id("${column}", $1) ELSE "${column}" END`;
  }
  if (column.endsWith('_at') || column === 'remedy_since') return `pg_temp.moved_at("${column}", $1)`;
  if (column.endsWith('_day')) return `substr(pg_temp.moved_at("${column}", $1), 1, 10)`;
  return `"${column}"`;
}

async function growTable(client: pg.Client, table: string, times: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
    [table],
  );
  const names = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name }) => copied(table, name)).join(', ');
  await client.query(`CREATE TEMP TABLE seeded AS SELECT * FROM ${table}`);
  for (let copy = 1; copy < times; copy += 1) {
    // Parameters of an INSERT … SELECT are typed by their use: days are whole numbers everywhere.
    const statement = `INSERT INTO ${table} (${names}) SELECT ${values} FROM seeded`;
    await client.query(statement.replaceAll('$1', String(copy * STEP_DAYS)));
  }
  await client.query('DROP TABLE seeded');
}

/**
 * Makes a seeded office on a server as many times as large: each copy of its cases, orders and residents lies further
 * back, and has ended. Needs the server's superuser. Entries of the log grow without their links, so the chain is not
 * whole afterwards; papers and materials do not grow.
 */
export async function growOffice(client: pg.Client, times: number, tell: (line: string) => void): Promise<void> {
  await client.query("SET session_replication_role = replica; SET timezone = 'UTC'; SET synchronous_commit = off");
  for (const statement of FUNCTIONS) await client.query(statement);
  for (const table of GROWN) {
    const begin = performance.now();
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
       WHERE tablename = $1 AND indexdef NOT LIKE 'CREATE UNIQUE%'`,
      [table],
    );
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    await growTable(client, table, times);
    for (const { definition } of indexes) await client.query(definition);
    tell(`${table} grown and indexed in ${Math.round((performance.now() - begin) / 1000)} s`);
  }
  await client.query('VACUUM ANALYZE');
}
