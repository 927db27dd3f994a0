import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { ServerLocation } from '../../electron/database/data-source';
import type { PostgresAccess } from './postgres-server';

const SCRIPT = join(import.meta.dirname, '..', '..', 'resources', 'postgres', 'office.sql');

/** The accounts that the shipped script makes on a server of tests. */
export const OWNER = { user: 'streetdesk_owner', password: 'owner-of-the-tests' } as const;
export const DESK = { user: 'streetdesk', password: 'desk-of-the-tests' } as const;

/** A database of a server of tests, as one of these accounts opens it. */
export function locateOnServer(
  { host, port }: PostgresAccess,
  database: string,
  account: typeof OWNER | typeof DESK,
): ServerLocation {
  return { driver: 'postgres', host, port, ...account, tls: null, database };
}

/** Runs the shipped script as `psql` would: variables filled in, the part after `\connect` in the new database. */
export async function runServerScript(access: PostgresAccess, database: string): Promise<void> {
  const text = readFileSync(SCRIPT, 'utf8')
    .replaceAll(/^\\if .*$/gm, '')
    .replaceAll(":'owner_password'", `'${OWNER.password}'`)
    .replaceAll(":'desk_password'", `'${DESK.password}'`)
    .replaceAll(':"database"', `"${database}"`);
  const [before = '', after = ''] = text.split(/^\\connect .*$/m);
  await runAll(access, 'postgres', before);
  await runAll(access, database, after);
}

/** One statement at a time: CREATE DATABASE does not go with others. */
async function runAll({ host, port, user, password }: PostgresAccess, database: string, text: string): Promise<void> {
  const client = new pg.Client({ host, port, user, password, database });
  await client.connect();
  const statements = text
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
