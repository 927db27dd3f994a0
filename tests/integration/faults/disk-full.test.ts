import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FileTrouble } from '#shared/domain/storage/file-trouble';
import { appeal, newestCases } from '../../bench/windows/commands';
import { readSqlite } from '../../helpers/read-sqlite';
import { openSmallDisk, type SmallDisk } from '../../helpers/small-disk';
import { copyOffice, type FileProgram, signIn, startOn } from './file-office';

const DISK_BYTES = 24 * 1024 * 1024;
/** Longer than what lies in a row: each such case needs new pages. */
const LONG = '楼道堆物。'.repeat(300);
const WAIT = { timeout: 15_000 };

describe('a full disk under the file of the office', () => {
  let disk: SmallDisk;
  let file: string;
  let program: FileProgram;
  const troubles: (FileTrouble | null)[] = [];
  beforeAll(async () => {
    disk = await openSmallDisk(DISK_BYTES);
    file = join(disk.folder, 'streetdesk.sqlite');
    await copyOffice(file);
    program = await startOn(file, undefined, disk.folder);
    await signIn(program, 'clerk');
    program.database.file?.listen((trouble) => void troubles.push(trouble));
  }, 60_000);
  afterAll(async () => {
    await program?.close();
    await disk?.discard();
  });

  const accept = (content: string, key?: string) => program.send('clerk', 'case.accept', appeal(content), key);
  const kept = async () =>
    (await readSqlite(file, 'SELECT number FROM cases ORDER BY number')).map((row) => row.number);

  it('is told, loses nothing, and work goes on when there is room again', async () => {
    const saved: string[] = [];
    const first = await accept(LONG);
    if (!first.ok) throw new Error(first.error.code);
    const caseId = first.value.caseId;
    saved.push(first.value.number);
    await disk.fill();
    // The log of the file may have some room left; then there is none.
    let key = uuidv7();
    let refused = await accept(LONG, key);
    while (refused.ok) {
      saved.push(refused.value.number);
      key = uuidv7();
      refused = await accept(LONG, key);
    }
    expect(refused.error.code).toBe('disk-full');
    expect(troubles).toEqual(['disk-full']);
    expect(program.database.file?.trouble).toBe('disk-full');
    // Whoever only looks is not held up, and an attached file is refused in the same words.
    expect(await program.send('clerk', 'case.list', newestCases())).toMatchObject({ ok: true });
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1024 * 1024)]).toString('base64');
    const attached = await program.send('clerk', 'file.add', {
      caseId,
      orderId: null,
      file: { name: '附件.pdf', content },
    });
    expect(attached).toMatchObject({ error: { code: 'disk-full' } });

    await disk.giveBack();
    await vi.waitFor(() => expect(troubles).toEqual(['disk-full', null]), WAIT);
    // The same key again: done once, by this try and not by the one that failed.
    const again = await accept(LONG, key);
    if (!again.ok) throw new Error(again.error.code);
    saved.push(again.value.number);
    expect(await accept(LONG, key)).toEqual(again);
    expect(await kept()).toEqual(saved.sort());
  });

  it('leaves a connection whose transactions still end: after a failed write the next ones are really on the disk', async () => {
    // What TypeORM makes of a COMMIT that failed: see electron/database/file/file-transaction.ts.
    await disk.fill();
    while ((await accept(LONG)).ok);
    await disk.giveBack();
    const { database } = program;
    await expect(database.write('fails', () => Promise.reject(new Error('for another reason')))).rejects.toThrow();
    const before = (await kept()).length;
    expect((await accept('之后的办件')).ok).toBe(true);
    expect(await kept(), 'seen by another program').toHaveLength(before + 1);
  });
});
