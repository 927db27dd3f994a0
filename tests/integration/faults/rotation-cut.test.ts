import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { AccountEntity } from '../../../electron/database/entities/account.entity';
import { CaseDraftEntity } from '../../../electron/database/entities/case-draft.entity';
import { resealRows } from '../../../electron/database/sealing/reseal-rows';
import { managerOf } from '../../../electron/database/transaction';
import { readSqlite } from '../../helpers/read-sqlite';
import { TestClock } from '../ipc/office-harness';
import { copyOffice, OFFICE_NOW, signIn, startOn } from './file-office';
import { bundleProcess, cutProgram, loadProgram } from './power-cuts/cut-program';
import { findFaults } from './power-cuts/inspect-file';
import { randomFrom } from './power-cuts/run-cuts';

/** `npm run power-cuts` asks for more. */
const ROWS = Number(process.env.ROTATION_ROWS ?? 2_000);
const CUTS = Number(process.env.ROTATION_CUTS ?? 2);
const MOST_MS = 1_500;
const PAGE = 100;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streetdesk-rotation-'));
  file = join(folder, 'streetdesk.sqlite');
  await copyOffice(file);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Drafts of a clerk, each with a content of its own that the data key seals. */
async function fill(): Promise<void> {
  const program = await startOn(file);
  const savedAt = '2026-03-02T01:00:00.000Z';
  await program.database.write('fill', async (tx) => {
    const { id: accountId } = await managerOf(tx).findOneByOrFail(AccountEntity, { username: 'clerk' });
    for (let from = 0; from < ROWS; from += PAGE) {
      const rows = Array.from({ length: Math.min(PAGE, ROWS - from) }, (_, at) => ({
        ...{ id: uuidv7(), accountId, savedAt, content: { text: `草稿 ${from + at}` } },
      }));
      await managerOf(tx).insert(CaseDraftEntity, rows);
    }
  });
  await program.close();
}

it(
  'goes on with a change of the data key that the power has cut, until everything opens by the new key alone',
  async () => {
    await fill();
    const random = randomFrom(7);
    const processFile = await bundleProcess();
    let within = 0;
    for (let cut = 0; cut < CUTS; cut += 1) {
      const moment = { intakes: 1, thenMs: random() * MOST_MS };
      const { failures } = await cutProgram(loadProgram(processFile), { file, again: [], isRotating: true }, moment);
      expect(failures).toEqual([]);
      const [keys] = await readSqlite(file, 'SELECT count(DISTINCT substr(content, 1, 5)) AS n FROM case_drafts');
      if (Number(keys?.n) > 1) within += 1;
      expect(await findFaults(file, new Map())).toEqual([]);
    }
    console.log(`${within} of ${CUTS} changes were cut between two rows`);
    const clock = new TestClock(Date.parse(OFFICE_NOW));
    clock.advance(5); // a desk that was cut is silent for three minutes before another goes on
    const program = await startOn(file, clock);
    await signIn(program, 'administrator');
    const isOver = async () => {
      await program.program.work.tick();
      expect(program.database.keys.ring.older).toEqual([]);
      expect((await program.ask('administrator', 'keys.state', {})).rotation).toBeNull();
    };
    await vi.waitFor(isOver, { timeout: 60_000, interval: 200 });
    expect(program.database.keys.ring.current.no).toBeGreaterThan(1);
    expect(await resealRows(program.database), 'nothing needs an older key').toBe(0);
    const drafts = await program.database.read((tx) => managerOf(tx).find(CaseDraftEntity));
    expect(new Set(drafts.map(({ content }) => JSON.stringify(content))).size).toBe(ROWS);
    expect(await findFaults(file, new Map())).toEqual([]);
    await program.close();
  },
  60_000 + ROWS * 10 + CUTS * 10_000,
);
