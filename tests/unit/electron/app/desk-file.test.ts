import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDesk } from '../../../../electron/app/desk-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streetdesk-desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps its id whatever the computer is called, and makes a damaged one anew', async () => {
  const file = join(folder, 'desk.json');
  const first = await readDesk(file, uuidv7, '窗口1');
  expect(first.name).toBe('窗口1');
  expect(await readDesk(file, uuidv7, '窗口二'.repeat(30))).toEqual({ id: first.id, name: '窗口二'.repeat(20) });
  await writeFile(file, '{"id":');
  const again = await readDesk(file, uuidv7);
  expect(again.id).not.toBe(first.id);
  expect((await readDesk(file, uuidv7)).id).toBe(again.id);
});
