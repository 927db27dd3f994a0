import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { OfficeHost } from '../../../../electron/app/office-host';
import type { ServerLocation } from '../../../../electron/database/data-source';
import { MasterKeyFile } from '../../../../electron/security/master-key-file';
import { makePhrase } from '../../../../electron/security/recovery-phrase';
import { NO_SECRET_STORE, type SecretStore } from '../../../../electron/security/secret-store.port';
import { createEmptyDatabase, type EmptyDatabase } from '../../../helpers/test-database';
import { TestClock, take } from '../../ipc/office-harness';
import { PASSWORD } from '../../program/street-program';
import { hostIn } from '../storage/host-in';
import { printedWords } from './printed-words';

const PASSPHRASE = 'correct horse';
const STORE: SecretStore = { isThere: () => true, seal: (secret) => `sealed ${secret}`, open: (text) => text.slice(7) };
const SETUP = {
  streetCode: '370202001',
  centreName: '试验中心',
  administrator: { username: 'admin', displayName: '管理员', password: PASSWORD },
  start: 'empty',
} as const;

/** A desk of its own: a data folder, and a way of its own to keep keys. */
class TestDesk {
  #host: OfficeHost | null = null;
  readonly #clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));

  constructor(
    readonly folder: string,
    private readonly secrets: SecretStore,
  ) {}

  get host(): OfficeHost {
    if (this.#host === null) throw new Error('not started');
    return this.#host;
  }

  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const scrypt = { cost: 2 ** 4, blockSize: 8, parallelization: 1 };
    const masterKeys = new MasterKeyFile({ file: join(this.folder, 'keys.json'), secrets: this.secrets, scrypt });
    this.#host = hostIn(this.folder, this.#clock, { secrets: this.secrets, masterKeys });
    await this.#host.start();
  }

  async close(): Promise<void> {
    await this.#host?.close();
    this.#host = null;
  }

  send<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandReply<CommandOutput<N>>> {
    return this.host.dispatch(1, { command, input, idempotencyKey: uuidv7() }) as never;
  }

  async ask<N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
    return take(await this.send(command, input));
  }

  /** Sets the office up, signs its administrator in, and answers the words of a confirmed phrase. */
  async begin(): Promise<string> {
    await this.ask('setup.create', SETUP);
    await this.ask('session.login', { username: 'admin', password: PASSWORD });
    const { positions } = await this.ask('keys.makePhrase', { password: PASSWORD });
    const { chinese } = printedWords((await this.ask('keys.sheet', {})).pdf);
    const words = positions.map((position) => chinese[position - 1] ?? '') as [string, string];
    await this.ask('keys.confirmPhrase', { words });
    return chinese.join('');
  }
}

