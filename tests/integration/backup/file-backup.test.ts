import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchiveHeader } from '../../../electron/backup/archive-file';
import { BackupFolder } from '../../../electron/backup/backup-folder';
import { openHeaderByPhrase } from '../../../electron/backup/backup-header';
import { BackupMeter } from '../../../electron/backup/backup-meter';
import { checkArchive } from '../../../electron/backup/check-archive';
import { backUpFile } from '../../../electron/backup/make-backup';
import { prepareRestore } from '../../../electron/backup/restore-file';
import { countTables, SqliteFile } from '../../../electron/backup/sqlite-file';
import { openLog } from '../../../electron/database/chain/open-log';
import { verifyLog } from '../../../electron/database/chain/verify-log';
import { OfficeKeyEntity } from '../../../electron/database/entities/office-key.entity';
import { openDatabase } from '../../../electron/database/open-database';
import { makeRecoveryRow } from '../../../electron/database/recovery-keys';
import { managerOf } from '../../../electron/database/transaction';
import { makePhrase } from '../../../electron/security/recovery-phrase';
import { openSealedFile } from '../../../electron/security/sealed-file';
import { TEST_MASTER, testMasterKeys } from '../../factories/test-vault';
import { openSmallDisk } from '../../helpers/small-disk';
import { type BackedOffice, openBackedOffice } from './backup-office';

const quiet = { warn: () => undefined };
const MIB = 1024 * 1024;

