import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { FileTrouble } from '#shared/domain/storage/file-trouble';
import type { Clock } from '#shared/domain/time/clock';
import type { MasterKeys } from '../security/master-keys.port';
import type { Vault } from '../security/vault';
import { createSqliteReader, createWriter, type DatabaseLocation, type ServerLocation } from './data-source';
import { Database, type DatabaseLog } from './database';
import { MigrationFailedError, NewerDatabaseError, OlderDatabaseError } from './errors';
import { checkAtStart, type FileBefore, leaveAsFound, lookBefore } from './file/start-check';
import { refuseHalfMoved } from './moving/moving-mark';
import { refuseNetworkDrive } from './network-drive';
import { openOfficeKeys } from './office-keys';
import { sealColumns } from './sealing/seal-columns';
import { sealOldRows } from './sealing/seal-old-rows';
import { grantProgram } from './server/grant-program';
import { ServerLink } from './server/server-link';

/** Number of the advisory lock under which one program at a time migrates a server. */
const MIGRATION_LOCK = 7_301_978;

/**
 * Opens the database: look at the file (a file) → writer → backup when migrations are pending → migrate → check foreign keys → keys of the office →
 * reader → seal what an earlier version left plain. Rejects with DamagedDatabaseError, NewerDatabaseError,
 * MigrationFailedError or HalfMovedError; then nothing was changed. Rejects with
 * MasterKeyMissingError or PassphraseError where the keys do not open; then the schema is up to date and nothing else changed.
 */
export async function openDatabase(
  location: DatabaseLocation,
  clock: Clock,
  log: DatabaseLog,
  masters: MasterKeys,
): Promise<Database> {
  return location.driver === 'sqlite'
    ? openFile(location.file, clock, log, masters)
    : openServer(location, clock, log, masters);
}

/** Brings the schema up without opening the office in it: keys of its own would stand in the way of one that is moved in. */
export async function buildDatabase(location: DatabaseLocation, clock: Clock): Promise<void> {
  if (location.driver === 'sqlite') {
    await (await openFileWriter(location.file, clock)).writer.destroy();
    return;
  }
  const writer = await createWriter(location).initialize();
  await migrateServer(writer).finally(() => writer.destroy());
}

async function openFile(file: string, clock: Clock, log: DatabaseLog, masters: MasterKeys): Promise<Database> {
  const { writer, before } = await openFileWriter(file, clock);
  try {
    await refuseHalfMoved(writer);
    const keys = await openOfficeKeys(writer, masters, clock);
    sealColumns(writer, keys.vault);
    const reader = await openReader(file, keys.vault);
    const opened = { path: file, trouble: troubleOf(before) };
    const database = new Database({ writer, reader, clock, log, link: null, keys, file: opened });
    await sealOldRows(database, writer, log).catch(async (error: unknown) => {
      await database.close();
      throw error;
    });
    return database;
  } catch (error) {
    if (writer.isInitialized) await writer.destroy();
    await leaveAsFound(file, before).catch(() => undefined);
    throw error;
  }
}

async function openFileWriter(file: string, clock: Clock) {
  await refuseNetworkDrive(file);
  const before = await lookBefore(file);
  const writer = createWriter({ driver: 'sqlite', file });
  try {
    await writer.initialize();
    await prepareSqlite(writer);
    await checkAtStart(writer, file, before);
    await refuseNewer(writer);
    await migrateFile(writer, file, clock);
    return { writer, before };
  } catch (error) {
    if (writer.isInitialized) await writer.destroy();
    await leaveAsFound(file, before).catch(() => undefined); // what is wrong with the file is worse
    throw error;
  }
}

