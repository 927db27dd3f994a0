import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import { OfficeHost } from '../../../../electron/app/office-host';
import type { Database } from '../../../../electron/database/database';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { SettingEntity } from '../../../../electron/database/entities/setting.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createStorageCommands } from '../../../../electron/features/storage/storage.commands';
import { NO_SECRET_STORE } from '../../../../electron/security/secret-store.port';
import { actors } from '../../../factories/test-office';
import { testMasterKeys } from '../../../factories/test-vault';
import { backupsIn } from '../../../helpers/test-backups';
import { CASES, clock, type MovedOffice, openMovedOffice } from '../../database/moving/moved-office';

const WAIT = { timeout: 25_000, interval: 20 };
const log = { error: vi.fn(), warn: vi.fn(), info: vi.fn() };
const context = { actor: actors.administrator, windowId: 1 } as never;

describe('a desk that moves its office', () => {
  let office: MovedOffice;
  let host: OfficeHost;
  /** The database that the desk works on at the moment. */
  let open: Database | undefined;
  beforeEach(async () => {
    office = await openMovedOffice();
    host = new OfficeHost({
      databaseFile: office.file.file,
      placeFile: join(office.folder, 'storage.json'),
      filesFolder: join(office.folder, 'files'),
      masterKeys: testMasterKeys,
      desk: { id: 'desk', name: '一号窗口' },
      backups: backupsIn(office.folder, clock),
      secrets: NO_SECRET_STORE,
      ...{ clock, newId: () => 'id', events: { publish: () => undefined }, log: log as never },
      run: async (database) => {
        open = database;
        return { program: { dispatcher: {}, closeWindow: () => undefined } as never, stop: async () => undefined };
      },
    });
    await host.start();
  });
  afterEach(async () => {
    await host.close();
    await office.close();
  });

  const database = () => {
    if (open === undefined) throw new Error('nothing is open');
    return open;
  };
  const commands = () =>
    createStorageCommands({ control: host, kit: { database: database(), audit: createAuditTrail(clock, randomUUID) } });
  const entry = () => {
    const { host: name, port, database: base, user, password } = office.server;
    const server = { host: name, port, database: base, user, tls: 'none' as const, certificate: '' };
    return { server, password, isPasswordKept: false };
  };
  const cases = () =>
    database().read((tx) => managerOf(tx).query('SELECT count(*) AS n FROM cases')) as Promise<{ n: unknown }[]>;
  const ended = () => vi.waitFor(() => expect(host.move().kind).not.toBe('running'), WAIT);
  const opened = (kind: 'here' | 'server') =>
    vi.waitFor(() => {
      expect(host.state()).toMatchObject({ phase: 'open', place: { kind } });
      expect(database().dialect).toBe(kind === 'server' ? 'postgres' : 'sqlite');
    }, WAIT);

  it('works on the server when everything has arrived, and back here when that was moved', async () => {
    const begun: MoveState = await commands()['storage.moveThere'](entry(), context);
    expect(begun).toMatchObject({ kind: 'running', to: 'server' });
    await expect(commands()['storage.moveThere'](entry(), context)).rejects.toMatchObject({ code: 'moving' });
    await ended();
    expect(await commands()['storage.move']({}, context)).toMatchObject({
      ...{ kind: 'done', to: 'server', files: 3, damagedFiles: 0, keptFile: office.file.file },
    });
    await opened('server');
    expect(Number((await cases())[0]?.n)).toBe(CASES);
    const acts = await database().read((tx) =>
      managerOf(tx).findBy(AuditEntryEntity, { action: 'storage.moved-there' }),
    );
    expect(acts).toHaveLength(1);

    expect(await commands()['storage.moveHere']({}, context)).toMatchObject({ kind: 'running', to: 'here' });
    await ended();
    await opened('here');
    const { keptFile } = { keptFile: null, ...host.move() };
    expect((await readFile(keptFile ?? '')).subarray(0, 6).toString()).toBe('SQLite');
    expect(Number((await cases())[0]?.n)).toBe(CASES);
  });

  it('stays where it is and can save again when the move was stopped or refused', async () => {
    await office.query(office.server, 'CREATE TABLE payroll (id integer)');
    const refused = commands()['storage.moveThere'](entry(), context);
    await expect(refused).rejects.toMatchObject({ code: 'server-unfit' });
    await office.query(office.server, 'DROP TABLE payroll');
    await commands()['storage.moveThere'](entry(), context);
    expect(await commands()['storage.stopMove']({}, context)).toMatchObject({ kind: 'stopped', to: 'server' });
    expect(host.state()).toMatchObject({ phase: 'open', place: { kind: 'here' } });
    await database().write('after', (tx) => managerOf(tx).insert(SettingEntity, { key: 'after', value: {} }));
    await office.move(office.file, office.server);
  });

  it('says what was wrong and stays where the server has an office already', async () => {
    await office.move(office.file, office.server);
    await commands()['storage.moveThere'](entry(), context);
    await ended();
    expect(host.move()).toMatchObject({ kind: 'failed', fault: 'target-not-empty', serverFault: null });
    expect(host.state()).toMatchObject({ phase: 'open', place: { kind: 'here' } });
  });
});
