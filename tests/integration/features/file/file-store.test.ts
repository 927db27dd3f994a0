import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { managerOf } from '../../../../electron/database/transaction';
import { createDatabaseShelf } from '../../../../electron/features/file/database-shelf';
import { createFileStore, DamagedFileError, type FileStore } from '../../../../electron/features/file/file-store';
import { createFolderShelf } from '../../../../electron/features/file/folder-shelf';
import { sniffType } from '../../../../electron/features/file/sniff-type';
import { testVault } from '../../../factories/test-vault';
import { type Driver, openTestDatabase } from '../../../helpers/test-database';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // SHA-256 of "abc", FIPS 180-4

interface StoreAtTest {
  readonly store: FileStore;
  /** How many files it holds. */
  count(): Promise<number>;
  /** Lays other bytes under a hash. */
  damage(sha256: string): Promise<void>;
  close(): Promise<void>;
}

async function openFolderStore(): Promise<StoreAtTest> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-store-'));
  return {
    store: createFileStore(createFolderShelf(folder), testVault()),
    count: async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 2).length,
    damage: (sha256) => writeFile(join(folder, sha256.slice(0, 2), sha256), 'abd'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openDatabaseStore(driver: Driver): Promise<StoreAtTest> {
  const { database, close } = await openTestDatabase(driver, { now: () => '2026-03-02T01:00:00.000Z' });
  return {
    store: createFileStore(createDatabaseShelf(database), testVault()),
    count: () => database.read((tx) => managerOf(tx).count('StoredFile')),
    damage: async (sha256) => {
      const bytes = Buffer.from('abd');
      await database.write('damage', (tx) => managerOf(tx).update('StoredFile', { sha256 }, { bytes }));
    },
    close,
  };
}

const STORES = [
  ['in a folder', openFolderStore],
  ['in a file of SQLite', () => openDatabaseStore('sqlite')],
  ['on a server', () => openDatabaseStore('postgres')],
] as const;

describe.each(STORES)('the store of files %s', (_, open) => {
  let test: StoreAtTest;
  beforeEach(async () => {
    test = await open();
  });
  afterEach(() => test.close());

  it('keeps bytes under their hash and leaves nothing beside them', async () => {
    expect(await test.store.keep(Buffer.from('abc'))).toBe(ABC);
    expect(await test.count()).toBe(1);
    expect(Buffer.from(await test.store.read(ABC)).toString()).toBe('abc');
  });

  it('keeps the same bytes from many at once', async () => {
    const hashes = await Promise.all(Array.from({ length: 8 }, () => test.store.keep(Buffer.from('abc'))));
    expect(new Set(hashes)).toEqual(new Set([ABC]));
    expect(await test.count()).toBe(1);
  });

  it('keeps every byte as it is', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_each, at) => at));
    const hash = await test.store.keep(bytes);
    expect(Buffer.from(await test.store.read(hash)).equals(bytes)).toBe(true);
  });

  it('mends what was damaged when the same bytes come again', async () => {
    await test.store.keep(Buffer.from('abc'));
    await test.damage(ABC);
    await expect(test.store.read(ABC)).rejects.toThrow(DamagedFileError);
    await test.store.keep(Buffer.from('abc'));
    expect(Buffer.from(await test.store.read(ABC)).toString()).toBe('abc');
  });

  it('finds nothing under what is no hash', async () => {
    await expect(test.store.read('../../../etc/hostname')).rejects.toThrow(DamagedFileError);
  });
});

function entry(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

describe('the type of a file', () => {
  const office = 'application/vnd.openxmlformats-officedocument';
  it.each([
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    [
      'DOCX',
      Buffer.concat([entry('[Content_Types].xml'), entry('word/document.xml')]),
      `${office}.wordprocessingml.document`,
    ],
    ['XLSX', Buffer.concat([entry('[Content_Types].xml'), entry('xl/workbook.xml')]), `${office}.spreadsheetml.sheet`],
    ['another archive', entry('readme.txt'), null],
    ['UTF-8 text', Buffer.from('情况说明'), 'text/plain'],
    ['GB 18030 text', Buffer.from('c7e9bff6cbb5c3f7', 'hex'), 'text/plain'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), null],
    ['broken text', Buffer.from('61ffff62', 'hex'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('is read from the bytes of %s', (_, bytes, type) => {
    expect(sniffType(bytes)).toBe(type);
  });
});
