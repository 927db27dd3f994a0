import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ServerLocation } from '../../../electron/database/data-source';
import { openDatabase } from '../../../electron/database/open-database';
import { tryServer } from '../../../electron/database/server/try-server';
import { testMasterKeys } from '../../factories/test-vault';
import { DESK, OWNER } from '../../helpers/server-script';
import { createEmptyDatabase, type EmptyDatabase } from '../../helpers/test-database';

const clock = { now: () => '2026-03-02T02:00:00.000Z' };
const quiet = { warn: () => undefined };

const portOf = async (server: Server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('a trial of a server', () => {
  let empty: EmptyDatabase;
  let access: ServerLocation;
  beforeEach(async () => {
    empty = await createEmptyDatabase('postgres');
    access = empty.location as ServerLocation;
  });
  afterEach(() => empty.discard());

  const asOwner = async (statement: string) => {
    const client = new pg.Client({ ...inject('postgres'), ...OWNER, database: access.database });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  it('says that the name, the port, the account or the database is wrong', async () => {
    const closed = createServer();
    const port = await portOf(closed);
    closed.close();
    expect(await tryServer({ ...access, host: 'no-such-host.invalid' })).toEqual({
      kind: 'fault',
      fault: 'name-unknown',
    });
    expect(await tryServer({ ...access, port })).toEqual({ kind: 'fault', fault: 'refused' });
    expect(await tryServer({ ...access, password: 'no' })).toEqual({ kind: 'fault', fault: 'credentials' });
    expect(await tryServer({ ...access, user: 'nobody' })).toEqual({ kind: 'fault', fault: 'credentials' });
    expect(await tryServer({ ...access, database: 'no_such' })).toEqual({ kind: 'fault', fault: 'database-missing' });
    expect(await tryServer({ ...access, tls: { ca: null } })).toEqual({ kind: 'fault', fault: 'tls-missing' });
  });

  it('knows a server that says nothing, and one that is no database', async () => {
    const silent = createServer(() => undefined);
    expect(await tryServer({ ...access, port: await portOf(silent) })).toEqual({ kind: 'fault', fault: 'silent' });
    silent.close();
    const web = createHttpServer((_request, response) => response.end('a page'));
    const port = await portOf(web);
    expect(await tryServer({ ...access, port })).toMatchObject({ kind: 'fault' });
    expect(await tryServer({ ...access, port, tls: { ca: null } })).toEqual({ kind: 'fault', fault: 'no-server' });
    web.close();
  }, 20_000);

  it('tells an empty database from an office, and whether the account may build', async () => {
    expect(await tryServer(access)).toMatchObject({ kind: 'empty', canBuild: true });
    expect(await tryServer({ ...access, ...DESK })).toMatchObject({ kind: 'empty', canBuild: false });
    await (await openDatabase(access, clock, quiet, testMasterKeys)).close();
    expect(await tryServer({ ...access, ...DESK })).toMatchObject({ kind: 'office', streetName: null });
    const value = JSON.stringify({
      streetId: 'x',
      streetName: '试验街道',
      streetCode: '370202001',
      isDemonstration: false,
    });
    await asOwner(`INSERT INTO settings (key, value) VALUES ('office', '${value}')`);
    expect(await tryServer({ ...access, ...DESK })).toMatchObject({ kind: 'office', streetName: '试验街道' });
  });

  it('refuses another program’s tables, an older schema without the right to build, and a newer one', async () => {
    await asOwner('CREATE TABLE somebody_elses (id int)');
    expect(await tryServer(access)).toEqual({ kind: 'fault', fault: 'foreign-tables' });
    await asOwner('DROP TABLE somebody_elses');
    await (await openDatabase(access, clock, quiet, testMasterKeys)).close();
    await asOwner(
      "CREATE TABLE kept AS SELECT * FROM migrations; DELETE FROM migrations WHERE name NOT LIKE 'Initial%'",
    );
    expect(await tryServer({ ...access, ...DESK })).toEqual({ kind: 'fault', fault: 'schema-older' });
    await asOwner("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    expect(await tryServer(access)).toEqual({ kind: 'fault', fault: 'schema-newer' });
    await expect(openDatabase({ ...access, ...DESK }, clock, quiet, testMasterKeys)).rejects.toThrow(
      'newer than this program',
    );
  });

  it('refuses a database that sorts or writes differently', async () => {
    const { host, port, user, password } = inject('postgres');
    const client = new pg.Client({ host, port, user, password, database: 'postgres' });
    await client.connect();
    const name = `${access.database}_other`;
    try {
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'`);
      const other = { ...access, database: name, user, password };
      expect(await tryServer(other)).toEqual({ kind: 'fault', fault: 'encoding' });
      await client.query(`DROP DATABASE ${name}`);
      await client.query(
        `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`,
      );
      expect(await tryServer(other)).toEqual({ kind: 'fault', fault: 'collation' });
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.end();
    }
  });

  it('lets the desks’ account add to the log only, and leave the migrations alone', async () => {
    await (await openDatabase(access, clock, quiet, testMasterKeys)).close();
    const desk = new pg.Client({ ...inject('postgres'), ...DESK, database: access.database });
    await desk.connect();
    const refused = async (statement: string) =>
      desk.query(statement).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    try {
      expect(await refused("UPDATE audit_entries SET action = 'x'")).toBe('42501');
      expect(await refused('DELETE FROM audit_entries')).toBe('42501');
      expect(await refused('TRUNCATE audit_entries')).toBe('42501');
      expect(await refused('DELETE FROM migrations')).toBe('42501');
      expect(await refused('CREATE TABLE mine (id int)')).toBe('42501');
      expect(await refused('DROP TABLE cases')).toBe('42501');
      expect(await refused('DELETE FROM processed_commands')).toBe('done');
    } finally {
      await desk.end();
    }
  });
});

describe('two programs that start at once on an empty server', () => {
  it('build it once', async () => {
    const empty = await createEmptyDatabase('postgres');
    const starts = [1, 2, 3].map(() => openDatabase(empty.location, clock, quiet, testMasterKeys));
    const opened = await Promise.all(starts);
    expect(opened).toHaveLength(3);
    for (const each of opened) await each.close();
    await empty.discard();
  });
});
