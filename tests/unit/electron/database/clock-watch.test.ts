import { afterEach, describe, expect, it } from 'vitest';
import { ClockWatch } from '../../../../electron/database/file/clock-watch';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const NINE = Date.parse('2026-03-02T01:00:00.000Z');

/** A desk whose clock can be set, and whose time goes on all the same. */
function openDesk(lastEntryAt: string | null) {
  const desk = { wall: NINE, awake: 5 * MINUTE_MS, changes: 0 };
  const watch = new ClockWatch({
    clock: { now: () => new Date(desk.wall).toISOString() },
    lastEntryAt,
    awake: () => desk.awake,
    onChange: () => {
      desk.changes += 1;
    },
  });
  /** Time goes on; somebody sets the clock by `setBy` meanwhile. */
  const pass = (ms: number, setBy = 0) => {
    desk.wall += ms + setBy;
    desk.awake += ms;
    watch.look();
    return watch.doubt?.kind ?? null;
  };
  return { desk, watch, pass };
}

const at = (ms: number): string => new Date(NINE + ms).toISOString();

describe('the watch over the clock', () => {
  const opened: ClockWatch[] = [];
  const open = (lastEntryAt: string | null) => {
    const desk = openDesk(lastEntryAt);
    opened.push(desk.watch);
    return desk;
  };
  afterEach(() => {
    for (const watch of opened.splice(0)) watch.stop();
  });

  it('believes a clock after the latest entry, over a night, a weekend and a row of holidays', () => {
    for (const closed of [0, MINUTE_MS, DAY_MS, 10 * DAY_MS]) expect(open(at(-closed)).watch.doubt).toBeNull();
    expect(open(null).watch.doubt, 'an empty office').toBeNull();
    expect(open(at(MINUTE_MS)).watch.doubt, 'seconds are put right all the time').toBeNull();
  });

  it('does not believe one before the latest entry until it is set right', () => {
    const { watch, pass, desk } = open(at(DAY_MS));
    expect(watch.doubt).toEqual({ kind: 'behind', expected: at(DAY_MS) });
    expect(pass(MINUTE_MS)).toBe('behind');
    expect(pass(MINUTE_MS, DAY_MS), 'set right').toBeNull();
    expect(desk.changes).toBe(1);
    expect(pass(MINUTE_MS), 'and from here on').toBeNull();
  });

  it('asks about one that is more than a month after it until somebody confirms', () => {
    const { watch, pass } = open(at(-40 * DAY_MS));
    expect(watch.doubt?.kind).toBe('ahead');
    watch.confirm();
    expect(watch.doubt).toBeNull();
    expect(pass(MINUTE_MS)).toBeNull();
  });

  it('notices a clock that is set while the program runs, however slowly time went on before', () => {
    const { pass, desk, watch } = open(at(0));
    for (let hour = 0; hour < 24; hour += 1) expect(pass(60 * MINUTE_MS)).toBeNull();
    expect(pass(MINUTE_MS, -60 * MINUTE_MS)).toBe('set-back');
    const { doubt } = watch;
    expect(pass(10 * MINUTE_MS)).toBe('set-back');
    expect(watch.doubt, 'the same doubt').toBe(doubt);
    expect(pass(MINUTE_MS, 60 * MINUTE_MS), 'set right again').toBeNull();
    expect(pass(MINUTE_MS, 400 * DAY_MS)).toBe('set-forward');
    expect(desk.changes).toBe(3);
    watch.confirm();
    expect(watch.doubt).toBeNull();
  });
});