describe('keys of a desk', () => {
  let root: string;
  const desks: TestDesk[] = [];
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'streetdesk-desk-'));
  });
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.close();
    await rm(root, { recursive: true, force: true });
  });
  const deskIn = (name: string, secrets: SecretStore = NO_SECRET_STORE) => {
    const desk = new TestDesk(join(root, name), secrets);
    desks.push(desk);
    return desk;
  };

  it('wait for a passphrase where the system has no store: chosen once, entered at each start', async () => {
    const desk = deskIn('one');
    await desk.start();
    expect(desk.host.state()).toMatchObject({ phase: 'waiting', fault: null, keyNeed: 'choose-passphrase' });
    expect(await desk.send('setup.office', {})).toMatchObject({ error: { code: 'starting' } });
    const short = await desk.send('storage.enterPassphrase', { passphrase: 'short' });
    expect(short).toMatchObject({ error: { fields: { passphrase: 'password-short' } } });
    expect(await desk.ask('storage.enterPassphrase', { passphrase: PASSPHRASE })).toMatchObject({ phase: 'open' });
    await desk.ask('setup.create', SETUP);
    await desk.close();

    await desk.start();
    expect(desk.host.state()).toMatchObject({ phase: 'waiting', keyNeed: 'enter-passphrase' });
    const wrong = await desk.send('storage.enterPassphrase', { passphrase: 'wrong horse' });
    expect(wrong).toMatchObject({ error: { code: 'passphrase-wrong' } });
    expect(desk.host.state()).toMatchObject({ phase: 'waiting', keyNeed: 'enter-passphrase' });
    await desk.ask('storage.enterPassphrase', { passphrase: PASSPHRASE });
    expect(await desk.ask('setup.office', {})).toMatchObject({ streetCode: '370202001' });
    expect(await desk.send('storage.enterPassphrase', { passphrase: PASSPHRASE })).toMatchObject({
      error: { code: 'forbidden' },
    });

    await desk.ask('session.login', { username: 'admin', password: PASSWORD });
    expect(await desk.ask('keys.state', {})).toMatchObject({ keeper: 'passphrase' });
    const passphrase = 'battery staple';
    const refused = await desk.send('keys.changePassphrase', { old: 'not this', passphrase });
    expect(refused).toMatchObject({ error: { code: 'passphrase-wrong', fields: { old: 'invalid' } } });
    await desk.ask('keys.changePassphrase', { old: PASSPHRASE, passphrase });
    await desk.close();
    await desk.start();
    expect(await desk.ask('storage.enterPassphrase', { passphrase })).toMatchObject({ phase: 'open' });
  });

  it('need nobody where the system has a store', async () => {
    const desk = deskIn('stored', STORE);
    await desk.start();
    await desk.ask('setup.create', SETUP);
    await desk.close();
    await desk.start();
    expect(desk.host.state()).toMatchObject({ phase: 'open', keyNeed: null });
    await desk.ask('session.login', { username: 'admin', password: PASSWORD });
    const change = { old: PASSPHRASE, passphrase: 'battery staple' };
    expect(await desk.send('keys.changePassphrase', change)).toMatchObject({ error: { code: 'conflict' } });
  });

  it('come back by the phrase on a new computer, to which the data folder was copied without its keys', async () => {
    const old = deskIn('old', STORE);
    await old.start();
    const phrase = await old.begin();
    await old.close();
    await mkdir(join(root, 'new'));
    await copyFile(join(root, 'old', 'streetdesk.sqlite'), join(root, 'new', 'streetdesk.sqlite'));

    const desk = deskIn('new');
    await desk.start();
    expect(desk.host.state()).toMatchObject({ phase: 'waiting', keyNeed: 'recovery-phrase' });
    const before = await readFile(join(root, 'new', 'streetdesk.sqlite'));
    expect(await desk.send('storage.enterPhrase', { phrase: '十二个字' })).toMatchObject({
      error: { code: 'invalid-input', fields: { phrase: 'phrase-shape' } },
    });
    const other = makePhrase().chinese.join(' ');
    expect(await desk.send('storage.enterPhrase', { phrase: other })).toMatchObject({
      error: { code: 'phrase-wrong' },
    });
    expect(await readFile(join(root, 'new', 'streetdesk.sqlite')), 'nothing is changed').toEqual(before);

    // There is no store here: the key that the phrase brought is kept under a passphrase.
    expect(await desk.ask('storage.enterPhrase', { phrase })).toMatchObject({ keyNeed: 'choose-passphrase' });
    expect(await desk.ask('storage.enterPassphrase', { passphrase: PASSPHRASE })).toMatchObject({ phase: 'open' });
    await desk.ask('session.login', { username: 'admin', password: PASSWORD });
    const { rows } = await desk.ask('audit.list', { text: '', from: null, to: null, page: 0, pageSize: 50 });
    expect(rows.map(({ action }) => action)).toContain('keys.recovered');
    await desk.close();
    await desk.start();
    expect(desk.host.state()).toMatchObject({ keyNeed: 'enter-passphrase' });
  });

  describe('on a server', () => {
    let empty: EmptyDatabase;
    beforeEach(async () => {
      empty = await createEmptyDatabase('postgres');
    });
    afterEach(() => empty.discard());
    const entry = () => {
      const { host, port } = inject('postgres');
      const { database, user, password } = empty.location as ServerLocation;
      return { server: { host, port, database, user, tls: 'none', certificate: '' } as const, password };
    };
    const isOpen = (desk: TestDesk) =>
      vi.waitFor(() => expect(desk.host.state()).toMatchObject({ phase: 'open', place: { kind: 'server' } }), 20_000);

    it('are asked for once on each desk that joins, and stay on the desk', async () => {
      const first = deskIn('first', STORE);
      await first.start();
      await first.ask('storage.connect', { ...entry(), isPasswordKept: true });
      await isOpen(first);
      const phrase = await first.begin();

      const second = deskIn('second', STORE);
      await second.start();
      await second.ask('storage.connect', { ...entry(), isPasswordKept: true });
      await vi.waitFor(() => expect(second.host.state()).toMatchObject({ keyNeed: 'recovery-phrase' }), 20_000);
      await second.ask('storage.enterPhrase', { phrase });
      await isOpen(second);
      await second.close();
      await second.start();
      expect(second.host.state()).toMatchObject({ phase: 'open', place: { kind: 'server' } });
    });

    it('go with the office to a server and back, and no desk that has them is asked', async () => {
      const desk = deskIn('moved', STORE);
      await desk.start();
      await desk.begin();
      const { fingerprint } = await desk.ask('keys.state', {});
      await desk.ask('storage.moveThere', { ...entry(), isPasswordKept: true });
      await isOpen(desk);
      await desk.ask('session.login', { username: 'admin', password: PASSWORD });
      expect(await desk.ask('keys.state', {})).toMatchObject({ fingerprint, isRecoverable: true });
      await desk.ask('storage.moveHere', {});
      await vi.waitFor(
        () => expect(desk.host.state()).toMatchObject({ phase: 'open', place: { kind: 'here' } }),
        20_000,
      );
      await desk.ask('session.login', { username: 'admin', password: PASSWORD });
      expect(await desk.ask('keys.state', {})).toMatchObject({ fingerprint, isRecoverable: true });
    });
  });
});
