import { describe, expect, it } from 'vitest';
import { ClockTick, type Scheduler, type TickWork } from '../../../../electron/app/clock-tick';

const START = '2026-03-02T01:00:00.000Z';

/** A scheduler that runs nothing by itself, over a clock that is moved by hand. */
function makeDesk(work: Partial<TickWork> = {}) {
  const clock = { instant: Date.parse(START), now: () => new Date(clock.instant).toISOString() };
  const waits: number[] = [];
  let next: (() => void) | null = null;
  const scheduler: Scheduler = {
    after(milliseconds, run) {
      waits.push(milliseconds);
      next = run;
      return () => {
        next = null;
      };
    },
  };
  const done: string[] = [];
  const errors: unknown[] = [];
  const tick = new ClockTick({
    clock,
    scheduler,
    longestWaitMs: 60_000,
    log: { error: (_words, error) => errors.push(error) },
    work: {
      catchUp: async () => void done.push('catch-up'),
      tick: async () => void done.push('tick'),
      nextTurn: async () => null,
      ...work,
    },
  });
  /** Lets the time that was asked for pass. */
  const strike = async () => {
    const run = next;
    clock.instant += waits.at(-1) ?? 0;
    next = null;
    run?.();
    await settle();
  };
  return { tick, clock, waits, done, errors, strike, isWaiting: () => next !== null };
}

/** Lets all that waits for nothing but one another run to its end. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const later = (seconds: number) => new Date(Date.parse(START) + seconds * 1_000).toISOString();

describe('the tick of the office clock', () => {
  it('catches up once, works at once, and then whenever something falls due', async () => {
    const turns = [later(20), later(20 + 3_600), null];
    const desk = makeDesk({ nextTurn: async () => turns.shift() ?? null });
    desk.tick.start();
    await settle();
    expect(desk.done).toEqual(['catch-up', 'tick']);
    await desk.strike();
    await desk.strike();
    expect(desk.done).toEqual(['catch-up', 'tick', 'tick', 'tick']);
    // 20 seconds to the first turn; an hour is too long to sleep, and so is no turn at all.
    expect(desk.waits).toEqual([20_000, 60_000, 60_000]);
  });

  it('asks for what comes after the pass began, so that what could not be done does not bring the next one', async () => {
    const asked: string[] = [];
    const desk = makeDesk({
      nextTurn: async (after) => {
        asked.push(after);
        return null;
      },
    });
    desk.tick.start();
    await settle();
    await desk.strike();
    expect(asked).toEqual([START, later(60)]);
  });

  it('never runs hot, whatever it is told', async () => {
    const desk = makeDesk({ nextTurn: async () => later(-100) });
    desk.tick.start();
    await settle();
    expect(desk.waits).toEqual([1_000]);
  });

  it('logs a pass that fails and goes on', async () => {
    const fault = new Error('no such table');
    const desk = makeDesk({ tick: () => Promise.reject(fault), nextTurn: () => Promise.reject(fault) });
    desk.tick.start();
    await settle();
    await desk.strike();
    expect(desk.errors).toEqual([fault, fault, fault, fault]);
    expect(desk.waits).toEqual([60_000, 60_000]);
  });

  it('works also where catching up failed', async () => {
    const desk = makeDesk({ catchUp: () => Promise.reject(new Error('locked')) });
    desk.tick.start();
    await settle();
    expect(desk.done).toEqual(['tick']);
    expect(desk.errors).toHaveLength(1);
  });

  it('stops after the pass that runs, and strikes no more', async () => {
    let finish: () => void = () => undefined;
    const desk = makeDesk({
      tick: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    desk.tick.start();
    await settle();
    let isStopped = false;
    const stopped = desk.tick.stop().then(() => {
      isStopped = true;
    });
    await settle();
    expect(isStopped).toBe(false);
    finish();
    await stopped;
    expect(desk.isWaiting()).toBe(false);
  });

  it('stops at once between two passes', async () => {
    const desk = makeDesk();
    desk.tick.start();
    await settle();
    expect(desk.isWaiting()).toBe(true);
    await desk.tick.stop();
    expect(desk.isWaiting()).toBe(false);
  });
});