describe('a backup of an office in a file', () => {
  let office: BackedOffice;
  beforeAll(async () => {
    office = await openBackedOffice();
    await office.acceptCase();
  });
  afterAll(() => office.close());

  const watch = () => ({ meter: new BackupMeter(), signal: new AbortController().signal });
  const check = (name: string, master = TEST_MASTER.key) =>
    checkArchive(office.folder.pathOf(name), { master, workFolder: join(office.root, 'work'), ...watch() });
  const restore = (name: string, databaseFile: string, folder = office.folder) =>
    prepareRestore({ folder, name, master: TEST_MASTER.key, databaseFile, shelf: office.shelf, ...watch() });
  const countsOf = async (file: string) => {
    const opened = await SqliteFile.open(file, 'read');
    return countTables(opened).finally(() => opened.close());
  };

  it('survives the destruction of the file: the same rows, a whole log, the attached files', async () => {
    const caseId = await office.acceptCase();
    const sha256 = await office.attach(caseId, '居民手写的情况说明');
    const { name } = await office.backUp();
    const before = await countsOf(office.databaseFile);
    const file = join(office.root, 'destroyed', 'streetdesk.sqlite');
    await mkdir(join(office.root, 'destroyed'));
    await copyFile(office.databaseFile, file);
    await scatter(file);
    await rm(join(office.root, 'files'), { recursive: true });

    const ready = await restore(name, file);
    const aside = await ready.place('2026-03-02T02:00:00.000Z');

    expect(aside).toBe(`${file}.before-restore-2026-03-02T02-00-00-000Z`);
    expect(await countsOf(file)).toEqual(before);
    const log = await openLog({ driver: 'sqlite', file });
    expect(await verifyLog(log.source)).toMatchObject({ fault: null, entries: ready.lastEntry });
    await log.close();
    const database = await openDatabase({ driver: 'sqlite', file }, office.street.clock, quiet, testMasterKeys);
    const kept = await office.shelf.find(sha256);
    expect(openSealedFile(database.vault, sha256, kept ?? Buffer.alloc(0)).toString()).toBe('居民手写的情况说明');
    await database.close();
  });

  it('is of one instant while people go on saving', async () => {
    let isOver = false;
    const saving = (async () => {
      for (let saved = 0; !isOver || saved < 3; saved += 1) await office.acceptCase();
    })();
    const { name } = await office.backUp();
    isOver = true;
    await saving;
    await check(name);
    const file = join(office.root, 'instant.sqlite');
    const ready = await restore(name, file);
    await ready.place(office.street.clock.now());
    const { cases: restored = 0 } = await countsOf(file);
    const { cases: now = 0 } = await countsOf(office.databaseFile);
    expect(restored).toBeLessThan(now);
  });

  it('tells nothing to who has no key, and opens by the words on paper', async () => {
    const phrase = makePhrase();
    await office.street.test.database.write('test.phrase', async (tx) => {
      await managerOf(tx).insert(
        OfficeKeyEntity,
        makeRecoveryRow(1, TEST_MASTER, phrase.secret, office.street.clock.now()),
      );
    });
    const { name } = await office.backUp();
    const bytes = await readFile(office.folder.pathOf(name));
    expect(bytes.includes('张三丰')).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
    await expect(check(name, randomBytes(32))).rejects.toMatchObject({ fault: 'altered' });
    const header = await readArchiveHeader(office.folder.pathOf(name));
    expect(openHeaderByPhrase(header, makePhrase().secret)).toBeNull();
    expect(openHeaderByPhrase(header, phrase.secret)).toEqual(TEST_MASTER);
  });

  it('is refused wherever a byte of it was changed, and where its end is missing', async () => {
    const { name } = await office.backUp();
    const path = office.folder.pathOf(name);
    const whole = await readFile(path);
    for (let tries = 0; tries < 40; tries += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((tries / 40) * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 0x20;
      await writeFile(path, bytes);
      await expect(check(name), `byte ${at}`).rejects.toThrow();
    }
    for (const length of [whole.length - 1, whole.length - 40, 30]) {
      await writeFile(path, whole.subarray(0, length));
      await expect(check(name)).rejects.toThrow();
    }
    await writeFile(path, whole);
    await check(name);
  });

  it('keeps each attached file once, says which are gone, and removes what no backup names', async () => {
    const caseId = await office.acceptCase();
    const sha256 = await office.attach(caseId, '只存一份');
    const copies = async () =>
      (await readdir(join(office.folder.path, 'files', sha256.slice(0, 2)))).filter((each) => each.startsWith(sha256));
    const first = await office.backUp();
    const second = await office.backUp();
    expect(await copies()).toHaveLength(1);
    await rm(join(office.root, 'files', sha256.slice(0, 2), sha256));
    expect((await office.backUp()).lostFiles).toBeGreaterThan(0);
    await office.folder.prune(TEST_MASTER);
    expect(await copies(), 'a kept backup names it').toHaveLength(1);
    const [copy = ''] = await copies();
    const path = join(office.folder.path, 'files', sha256.slice(0, 2), copy);
    await scatter(path);
    await expect(restore(first.name, join(office.root, 'x.sqlite'))).rejects.toMatchObject({
      fault: 'files-missing',
      place: sha256,
    });
    expect(await readdir(office.root), 'nothing half restored is left').not.toContain('x.sqlite.restoring');
    for (const { name, header } of await office.folder.list()) {
      if (header.takenAt <= office.street.clock.now()) await rm(office.folder.pathOf(name));
    }
    await office.folder.prune(TEST_MASTER);
    expect(await copies()).toHaveLength(0);
    expect(second.lostFiles).toBe(first.lostFiles);
  });

  it('leaves no backup and takes none away where the disk is full', async () => {
    const disk = await openSmallDisk(64 * MIB);
    try {
      const folder = new BackupFolder(join(disk.folder, 'backups'), true);
      const source = { file: office.databaseFile, shelf: office.shelf };
      const { name } = await backUpFile(office.request({ folder }), source);
      await disk.fill();
      await expect(backUpFile(office.request({ folder }), source)).rejects.toSatisfy(
        (error: { fault?: string; code?: string }) => error.fault === 'disk-full' || error.code === 'ENOSPC',
      );
      expect((await readdir(folder.path)).filter((each) => each.startsWith('streetdesk-2'))).toEqual([name]);
      await checkArchive(folder.pathOf(name), {
        master: TEST_MASTER.key,
        workFolder: join(office.root, 'work'),
        ...watch(),
      });
    } finally {
      await disk.discard();
    }
  });

  it("does not take an empty folder under the drive's name for the drive", async () => {
    const path = join(office.root, 'drive');
    await mkdir(path);
    const folder = new BackupFolder(path, false);
    await folder.adopt();
    await backUpFile(office.request({ folder }), { file: office.databaseFile, shelf: office.shelf });
    await rename(path, `${path}-unplugged`);
    await mkdir(path);
    await expect(folder.require()).rejects.toMatchObject({ fault: 'folder-gone', place: path });
    await rm(path, { recursive: true });
    await expect(folder.require()).rejects.toMatchObject({ fault: 'folder-gone' });
  });

  it('ends when it is stopped, and leaves nothing behind', async () => {
    const stop = new AbortController();
    const running = backUpFile(office.request({ signal: stop.signal }), {
      file: office.databaseFile,
      shelf: office.shelf,
    });
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect((await readdir(office.folder.path)).filter((each) => each.endsWith('.part'))).toEqual([]);
    expect(await readdir(join(office.root, 'work'))).toEqual([]);
  });
});

/** Random bytes at random places, as a dying disk leaves them. */
async function scatter(file: string): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  for (let at = 0; at < size; at += Math.max(1, Math.floor(size / 50)))
    await handle.write(randomBytes(Math.min(64, size - at)), 0, Math.min(64, size - at), at);
  await handle.close();
}
