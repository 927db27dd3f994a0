import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore, DamagedFileError } from '../../../../electron/features/file/file-store';
import { sniffType } from '../../../../electron/features/file/sniff-type';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // SHA-256 of "abc", FIPS 180-4

describe('the store of files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-store-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps bytes under their hash and leaves nothing beside them', async () => {
    const store = createFileStore(folder);
    expect(await store.keep(Buffer.from('abc'))).toBe(ABC);
    expect(await readdir(join(folder, 'ba'))).toEqual([ABC]);
    expect(Buffer.from(await store.read(ABC)).toString()).toBe('abc');
  });

  it('keeps the same bytes from many at once', async () => {
    const store = createFileStore(folder);
    const hashes = await Promise.all(Array.from({ length: 8 }, () => store.keep(Buffer.from('abc'))));
    expect(new Set(hashes)).toEqual(new Set([ABC]));
    expect(await readdir(join(folder, 'ba'))).toEqual([ABC]);
  });

  it('mends what was damaged when the same bytes come again', async () => {
    const store = createFileStore(folder);
    await store.keep(Buffer.from('abc'));
    await writeFile(join(folder, 'ba', ABC), 'abd');
    await expect(store.read(ABC)).rejects.toThrow(DamagedFileError);
    await store.keep(Buffer.from('abc'));
    expect(Buffer.from(await store.read(ABC)).toString()).toBe('abc');
  });

  it('reads nothing outside its folder', async () => {
    await expect(createFileStore(folder).read('../../../etc/hostname')).rejects.toThrow(DamagedFileError);
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
