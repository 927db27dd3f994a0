import type { Clock } from '#shared/domain/time/clock';
import { withoutGuard } from '../chain/log-guard';
import type { DatabaseLocation } from '../data-source';
import { OFFICE_KEYS } from '../entities/office-key.entity';
import { buildDatabase } from '../open-database';
import { MoveError } from './move-error';
import { type MovedTable, planTables } from './move-plan';
import type { MoveSide } from './move-side';
import { MOVING_KEY } from './moving-key';
import { readMark, writeMark } from './moving-mark';
import { openFileTarget, openServerTarget } from './open-side';
import { discardUnfinished, unfinishedName } from './target-file';

/** Where the office goes, made ready: the schema is there, and the mark that says which office comes. */
export async function prepareTarget(to: DatabaseLocation, office: string, clock: Clock): Promise<MoveSide> {
  const side = to.driver === 'sqlite' ? await openUnfinished(to.file, clock) : await openServer(to, clock);
  try {
    const text = await side.setting(MOVING_KEY);
    if (text === null) await writeMark(side.runner, { office, since: clock.now() });
    else if (readMark(text).office !== office) throw new MoveError('target-other-office');
    return side;
  } catch (error) {
    await side.close();
    throw error;
  }
}

/** The file under its unfinished name: as an earlier try left it, or a new one. */
async function openUnfinished(file: string, clock: Clock): Promise<MoveSide> {
  const name = unfinishedName(file);
  const earlier = await openFileTarget(name);
  if (await hasThisSchema(earlier)) return earlier;
  await earlier.close();
  await discardUnfinished(file); // the name says whose it is: nobody else's work is in it
  await buildDatabase({ driver: 'sqlite', file: name }, clock);
  return openFileTarget(name);
}

async function openServer(to: DatabaseLocation, clock: Clock): Promise<MoveSide> {
  const side = await openServerTarget(to);
  try {
    const tables = await side.tableNames();
    const own = planTables(side.source);
    const isMarked = tables.includes('settings') && (await isHalfMoved(side));
    if (!isMarked) {
      await requireEmpty(side, tables, own);
      await buildDatabase(to, clock);
    } else if (!(await hasThisSchema(side))) throw new MoveError('target-older');
    return side;
  } catch (error) {
    await side.close();
    throw error;
  }
}

async function isHalfMoved(side: MoveSide): Promise<boolean> {
  return (await side.setting(MOVING_KEY).catch(() => null)) !== null;
}

/** Refuses a database that has tables of another program, or any row of an office. Keys without an office make way. */
async function requireEmpty(side: MoveSide, tables: readonly string[], own: readonly MovedTable[]): Promise<void> {
  const known = new Set([...side.source.entityMetadatas.map(({ tableName }) => tableName), 'migrations']);
  const foreign = tables.find((name) => !known.has(name));
  if (foreign !== undefined) throw new MoveError('target-foreign', foreign);
  for (const table of own.filter(({ name }) => name !== OFFICE_KEYS && tables.includes(name))) {
    if ((await side.count(table)) > 0) throw new MoveError('target-not-empty', table.name);
  }
  if (tables.includes(OFFICE_KEYS)) await side.runner.query(`DELETE FROM "${OFFICE_KEYS}"`);
}

/** Whether a database has exactly the schema that this program makes. */
export async function hasThisSchema(side: MoveSide): Promise<boolean> {
  if (!(await side.tableNames()).includes('migrations')) return false;
  const known = side.source.migrations.map(({ name }) => name);
  const done = await side.migrationNames();
  return known.length === done.length && known.every((name) => done.includes(String(name)));
}

/** Empties a target that holds an older state of the office, but for the mark. On a server only its owner may. */
export async function emptyTarget(side: MoveSide, plan: readonly MovedTable[]): Promise<void> {
  if (side.dialect === 'postgres' && !(await mayEmpty(side))) throw new MoveError('target-stale');
  const mark = readMark((await side.setting(MOVING_KEY)) ?? '');
  await side.transaction(async () => {
    await withoutGuard(side.runner, side.dialect, () => deleteAll(side, plan));
    await writeMark(side.runner, mark);
  });
}

async function mayEmpty({ runner }: MoveSide): Promise<boolean> {
  const [row]: { may: boolean }[] = await runner.query(
    `SELECT bool_and(has_table_privilege(c.oid, 'TRUNCATE')) AS may FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'`,
  );
  return row?.may === true;
}

async function deleteAll({ runner, dialect }: MoveSide, plan: readonly MovedTable[]): Promise<void> {
  const names = plan.map(({ name }) => `"${name}"`).reverse();
  if (dialect === 'postgres') await runner.query(`TRUNCATE ${names.join(', ')}`);
  else for (const name of names) await runner.query(`DELETE FROM ${name}`);
}
