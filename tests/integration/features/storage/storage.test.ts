import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { OfficeHost } from '../../../../electron/app/office-host';
import type { ServerLocation } from '../../../../electron/database/data-source';
import { PlaceFileDamagedError } from '../../../../electron/features/storage/place-file';
import { NO_SECRET_STORE, type SecretStore } from '../../../../electron/security/secret-store.port';
import { DESK, OWNER } from '../../../helpers/server-script';
import {
  createEmptyDatabase,
  type EmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from '../../../helpers/test-database';
import { TestClock } from '../../ipc/office-harness';
import { PASSWORD } from '../../program/street-program';
import { hostIn } from './host-in';

/** A store that turns texts round: what is on disk is not the password. */
const TURNING_STORE: SecretStore = {
  isThere: () => true,
  seal: (secret) => [...secret].reverse().join(''),
  open: (sealed) => [...sealed].reverse().join(''),
};
const CLERK_WINDOW = 2;

describe('where the data is', () => {
  let folder: string;
  let server: TestDatabase;
  let host: OfficeHost;
  const clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));

  const open = async (secrets = NO_SECRET_STORE) => {
    host = hostIn(folder, clock, { secrets });
    await host.start();
  };
  const send = <N extends CommandName>(command: N, input: CommandInput<N>, windowId = 1) =>
    host.dispatch(windowId, { command, input, idempotencyKey: uuidv7() }) as Promise<CommandReply<CommandOutput<N>>>;
  const entry = (account: { user: string; password: string } = DESK) => {
    const { host: address, port } = inject('postgres');
    const { database } = server.location as ServerLocation;
    const { user, password } = account;
    return { server: { host: address, port, database, user, tls: 'none' as const, certificate: '' }, password };
  };
  const joinServer = (isPasswordKept = false) => send('storage.connect', { ...entry(), isPasswordKept });
  const phase = async () => {
    const reply = await send('storage.state', {});
    return reply.ok ? reply.value.phase : reply.error.code;
  };
  const isOpen = () => vi.waitFor(async () => expect(await phase()).toBe('open'), 10_000);
  const isOnServer = () =>
    vi.waitFor(() => expect(host.state()).toMatchObject({ place: { kind: 'server' }, phase: 'open' }), 10_000);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-place-'));
    server = await openTestDatabase('postgres', clock);
  });
  afterEach(async () => {
    await host.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is this computer at first, and a server once a new desk joins one', async () => {
    await open();
    expect(await send('storage.state', {})).toMatchObject({
      ok: true,
      value: { place: { kind: 'here' }, phase: 'open' },
    });
    expect(await send('storage.test', entry())).toMatchObject({ value: { kind: 'office', streetName: null } });
    expect(await joinServer()).toMatchObject({ ok: true });
    await isOnServer();
    expect(await send('setup.office', {})).toEqual({ ok: true, value: null });
    expect(await readFile(join(folder, 'storage.json'), 'utf8')).not.toContain(DESK.password);
  });

  it('waits for the password where the computer keeps none, and for a right one', async () => {
    await open();
    await joinServer();
    await isOnServer();
    await host.close();
    await open();
    expect(await send('storage.state', {})).toMatchObject({ value: { phase: 'waiting', fault: null } });
    expect(await send('setup.office', {})).toMatchObject({ ok: false, error: { code: 'starting' } });
    expect(await send('storage.enter', { password: 'wrong', isPasswordKept: false })).toMatchObject({
      value: { phase: 'waiting', fault: 'credentials' },
    });
    expect(await send('storage.enter', { password: DESK.password, isPasswordKept: false })).toMatchObject({
      value: { phase: 'open' },
    });
    expect(await send('storage.enter', { password: DESK.password, isPasswordKept: false })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  it('opens by itself where the operating system keeps the password', async () => {
    await open(TURNING_STORE);
    await joinServer(true);
    await isOnServer();
    await host.close();
    await open(TURNING_STORE);
    expect(host.state()).toMatchObject({ place: { kind: 'server' }, phase: 'open', canKeepPassword: true });
    expect(await readFile(join(folder, 'storage.json'), 'utf8')).not.toContain(DESK.password);
  });

  it('is changed back by whoever waits for a server, and the file of this computer is as it was', async () => {
    await open();
    await joinServer();
    await isOnServer();
    await host.close();
    await open();
    expect(await send('storage.retry', {})).toMatchObject({ value: { phase: 'waiting' } });
    expect(await send('storage.workHere', {})).toMatchObject({ ok: true });
    await isOpen();
    expect(host.state().place).toEqual({ kind: 'here' });
  });

  it('is the administrator’s matter once there is an office', async () => {
    await open();
    await send('setup.create', {
      streetCode: '370202001',
      centreName: '试验中心',
      administrator: { username: 'admin', displayName: '管理员', password: PASSWORD },
      start: 'empty',
    });
    expect(await send('storage.test', entry())).toMatchObject({ error: { code: 'forbidden' } });
    expect(await joinServer()).toMatchObject({ error: { code: 'forbidden' } });
    expect(await send('storage.workHere', {})).toMatchObject({ error: { code: 'forbidden' } });
    await send('session.login', { username: 'admin', password: PASSWORD });
    await send('session.lock', {});
    expect(await joinServer(), 'a locked screen is nobody').toMatchObject({ error: { code: 'forbidden' } });
    await send('session.unlock', { password: PASSWORD });
    expect(await send('storage.test', entry(), CLERK_WINDOW)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await joinServer()).toMatchObject({ ok: true });
    await isOnServer();
    expect(await send('session.current', {})).toEqual({ ok: true, value: null });
  });

  it('says what is wrong with a server, and stays where it is', async () => {
    await open();
    const wrong = await send('storage.connect', { ...entry({ ...DESK, password: 'no' }), isPasswordKept: false });
    expect(wrong).toMatchObject({ error: { code: 'server-unfit', params: { fault: 'credentials' } } });
    expect(host.state().place).toEqual({ kind: 'here' });
  });

  it('refuses to guess where a damaged file says nothing', async () => {
    await open();
    await host.close();
    await writeFile(join(folder, 'storage.json'), '{"version":1,"place":');
    await expect(open()).rejects.toBeInstanceOf(PlaceFileDamagedError);
  });
});

describe('tables that are not there yet', () => {
  let folder: string;
  let empty: EmptyDatabase;
  let host: OfficeHost;
  const clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-place-'));
    empty = await createEmptyDatabase('postgres');
    const { host: address, port, database } = empty.location as ServerLocation;
    const server = { host: address, port, database, user: DESK.user, tls: 'none', certificate: '' };
    const kept = { version: 1, place: { kind: 'server', server }, sealedPassword: null };
    await writeFile(join(folder, 'storage.json'), JSON.stringify(kept));
    host = hostIn(folder, clock);
    await host.start();
  });
  afterEach(async () => {
    await host.close();
    await empty.discard();
    await rm(folder, { recursive: true, force: true });
  });

  it('are built by the owner once, with rights for the desks and no more', async () => {
    const send = (command: CommandName, input: object) =>
      host.dispatch(1, { command, input, idempotencyKey: uuidv7() });
    const entered = await send('storage.enter', { password: DESK.password, isPasswordKept: false });
    expect(entered).toMatchObject({ value: { phase: 'waiting', fault: 'schema-older' } });
    const refused = await send('storage.upgrade', { user: OWNER.user, password: 'no' });
    expect(refused).toMatchObject({ value: { phase: 'waiting', fault: 'credentials' } });
    const built = await send('storage.upgrade', { ...OWNER });
    expect(built).toMatchObject({ value: { phase: 'open', fault: null } });
  });
});
