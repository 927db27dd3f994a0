import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FileTrouble } from '#shared/domain/storage/file-trouble';
import { findFileTrouble } from '../../../electron/database/file/look-at-disk';
import { appeal, newestCases } from '../../bench/windows/commands';
import { readSqlite } from '../../helpers/read-sqlite';
import { openSmallDisk } from '../../helpers/small-disk';
import { copyOffice, signIn, startOn } from './file-office';

const WAIT = { timeout: 20_000 };

/** Another program that takes the file for itself. */
async function hold(file: string, statements: readonly string[]): Promise<() => Promise<void>> {
  const holder = new sqlite3.Database(file);
  for (const statement of statements) {
    await new Promise<void>((resolve, reject) => holder.run(statement, (error) => (error ? reject(error) : resolve())));
  }
  return () => new Promise((resolve) => holder.close(() => resolve()));
}

/** What starting on a file comes to. */
const startingOn = (file: string) =>
  startOn(file).then(
    async (program) => program.close().then(() => 'started'),
    (error: unknown) => findFileTrouble(file, error),
  );

describe('a file that cannot be written to', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-held-'));
    file = join(folder, 'streetdesk.sqlite');
    await copyOffice(file);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is waited for while another program holds it, and each change is done once', async () => {
    const program = await startOn(file);
    await signIn(program, 'clerk');
    const troubles: (FileTrouble | null)[] = [];
    program.database.file?.listen((trouble) => void troubles.push(trouble));
    const release = await hold(file, ['BEGIN EXCLUSIVE']);
    const keys = [uuidv7(), uuidv7(), uuidv7()];
    const send = (key: string) => program.send('clerk', 'case.accept', appeal(key), key);
    const refused = await Promise.all(keys.map(send));
    expect(refused.map((reply) => (reply.ok ? 'done' : reply.error.code))).toEqual(keys.map(() => 'file-locked'));
    expect(troubles).toEqual(['locked']);
    expect(await program.send('clerk', 'case.list', newestCases()), 'looking goes on').toMatchObject({ ok: true });
    await release();
    await vi.waitFor(() => expect(troubles).toEqual(['locked', null]), WAIT);
    const done = await Promise.all(keys.map(send));
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await readSqlite(file, 'SELECT content FROM cases ORDER BY content')).toEqual(
      keys.sort().map((content) => ({ content })),
    );
    await program.close();
  }, 60_000);

  it('is told apart at the start: held, not to be written, not the one who may', async () => {
    const release = await hold(file, ['PRAGMA locking_mode = EXCLUSIVE', 'BEGIN EXCLUSIVE']);
    expect(await startingOn(file)).toBe('locked');
    await release();
    expect(await startingOn(file)).toBe('started');
  }, 30_000);

  it('is told to be on a disk that may only be read, at the start and where a disk becomes so', async () => {
    const disk = await openSmallDisk(24 * 1024 * 1024);
    const there = join(disk.folder, 'streetdesk.sqlite');
    try {
      await copyOffice(there);
      await disk.setReadOnly(true);
      expect(await startingOn(there)).toBe('read-only');
      // A disk that the system itself has closed for writing: the driver only knows that writing failed.
      const failed = Object.assign(new Error('SQLITE_IOERR: disk I/O error'), { code: 'SQLITE_IOERR' });
      expect(await findFileTrouble(there, failed)).toBe('read-only');
      await disk.setReadOnly(false);
      expect(await findFileTrouble(there, failed), 'some other fault of the disk').toBeNull();
      expect(await startingOn(there)).toBe('started');
    } finally {
      await disk.discard();
    }
  }, 30_000);
});
