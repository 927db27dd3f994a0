import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { ServerLocation } from '../../../electron/database/data-source';
import type { Database } from '../../../electron/database/database';
import { SettingEntity } from '../../../electron/database/entities/setting.entity';
import { CommandError } from '../../../electron/database/errors';
import { openDatabase } from '../../../electron/database/open-database';
import type { LineState } from '../../../electron/database/server/server-line';
import { managerOf } from '../../../electron/database/transaction';
import { testMasterKeys } from '../../factories/test-vault';
import { Network } from '../../helpers/network';
import { openTestDatabase, type TestDatabase } from '../../helpers/test-database';

const clock = { now: () => '2026-03-02T02:00:00.000Z' };
const quiet = { warn: () => undefined };

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof CommandError ? error.code : String(error)),
  );

describe('a desk whose server goes away', () => {
  let test: TestDatabase;
  let network: Network;
  let desk: Database;
  let states: LineState[];
  beforeEach(async () => {
    test = await openTestDatabase('postgres', clock);
    network = new Network(inject('postgres'));
    await network.open();
    desk = await openDatabase(
      { ...(test.location as ServerLocation), port: network.port },
      clock,
      quiet,
      testMasterKeys,
    );
    states = [];
    desk.link?.listen({ onTold: () => undefined, onState: (state) => states.push(state) });
  });
  afterEach(async () => {
    await desk.close();
    network.cut();
    await test.close();
  });

  const keep = (key: string) =>
    desk.write('keep', (tx) => managerOf(tx).insert(SettingEntity, { key, value: { of: 'test' } }));
  const keys = () => test.database.read((tx) => managerOf(tx).find(SettingEntity));

  it('is told at once when the network is cut, refuses in words, and goes on by itself', async () => {
    network.cut();
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ isOpen: false }));
    expect(await codeOf(keep('lost'))).toBe('server-lost');
    expect(await codeOf(desk.read((tx) => managerOf(tx).count(SettingEntity)))).toBe('server-lost');
    await network.open();
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ isOpen: true }), 10_000);
    expect(await codeOf(keep('back'))).toBe('done');
    expect((await keys()).map(({ key }) => key)).toEqual(['back']);
  });

  it('can be closed while it is gone', async () => {
    await keep('before');
    network.cut();
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ isOpen: false }));
    await desk.close();
    await network.open();
    desk = await openDatabase(
      { ...(test.location as ServerLocation), port: network.port },
      clock,
      quiet,
      testMasterKeys,
    );
  });

  it('does not wait for ever behind a network that swallows everything', async () => {
    const waiting = desk.write('slow', async (tx) => {
      await managerOf(tx).insert(SettingEntity, { key: 'half', value: {} });
      network.swallow(true);
      await managerOf(tx).insert(SettingEntity, { key: 'other half', value: {} });
    });
    expect(await codeOf(waiting)).toBe('server-lost');
    expect(states.at(-1)).toMatchObject({ isOpen: false });
    expect(await keys()).toEqual([]);
  }, 20_000);

  it('loses nothing and keeps no half when the server ends its sessions in the middle of a write', async () => {
    const cut = desk.write('cut', async (tx) => {
      await managerOf(tx).insert(SettingEntity, { key: 'half', value: {} });
      await endOtherSessions(test.location as ServerLocation);
      await managerOf(tx).insert(SettingEntity, { key: 'other half', value: {} });
    });
    expect(await codeOf(cut)).toBe('server-lost');
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ isOpen: true }), 10_000);
    expect(await codeOf(keep('whole'))).toBe('done');
    const client = new pg.Client({ ...inject('postgres'), database: (test.location as ServerLocation).database });
    await client.connect();
    const { rows } = await client.query('SELECT key FROM settings');
    await client.end();
    expect(rows).toEqual([{ key: 'whole' }]);
  });
});

async function endOtherSessions({ database }: ServerLocation): Promise<void> {
  const client = new pg.Client({ ...inject('postgres'), database });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
    [database],
  );
  await client.end();
}
