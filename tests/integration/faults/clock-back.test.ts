import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficeHost } from '../../../electron/app/office-host';
import { appeal } from '../../bench/windows/commands';
import { readSqlite } from '../../helpers/read-sqlite';
import { hostIn } from '../features/storage/host-in';
import { TestClock } from '../ipc/office-harness';
import { PASSWORD, type Person, windowOf } from '../program/street-program';
import { copyOffice, OFFICE_NOW } from './file-office';

const START = Date.parse(OFFICE_NOW);
const DAY_MS = 86_400_000;

describe('a computer whose clock was turned back', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-clock-'));
    file = join(folder, 'streetdesk.sqlite');
    await copyOffice(file);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const send = (host: OfficeHost, person: Person, command: string, input: unknown) =>
    host.dispatch(windowOf(person), { command, input, idempotencyKey: uuidv7() });

  async function openAt(instant: number, people: readonly Person[]): Promise<OfficeHost> {
    const host = hostIn(folder, new TestClock(instant), { isClockWatched: true });
    await host.start();
    for (const person of people) await send(host, person, 'session.login', { username: person, password: PASSWORD });
    return host;
  }

  it('is told at the start, signs no month until somebody who may has confirmed it, and then counts from there', async () => {
    const today = await openAt(START + DAY_MS, ['clerk']);
    expect(today.state().clockDoubt).toBeNull();
    expect(await send(today, 'clerk', 'case.accept', appeal('今天的办件'))).toMatchObject({ ok: true });
    await today.close();

    const back = await openAt(START - 30 * DAY_MS, ['clerk', 'manager']);
    expect(back.state().clockDoubt).toMatchObject({ kind: 'behind' });
    const month = { summaryId: uuidv7(), version: 1, reviewedByName: '某人' };
    const sign = () => send(back, 'manager', 'summary.sign', month);
    expect(await sign()).toMatchObject({ error: { code: 'clock-doubtful' } });
    expect(await send(back, 'clerk', 'case.accept', appeal('窗口照常受理')), 'the window goes on').toMatchObject({
      ok: true,
    });
    expect(await send(back, 'clerk', 'storage.confirmClock', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await send(back, 'manager', 'storage.confirmClock', {})).toMatchObject({ ok: true });
    expect(back.state().clockDoubt).toBeNull();
    expect(await sign()).toMatchObject({ error: { code: 'not-found' } });
    await back.close();

    const later = await openAt(START - 29 * DAY_MS, []);
    expect(later.state().clockDoubt, 'what was confirmed is not asked again').toBeNull();
    await later.close();
    const acts = await readSqlite(file, "SELECT action FROM audit_entries WHERE action LIKE 'clock.%' ORDER BY id");
    expect(acts.map(({ action }) => action)).toEqual(['clock.doubted', 'clock.confirmed']);
  }, 60_000);
});
