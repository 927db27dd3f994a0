import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appeal, newestCases } from '../../bench/windows/commands';
import { makeOffice, OFFICE } from '../../bench/windows/make-office';
import { startWindowProgram, type WindowProgram } from '../../bench/windows/window-program';
import { startPostgres } from '../../helpers/postgres-server';
import { openSmallDisk, type SmallDisk } from '../../helpers/small-disk';

const DISK_BYTES = 60 * 1024 * 1024;
/** A small log that is laid out before the disk is full, so that tables are what finds no room; nothing beside the disk is used. */
const FLAGS = ['min_wal_size=8MB', 'max_wal_size=16MB', 'dynamic_shared_memory_type=sysv', 'autovacuum=off'];
/** Whoever gets one of these asks again by the same key, as the windows do. */
const ASK_AGAIN_MS = 50;
/** Longer than what lies in a row: each such case needs new pages. */
const LONG = '楼道堆物。'.repeat(300);

/** One window that takes cases until it is told to stop, asks again whatever was not done, and writes down every answer. */
class Window {
  readonly kept: string[] = [];
  readonly codes: string[] = [];
  /** Keys that were never answered well. */
  readonly open = new Set<string>();
  #isStopped = false;

  constructor(private readonly program: WindowProgram) {}

  async work(): Promise<void> {
    while (!this.#isStopped) await this.#take(uuidv7());
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #take(key: string): Promise<void> {
    this.open.add(key);
    for (;;) {
      const reply = await this.program.send('clerk', 'case.accept', appeal(LONG), key);
      if (reply.ok) {
        this.open.delete(key);
        this.kept.push(reply.value.number);
        return;
      }
      this.codes.push(reply.error.code);
      await pause(ASK_AGAIN_MS);
    }
  }
}

describe('a server whose disk is full', () => {
  let disk: SmallDisk;
  const programs: WindowProgram[] = [];
  let client: pg.Client;
  /** What was opened, ended in the other order. */
  const opened: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    disk = await openSmallDisk(DISK_BYTES);
    opened.push(() => disk.discard());
    const flags = FLAGS.flatMap((flag) => ['-c', flag]);
    const server = await startPostgres(flags, { initdbFlags: ['--wal-segsize=1'], disk: disk.folder });
    opened.push(() => server.stop());
    const office = await makeOffice(server.access, { cases: 20, tell: () => undefined });
    for (let window = 0; window < 2; window += 1) {
      const program = await startWindowProgram(office);
      opened.push(() => program.close());
      programs.push(program);
    }
    client = new pg.Client({ ...server.access, database: OFFICE });
    await client.connect();
    opened.push(() => client.end());
    for (let segment = 0; segment < 8; segment += 1) await client.query('SELECT pg_switch_wal()');
    await client.query('CHECKPOINT');
  });
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  const numbers = async () =>
    (await client.query<{ number: string }>("SELECT number FROM cases WHERE received_at > '2026-03-17'")).rows
      .map(({ number }) => number)
      .sort();

  it('tells each window of what was not saved, keeps what was, and goes on by itself when there is room again', async () => {
    const windows = programs.map((program) => new Window(program));
    const working = windows.map((window) => window.work());
    await until(() => windows.every(({ kept }) => kept.length > 2));
    await disk.fill();
    await until(() => windows.every(({ codes }) => codes.length > 4));
    const saved = windows.flatMap(({ kept }) => kept).sort();
    expect(await numbers()).toEqual(expect.arrayContaining(saved));
    // Whoever only looks is not held up.
    expect(await programs[0]?.send('clerk', 'case.list', newestCases())).toMatchObject({ ok: true });
    expect(windows.map(({ open }) => open.size)).toEqual([1, 1]);

    await disk.giveBack();
    const before = windows.map(({ kept }) => kept.length);
    await until(() => windows.every(({ kept }, at) => kept.length > (before[at] ?? 0) + 2));
    for (const window of windows) window.stop();
    await Promise.all(working);
    expect(new Set(windows.flatMap(({ codes }) => codes))).toEqual(new Set(['server-full']));
    expect(windows.map(({ open }) => open.size)).toEqual([0, 0]);
    expect(await numbers()).toEqual(windows.flatMap(({ kept }) => kept).sort());
    expect(programs.flatMap(({ unexpected }) => unexpected).filter((text) => !text.includes('server-full'))).toEqual(
      [],
    );
  }, 60_000);
});

/** Looks until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(ASK_AGAIN_MS);
}
