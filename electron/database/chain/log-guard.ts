type Dialect = 'sqlite' | 'postgres';

/** What runs statements; a query runner and an entity manager are such. */
export interface StatementRunner {
  query(sql: string): Promise<unknown>;
}

/** Tables that are only added to. */
const ONLY_ADDED = ['audit_entries', 'audit_links', 'audit_seals'] as const;
/** The end of the chain, which only goes on. */
const END = 'audit_head';
/** Every table of the log. */
export const LOG_TABLES = [...ONLY_ADDED, END] as const;

const triggerOf = (table: string) => `${table}_guard`;

function fileGuards(): readonly string[] {
  const refuse = (table: string) => `BEGIN SELECT RAISE(ABORT, '${table} is only added to'); END`;
  const guard = (table: string, act: 'update' | 'delete', when = '') =>
    `CREATE TRIGGER "${triggerOf(table)}_${act}" BEFORE ${act.toUpperCase()} ON "${table}" ${when} ${refuse(table)}`;
  return [
    ...ONLY_ADDED.flatMap((table) => [guard(table, 'update'), guard(table, 'delete')]),
    guard(END, 'update', 'WHEN NEW."seq" < OLD."seq" OR NEW."id" <> OLD."id"'),
    guard(END, 'delete'),
  ];
}

function serverGuards(): readonly string[] {
  const guard = (table: string, acts: string) => [
    `CREATE TRIGGER "${triggerOf(table)}" BEFORE ${acts} ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()`,
    `ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${triggerOf(table)}"`,
  ];
  const refuse = `RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'`;
  return [
    `CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${refuse}; END $$`,
    ...ONLY_ADDED.flatMap((table) => guard(table, 'UPDATE OR DELETE OR TRUNCATE')),
    ...guard(END, 'DELETE OR TRUNCATE'),
    `CREATE TRIGGER "${END}_forward" BEFORE UPDATE ON "${END}" FOR EACH ROW
       WHEN (NEW."seq" < OLD."seq" OR NEW."id" <> OLD."id") EXECUTE FUNCTION refuse_log_change()`,
    `ALTER TABLE "${END}" ENABLE ALWAYS TRIGGER "${END}_forward"`,
  ];
}

/** The statements by which a database itself refuses every change and removal in the log. */
export const guardStatements = (dialect: Dialect) => (dialect === 'sqlite' ? fileGuards() : serverGuards());

/**
 * Runs `work` while the log can be emptied: for a move that begins anew in its unfinished target, and for tests. To be
 * called inside a transaction; on a server only the tables' owner can.
 */
export async function withoutGuard(runner: StatementRunner, dialect: Dialect, work: () => Promise<void>) {
  if (dialect === 'sqlite') {
    for (const name of fileGuards().map(nameOf)) await runner.query(`DROP TRIGGER "${name}"`);
    await work();
    for (const statement of fileGuards()) await runner.query(statement);
    return;
  }
  for (const table of LOG_TABLES) await runner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await work();
  for (const [table, trigger] of serverTriggers()) {
    await runner.query(`ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${trigger}"`);
  }
}

/** Whether every guard is in its place. */
export async function isGuarded(runner: StatementRunner, dialect: Dialect): Promise<boolean> {
  if (dialect === 'sqlite') {
    const rows = await runner.query("SELECT sql FROM sqlite_master WHERE type = 'trigger'");
    const there = new Set((rows as { sql: string }[]).map(({ sql }) => sql));
    return fileGuards().every((statement) => there.has(statement));
  }
  const rows = await runner.query(
    `SELECT t.tgname AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE t.tgenabled = 'A' AND p.proname = 'refuse_log_change' AND p.prosrc LIKE '%RAISE EXCEPTION%'
       AND t.tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)`,
  );
  const there = new Set((rows as { name: string }[]).map(({ name }) => name));
  return serverTriggers().every(([, name]) => there.has(name));
}

const nameOf = (statement: string) => /"([^"]+)"/.exec(statement)?.[1] ?? '';

const serverTriggers = (): readonly (readonly [string, string])[] => [
  ...LOG_TABLES.map((table) => [table, triggerOf(table)] as const),
  [END, `${END}_forward`],
];
