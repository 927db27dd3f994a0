import { describe, expect, it } from 'vitest';
import type { EventName } from '#shared/ipc/events';
import { FreshTime } from '../../../../electron/app/fresh-time';
import type { Database } from '../../../../electron/database/database';
import type { LinkListener } from '../../../../electron/database/server/server-link';

type Told = Parameters<Parameters<Database['onTold']>[0]>[0];

/** A database that tells by hand, on a server or on a file. */
function openTelling(isServer: boolean) {
  const listeners: ((event: Told) => void)[] = [];
  const links: LinkListener[] = [];
  const link = { listen: (listener: LinkListener) => void links.push(listener) };
  const database = {
    link: (isServer ? link : null) as Database['link'],
    onTold: (listener: (event: Told) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  return {
    database,
    tell: (name: EventName) => {
      for (const listener of listeners) listener({ name, payload: {} });
    },
    lineBack: () => {
      for (const listener of links) listener.onState({ isOpen: true });
    },
  };
}

/** Something kept that counts how often it was read, and reads as slowly as the test wants. */
function slowKept() {
  const waiting: (() => void)[] = [];
  const kept = {
    reads: 0,
    isSlow: false,
    refresh: async () => {
      kept.reads += 1;
      if (kept.isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    goOn: () => waiting.shift()?.(),
  };
  return kept;
}

describe('what a program remembers of the office’s time', () => {
  it('is read once at the start, and not again while nobody tells of a change', async () => {
    const { database, tell } = openTelling(true);
    const kept = slowKept();
    const time = new FreshTime(database, [kept]);
    for (let command = 0; command < 5; command += 1) await time.refresh();
    tell('case.changed');
    await time.refresh();
    expect(kept.reads).toBe(1);
  });

  it.each(['calendar.changed', 'setting.changed'] as const)(
    'is read again before the command after %s',
    async (name) => {
      const { database, tell } = openTelling(true);
      const kept = slowKept();
      const time = new FreshTime(database, [kept]);
      await time.refresh();
      tell(name);
      await time.refresh();
      await time.refresh();
      expect(kept.reads).toBe(2);
    },
  );

  it('is read again when the line is back', async () => {
    const { database, lineBack } = openTelling(true);
    const kept = slowKept();
    const time = new FreshTime(database, [kept]);
    await time.refresh();
    lineBack();
    await time.refresh();
    expect(kept.reads).toBe(2);
  });

  it('is waited for by every command that begins while it is read, and read once more for what is told meanwhile', async () => {
    const { database, tell } = openTelling(true);
    const kept = slowKept();
    kept.isSlow = true;
    const time = new FreshTime(database, [kept]);
    const done: string[] = [];
    const first = time.refresh().then(() => done.push('first'));
    tell('calendar.changed');
    const second = time.refresh().then(() => done.push('second'));
    kept.goOn();
    await new Promise((resolve) => setImmediate(resolve));
    expect([done, kept.reads]).toEqual([[], 2]);
    kept.goOn();
    await Promise.all([first, second]);
    expect(kept.reads).toBe(2);
  });

  it('is asked for again after a reading that failed', async () => {
    const { database } = openTelling(true);
    let reads = 0;
    const kept = {
      refresh: async () => {
        reads += 1;
        if (reads === 1) throw new Error('server-lost');
      },
    };
    const time = new FreshTime(database, [kept]);
    await expect(time.refresh()).rejects.toThrow('server-lost');
    await time.refresh();
    await time.refresh();
    expect(reads).toBe(2);
  });

  it('is looked at each time on a file, where no other program can tell', async () => {
    const { database } = openTelling(false);
    const kept = slowKept();
    const time = new FreshTime(database, [kept]);
    await time.refresh();
    await time.refresh();
    expect(kept.reads).toBe(2);
  });
});
