import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Clock } from '#shared/domain/time/clock';
import type { DatabaseLocation, ServerLocation } from '../../electron/database/data-source';
import type { Database } from '../../electron/database/database';
import { openDatabase } from '../../electron/database/open-database';
import { testMasterKeys } from '../factories/test-vault';
import { EMPTY_OFFICE, OFFICE_TEMPLATE } from './office-templates';
import { DESK, locateOnServer, OWNER } from './server-script';

/** The databases that every database test runs on. */
export const DRIVERS = ['sqlite', 'postgres'] as const;
/** One of the databases. */
export type Driver = (typeof DRIVERS)[number];

/** An own, migrated database of a test. */
export interface TestDatabase {
  readonly database: Database;
  readonly location: DatabaseLocation;
  /** Opens the same database once more, as a second program would. */
  openAgain(): Promise<Database>;
  /** The same database with every right, for tests that take away what the program only ever adds to. */
  openAsOwner(): Promise<Database>;
  close(): Promise<void>;
}

/** A database of the tests' server. Tests work with the desk's account, which may do as little as in an office. */
function serverOf(database: string, account: typeof OWNER | typeof DESK): ServerLocation {
  return locateOnServer(inject('postgres'), database, account);
}

const quiet = { warn: () => undefined };
let serial = 0;

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject('postgres'), database: 'postgres' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Opens a fresh database for one test, copied from the template of the run. */
export async function openTestDatabase(driver: Driver, clock: Clock): Promise<TestDatabase> {
  serial += 1;
  if (driver === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'streetdesk-test-'));
    await mkdir(folder, { recursive: true });
    const location = { driver, file: join(folder, 'streetdesk.sqlite') } as const;
    await copyFile(inject('fileTemplate'), location.file);
    return opened(location, clock, () => rm(folder, { recursive: true, force: true }));
  }
  const name = `test_${process.pid}_${serial}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${OFFICE_TEMPLATE}`);
  const location = serverOf(name, DESK);
  return opened(location, clock, () => administer(`DROP DATABASE ${name} WITH (FORCE)`));
}

/** A place for a database that nothing has been written to. */
export interface EmptyDatabase {
  readonly location: DatabaseLocation;
  discard(): Promise<void>;
}

/** Makes room for a database without opening it. */
export async function createEmptyDatabase(driver: Driver): Promise<EmptyDatabase> {
  serial += 1;
  if (driver === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'streetdesk-empty-'));
    const location = { driver, file: join(folder, 'streetdesk.sqlite') } as const;
    return { location, discard: () => rm(folder, { recursive: true, force: true }) };
  }
  const name = `empty_${process.pid}_${serial}`;
  await administer(`CREATE DATABASE ${name} OWNER ${OWNER.user} TEMPLATE ${EMPTY_OFFICE}`);
  const location = serverOf(name, OWNER);
  return { location, discard: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function opened(location: DatabaseLocation, clock: Clock, discard: () => Promise<void>): Promise<TestDatabase> {
  const database = await openDatabase(location, clock, quiet, testMasterKeys);
  const others: Database[] = [];
  const openOther = async (where: DatabaseLocation) => {
    const other = await openDatabase(where, clock, quiet, testMasterKeys);
    others.push(other);
    return other;
  };
  return {
    database,
    location,
    openAgain: () => openOther(location),
    openAsOwner: () => openOther(location.driver === 'sqlite' ? location : { ...location, ...OWNER }),
    close: async () => {
      for (const each of [database, ...others]) await each.close();
      await discard();
    },
  };
}
