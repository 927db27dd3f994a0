import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { managerOf } from '../../../electron/database/transaction';
import { DailyFileCheck } from '../../../electron/features/storage/daily-file-check';
import { readFileCheck } from '../../../electron/features/storage/file-check.repository';
import { readSqlite } from '../../helpers/read-sqlite';
import { TestClock } from '../ipc/office-harness';
import { copyOffice, type FileProgram, OFFICE_NOW, startOn } from './file-office';

const DAY_MINUTES = 1_440;

/** Writes noise over the page on which an index begins, past every program. */
async function hitIndex(file: string, name: string): Promise<void> {
  await readSqlite(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
  const [row] = await readSqlite(file, 'SELECT rootpage FROM sqlite_master WHERE name = ?', [name]);
  const [size] = await readSqlite(file, 'PRAGMA page_size');
  const pageBytes = Number(size?.page_size);
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(64, 0xa5), 0, 64, (Number(row?.rootpage) - 1) * pageBytes + 8);
  await handle.close();
}

describe('the look through the file that is made each day', () => {
  let folder: string;
  let file: string;
  let program: FileProgram;
  const clock = new TestClock(Date.parse(OFFICE_NOW));
  const looked: string[] = [];
  let steady = 0;
  const openCheck = () =>
    new DailyFileCheck({
      kit: { database: program.database, clock },
      files: {
        list: async () => ['aa', 'bb'],
        isWhole: async (sha256) => {
          looked.push(sha256);
          return sha256 !== 'bb';
        },
      },
      log: { error: () => undefined },
      steady: () => steady,
    });
  const lookAfter = async (check: DailyFileCheck, minutes: number) => {
    steady += minutes * 60_000;
    clock.advance(minutes);
    await check.tick();
    await check.ended();
    return program.database.read(readFileCheck);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-daily-'));
    file = join(folder, 'streetdesk.sqlite');
    await copyOffice(file);
    program = await startOn(file, clock);
  }, 60_000);
  afterAll(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('begins ten minutes after the start, once a day, and finds a whole file whole', async () => {
    const check = openCheck();
    expect(await lookAfter(check, 5)).toBeNull();
    const first = await lookAfter(check, 6);
    expect(first).toMatchObject({ at: clock.now(), findings: [], logFault: null, damagedFiles: 1 });
    expect(looked).toEqual(['aa', 'bb']);
    expect(await lookAfter(check, 60), 'not twice a day').toEqual(first);
    expect((await lookAfter(check, DAY_MINUTES))?.at).toBe(clock.now());
    expect(program.database.file?.trouble, 'an attached file is gone, the others are not in doubt').toBe(
      'files-damaged',
    );
  });

  it('tells damage at every window, again after each start, and a closed file keeps no mark that it is whole', async () => {
    await hitIndex(file, 'audit_entries_at');
    const found = await lookAfter(openCheck(), DAY_MINUTES + 11);
    expect(found?.findings.length).toBeGreaterThan(0);
    expect(program.database.file?.trouble).toBe('damaged');
    await program.database.write('goes on', (tx) => managerOf(tx).query('SELECT 1'));
    expect(program.database.file?.trouble, 'a write that goes well does not mend it').toBe('damaged');
    await program.close();
    await expect(startOn(file, clock)).rejects.toMatchObject({ name: 'DamagedDatabaseError' });
    await copyOffice(file);
    program = await startOn(file, clock);
  });
});
