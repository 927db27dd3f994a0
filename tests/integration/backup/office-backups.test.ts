import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { OfficeHost } from '../../../electron/app/office-host';
import { openLog } from '../../../electron/database/chain/open-log';
import { verifyLog } from '../../../electron/database/chain/verify-log';
import { MasterKeyFile } from '../../../electron/security/master-key-file';
import { NO_SECRET_STORE } from '../../../electron/security/secret-store.port';
import { backupsIn } from '../../helpers/test-backups';
import { hostIn } from '../features/storage/host-in';
import { TestClock, take } from '../ipc/office-harness';

const WAIT = { timeout: 25_000, interval: 20 };
const PASSWORD = 'a-password-of-my-own';
const WINDOW = 1;

describe('a desk and its backups', () => {
  let folder: string;
  let clock: TestClock;
  let host: OfficeHost;
  let asked: string | null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-backups-'));
    clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));
    asked = null;
    host = desk();
    await host.start();
  });
  afterEach(async () => {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  });

  const desk = () => hostIn(folder, clock, { backups: backupsIn(folder, clock, { askFolder: async () => asked }) });
  const file = () => join(folder, 'streetdesk.sqlite');
  const send = <N extends CommandName>(command: N, input: CommandInput<N>, windowId = WINDOW) =>
    host.dispatch(windowId, { command, input, idempotencyKey: uuidv7() }) as Promise<CommandReply<CommandOutput<N>>>;
  const ask = async <N extends CommandName>(command: N, input: CommandInput<N>) => take(await send(command, input));
  const ended = async () => {
    await vi.waitFor(async () => expect((await ask('backup.progress', {})).kind).not.toBe('running'), WAIT);
    return ask('backup.progress', {});
  };
  const signIn = () => ask('session.login', { username: 'administrator', password: PASSWORD });
  const beginOffice = async () => {
    await ask('setup.create', {
      streetCode: '370202001',
      centreName: '香港中路街道社会事务受理中心',
      administrator: { username: 'administrator', displayName: '管理员', password: PASSWORD },
      start: 'empty',
    });
    await signIn();
  };
  const backUp = async () => {
    await ask('backup.make', {});
    const run = await ended();
    if (run.kind !== 'done') throw new Error(JSON.stringify(run));
    return run.name;
  };
  const unitNames = async () => (await ask('organisation.list', {})).map(({ name }) => name);
  const addUnit = async (name: string) => {
    const units = await ask('organisation.list', {});
    const street = units.find(({ kind }) => kind === 'street');
    await ask('organisation.create', {
      kind: 'section',
      name,
      code: '',
      shortName: name.slice(0, 2),
      parentId: street?.id ?? '',
      sectionKey: null,
    });
  };
  const acts = () => ask('audit.list', { text: '', from: null, to: null, page: 0, pageSize: 100 });

  it('backs up while people work, restores what was, and goes on with it by itself', async () => {
    await beginOffice();
    await addUnit('备份前设立的科室');
    const name = await backUp();
    await addUnit('备份后设立的科室');
    const loss = await ask('backup.findLoss', { name });
    expect(loss).toMatchObject({ cases: 0, entries: 2 }); // the backup's own entry, and the section's
    expect(await send('backup.restore', { name, password: 'wrong' })).toMatchObject({
      error: { code: 'wrong-credentials' },
    });
    await ask('backup.restore', { name, password: PASSWORD });
    expect(await ended()).toMatchObject({ kind: 'done', task: 'restore', name });
    expect(await send('organisation.create', {} as never), 'everybody was signed out').toMatchObject({
      error: { code: 'not-signed-in' },
    });
    await signIn();
    const names = await unitNames();
    expect(names).toContain('备份前设立的科室');
    expect(names).not.toContain('备份后设立的科室');
    const backups = await ask('backup.list', {});
    expect(backups.map(({ kind, fault }) => [kind, fault])).toEqual(
      expect.arrayContaining([
        ['before-restore', null],
        ['manual', null],
      ]),
    );
    const log = await openLog({ driver: 'sqlite', file: file() });
    expect(await verifyLog(log.source)).toMatchObject({ fault: null });
    await log.close();
    expect(JSON.stringify(await acts())).toContain('backup.restored');
    // And back again: what the restore took away was backed up first.
    const before = backups.find(({ kind }) => kind === 'before-restore')?.name ?? '';
    await ask('backup.restore', { name: before, password: PASSWORD });
    expect(await ended()).toMatchObject({ kind: 'done' });
    await signIn();
    expect(await unitNames()).toContain('备份后设立的科室');
  });

  it.each(['random bytes', 'gone', 'empty', 'half'])(
    'offers the backups where the file is destroyed: %s',
    async (how) => {
      await beginOffice();
      const name = await backUp();
      expect(await send('backup.offers', {}), 'while all is well').toMatchObject({ error: { code: 'forbidden' } });
      expect(await send('backup.restoreOffer', { name, passphrase: '', phrase: '' })).toMatchObject({
        error: { code: 'forbidden' },
      });
      await host.close();
      await destroy(file(), how);
      host = desk();
      await host.start();
      expect(host.state()).toMatchObject({ phase: 'waiting', fileFault: how === 'gone' ? 'missing' : 'damaged' });
      const { backups } = await ask('backup.offers', {});
      expect(backups.map((each) => each.name)).toEqual([name]);
      await ask('backup.restoreOffer', { name, passphrase: '', phrase: '' });
      expect(await ended()).toMatchObject({ kind: 'done', task: 'restore' });
      expect(host.state()).toMatchObject({ phase: 'open', fileFault: null });
      await signIn();
      const names = await readdir(folder);
      expect(names.some((each) => each.includes('.before-restore-'))).toBe(how !== 'gone');
      expect(JSON.stringify(await acts())).toContain('backup.restored-unseen');
    },
  );

  it('begins an empty database only when somebody says so', async () => {
    await beginOffice();
    await backUp();
    await host.close();
    await destroy(file(), 'gone');
    host = desk();
    await host.start();
    expect(await send('setup.office', {})).toMatchObject({ error: { code: 'starting' } });
    await ask('backup.beginAnew', {});
    expect(host.state()).toMatchObject({ phase: 'open' });
    expect(await ask('setup.office', {})).toBeNull();
    expect((await ask('backup.offers', {})).backups, 'a new computer may restore, too').toHaveLength(1);
  });

  it('looks through a backup again, and says what is wrong with it', async () => {
    await beginOffice();
    const name = await backUp();
    await ask('backup.check', { name });
    expect(await ended()).toMatchObject({ kind: 'done', task: 'check' });
    await scatter(join(folder, 'backups', name));
    const lost = (await ask('backup.list', {})).length === 0;
    if (!lost) {
      await ask('backup.check', { name });
      expect(await ended()).toMatchObject({ kind: 'failed', task: 'check', fault: 'altered' });
      expect(await ask('backup.list', {})).toMatchObject([{ name, fault: 'altered' }]);
    }
    expect(await ask('backup.state', {})).toMatchObject({ folderFault: null });
  });

  it('keeps its backups on a chosen drive, and says when that is gone', async () => {
    await beginOffice();
    expect(await ask('backup.chooseFolder', {}), 'the dialog was left').toEqual({ folder: null });
    asked = join(folder, 'drive');
    expect(await send('backup.chooseFolder', {})).toMatchObject({ error: { code: 'folder-unfit' } });
    await mkdir(asked);
    expect(await ask('backup.chooseFolder', {})).toEqual({ folder: asked });
    const name = await backUp();
    expect(await readdir(asked)).toContain(name);
    await rm(asked, { recursive: true });
    expect(await ask('backup.state', {})).toMatchObject({ folderFault: 'folder-gone' });
    await ask('backup.make', {});
    expect(await ended()).toMatchObject({ kind: 'failed', task: 'make', fault: 'folder-gone' });
    expect(JSON.stringify(await acts())).toContain('backup.failed');
    await ask('backup.useOwnFolder', {});
    await backUp();
    await ask('backup.setAutomatic', { isAutomatic: false });
    expect(await ask('backup.state', {})).toMatchObject({ isOwnFolder: true, isAutomatic: false, nextAt: null });
  });

  it('stops when it is asked to, and is free again', async () => {
    await beginOffice();
    await ask('backup.make', {});
    await ask('backup.stop', {});
    expect(['stopped', 'done']).toContain((await ended()).kind);
    await backUp();
  });

  it('comes back on a new computer by the words on paper', async () => {
    await host.close();
    const home = join(folder, 'home');
    const away = join(folder, 'away');
    for (const each of [home, away]) await mkdir(each);
    const keysOf = (at: string) => {
      const keys = new MasterKeyFile({
        file: join(at, 'keys.json'),
        secrets: NO_SECRET_STORE,
        scrypt: { cost: 16, blockSize: 1, parallelization: 1 },
      });
      keys.enter(`passphrase of ${at}`);
      return keys;
    };
    const deskAt = (at: string, ownFolder: string) => {
      const keys = keysOf(at);
      return hostIn(at, clock, { masterKeys: keys, backups: backupsIn(at, clock, { keys, ownFolder }) });
    };
    const drive = join(home, 'backups');
    host = deskAt(home, drive);
    await host.start();
    expect(host.state()).toMatchObject({ phase: 'open' });
    await beginOffice();
    await ask('keys.makePhrase', { password: PASSWORD });
    const sheet = await ask('keys.sheet', {});
    const words = [
      ...Buffer.from(sheet.pdf, 'base64')
        .toString()
        .matchAll(/class="han">(.)</g),
    ].map(([, word]) => word);
    const name = await backUp();
    await host.close();
    host = deskAt(away, drive);
    await host.start();
    expect(host.state(), 'there is no file here, but backups').toMatchObject({ fileFault: 'missing' });
    await ask('backup.chooseOffers', {});
    await ask('backup.restoreOffer', { name, passphrase: '', phrase: '' });
    expect(await ended()).toMatchObject({ kind: 'failed', fault: 'key-missing' });
    await ask('backup.restoreOffer', { name, passphrase: '', phrase: '一 一 一' });
    expect(await ended()).toMatchObject({ kind: 'failed', fault: 'phrase-wrong' });
    await ask('backup.restoreOffer', { name, passphrase: '', phrase: words.join('') });
    expect(await ended()).toMatchObject({ kind: 'done' });
    expect(host.state()).toMatchObject({ phase: 'open' });
    await signIn();
  });
});

async function destroy(path: string, how: string): Promise<void> {
  if (how === 'gone') return rm(path);
  if (how === 'random bytes') return scatter(path);
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  if (how === 'empty') await handle.write(Buffer.alloc(Math.min(size, 8192), 7), 0, Math.min(size, 8192), 0);
  else await handle.truncate(Math.floor(size / 2));
  await handle.close();
}

/** Random bytes all over it, its beginning too. */
async function scatter(path: string): Promise<void> {
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  const step = Math.max(64, Math.floor(size / 40));
  for (let at = 0; at < size; at += step) await handle.write(randomBytes(64), 0, Math.min(64, size - at), at);
  await handle.close();
}