async function openServer(
  location: ServerLocation,
  clock: Clock,
  log: DatabaseLog,
  masters: MasterKeys,
): Promise<Database> {
  const link = new ServerLink(location, randomUUID());
  const writer = createWriter(location, link.sockets);
  try {
    await link.open(); // first: its faults are the plainest
    await writer.initialize();
    await migrateServer(writer);
    await refuseHalfMoved(writer);
    const keys = await openOfficeKeys(writer, masters, clock);
    sealColumns(writer, keys.vault);
    const database = new Database({ writer, reader: writer, clock, log, link, keys, file: null });
    await sealOldRows(database, writer, log);
    return database;
  } catch (error) {
    await link.close();
    if (writer.isInitialized) await writer.destroy();
    throw error;
  }
}

function troubleOf({ mark, isLogBroken }: FileBefore): FileTrouble | null {
  if (isLogBroken) return 'log-broken';
  return mark.verdict === 'changed' ? 'changed' : null;
}

async function prepareSqlite(writer: DataSource): Promise<void> {
  await writer.query('PRAGMA synchronous = FULL');
  await writer.query('PRAGMA foreign_keys = ON');
}

async function openReader(file: string, vault: Vault): Promise<DataSource> {
  const reader = createSqliteReader(file);
  await reader.initialize();
  sealColumns(reader, vault);
  await reader.query('PRAGMA query_only = ON');
  await reader.query('PRAGMA cache_size = -65536');
  return reader;
}

async function refuseNewer(writer: DataSource): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return;
    const done: { name: string }[] = await runner.query('SELECT name FROM migrations');
    const known = new Set(writer.migrations.map((migration) => migration.name));
    const unknown = done.map((row) => row.name).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerDatabaseError(unknown);
  } finally {
    await runner.release();
  }
}

async function migrateFile(writer: DataSource, file: string, clock: Clock): Promise<void> {
  const isNew = !(await hasMigrations(writer)); // asked first: showMigrations makes the table
  if (!(await writer.showMigrations())) return;
  const backup = isNew ? null : await backUp(writer, file, clock);
  try {
    await writer.runMigrations({ transaction: 'all' });
    const broken: unknown[] = await writer.query('PRAGMA foreign_key_check');
    if (broken.length > 0) throw new Error(`${broken.length} rows point to missing rows`);
  } catch (cause) {
    await writer.destroy();
    if (backup !== null) await copyFile(backup, file);
    throw new MigrationFailedError(backup, { cause });
  }
}

async function backUp(writer: DataSource, file: string, clock: Clock): Promise<string> {
  const backup = `${file}.before-${clock.now().replace(/[:.]/g, '-')}.bak`;
  await writer.query('VACUUM INTO ?', [backup]);
  return backup;
}

async function hasMigrations(writer: DataSource): Promise<boolean> {
  const rows: unknown[] = await writer.query("SELECT 1 FROM sqlite_master WHERE name = 'migrations'");
  return rows.length > 0;
}

/** One program at a time brings the schema up; the others wait for it and then find nothing to do. */
async function migrateServer(writer: DataSource): Promise<void> {
  await refuseNewer(writer);
  if (await isUpToDate(writer)) return; // the everyday start needs no lock, and no right to build
  const runner = writer.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SET lock_timeout = 0'); // another program's upgrade may take longer than a clerk's save
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(writer);
    await refuseWithoutRight(runner);
    await writer.runMigrations({ transaction: 'all' });
    await grantProgram(runner);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.query('RESET lock_timeout');
    await runner.release();
  }
}

async function isUpToDate(writer: DataSource): Promise<boolean> {
  const runner = writer.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return false;
    const done: { name: string }[] = await runner.query('SELECT name FROM migrations');
    const names = new Set(done.map((row) => row.name));
    return writer.migrations.every(({ name }) => name !== undefined && names.has(name));
  } finally {
    await runner.release();
  }
}

async function refuseWithoutRight(runner: QueryRunner): Promise<void> {
  const [row]: { ok: boolean }[] = await runner.query(
    `SELECT has_schema_privilege('public', 'CREATE') AND NOT EXISTS (
       SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND NOT pg_has_role(tableowner, 'USAGE')) AS ok`,
  );
  if (row?.ok !== true) throw new OlderDatabaseError();
}
