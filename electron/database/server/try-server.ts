import pg from 'pg';
import type { ServerFault } from '#shared/domain/storage/server-fault';
import { migrations } from '../migrations';
import { MOVING_KEY } from '../moving/moving-key';
import { findFault } from './find-fault';
import { connectionOptions, type ServerAccess } from './server-access';
import { WatchedSockets } from './watched-sockets';

/** What a look at a server found, without changing anything there. */
export type ServerFinding =
  | { readonly kind: 'fault'; readonly fault: ServerFault }
  | { readonly kind: 'empty'; readonly serverVersion: string; readonly canBuild: boolean }
  | { readonly kind: 'office'; readonly serverVersion: string; readonly streetName: string | null };

/** The oldest PostgreSQL that the program works with, as `server_version_num` tells it. */
const OLDEST_VERSION = 150_000;
const LOOK_MS = 10_000;

interface Facts {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly collation: string;
  readonly canUse: boolean;
  readonly canBuild: boolean;
  readonly tables: readonly string[];
}

const FACTS = `
  SELECT current_setting('server_version') AS version,
         current_setting('server_version_num')::int AS number,
         pg_encoding_to_char(d.encoding) AS encoding,
         d.datcollate AS collation,
         has_schema_privilege('public', 'USAGE') AS "canUse",
         has_schema_privilege('public', 'CREATE') AS "canBuild",
         coalesce((SELECT array_agg(tablename::text) FROM pg_tables WHERE schemaname = 'public'), '{}') AS tables
  FROM pg_database d WHERE d.datname = current_database()`;

/** Looks at a server with an account: whether it can be worked with, and what is in the database. Never rejects. */
export async function tryServer(access: ServerAccess): Promise<ServerFinding> {
  const client = new pg.Client({
    ...connectionOptions(access, new WatchedSockets(), 'streetdesk-test'),
    query_timeout: LOOK_MS,
  });
  client.on('error', () => undefined); // said by the question that fails
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(FACTS);
    const facts = rows[0];
    if (facts === undefined) return { kind: 'fault', fault: 'no-server' };
    return await look(client, facts);
  } catch (error) {
    return { kind: 'fault', fault: findFault(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unfitness(facts: Facts): ServerFault | null {
  if (facts.number < OLDEST_VERSION) return 'version-old';
  if (facts.encoding !== 'UTF8') return 'encoding';
  // Prefixes are searched by ranges of the index, which other collations sort differently.
  if (!['C', 'POSIX'].includes(facts.collation)) return 'collation';
  if (!facts.canUse) return 'rights';
  return null;
}

async function look(client: pg.Client, facts: Facts): Promise<ServerFinding> {
  const unfit = unfitness(facts);
  if (unfit !== null) return { kind: 'fault', fault: unfit };
  const { version: serverVersion, canBuild, tables } = facts;
  if (tables.length === 0) return { kind: 'empty', serverVersion, canBuild };
  if (!tables.includes('migrations')) return { kind: 'fault', fault: 'foreign-tables' };
  const done = await client.query<{ name: string }>('SELECT name FROM migrations');
  const names = new Set(done.rows.map(({ name }) => name));
  const known: readonly string[] = migrations.map((Migration) => new Migration().name);
  if ([...names].some((name) => !known.includes(name))) return { kind: 'fault', fault: 'schema-newer' };
  if (known.some((name) => !names.has(name)) && !canBuild) return { kind: 'fault', fault: 'schema-older' };
  if (!names.has(known[0] ?? '')) return { kind: 'empty', serverVersion, canBuild };
  const moving = await client.query('SELECT 1 FROM settings WHERE key = $1', [MOVING_KEY]);
  if (moving.rows.length > 0) return { kind: 'fault', fault: 'moving' };
  const office = await client.query<{ name: string }>(
    "SELECT value::json ->> 'streetName' AS name FROM settings WHERE key = 'office'",
  );
  return { kind: 'office', serverVersion, streetName: office.rows[0]?.name ?? null };
}
