import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../electron/database/open-database';
import { testMasterKeys } from '../factories/test-vault';
import type { PostgresAccess } from './postgres-server';
import { locateOnServer, OWNER, runServerScript } from './server-script';

/** A database without tables, as the shipped script makes it. */
export const EMPTY_OFFICE = 'empty_office';
/** The same with the program's tables: what tests copy. */
export const OFFICE_TEMPLATE = 'office_template';

const clock = { now: () => '2026-03-02T02:00:00.000Z' };
const quiet = { warn: () => undefined };

/** Builds the offices without a row that the tests of a run copy, on the server and in a folder; resolves with the file. */
export async function makeOfficeTemplates(access: PostgresAccess, folder: string): Promise<string> {
  await runServerScript(access, EMPTY_OFFICE);
  const client = new pg.Client({ ...access, database: 'postgres' });
  await client.connect();
  await client.query(`CREATE DATABASE ${OFFICE_TEMPLATE} OWNER ${OWNER.user} TEMPLATE ${EMPTY_OFFICE}`);
  await client.end();
  const onServer = locateOnServer(access, OFFICE_TEMPLATE, OWNER);
  await (await openDatabase(onServer, clock, quiet, testMasterKeys)).close();
  const file = join(folder, 'template.sqlite');
  await (await openDatabase({ driver: 'sqlite', file }, clock, quiet, testMasterKeys)).close();
  return file;
}
