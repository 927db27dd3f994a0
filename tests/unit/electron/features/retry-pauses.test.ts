import { describe, expect, it } from 'vitest';
import { RetryPauses } from '../../../../electron/features/retry-pauses';

const START = Date.parse('2026-03-02T01:00:00.000Z');

function makePauses() {
  const clock = { instant: START, now: () => new Date(clock.instant).toISOString() };
  return { clock, pauses: new RetryPauses(clock) };
}

describe('pauses before what failed is tried again', () => {
  it('grow from five seconds to ten minutes and no further', () => {
    const { clock, pauses } = makePauses();
    const lengths = Array.from({ length: 10 }, () => {
      pauses.fail('a');
      expect(pauses.isWaiting('a')).toBe(true);
      const end = Date.parse(pauses.next() ?? '');
      const seconds = (end - clock.instant) / 1_000;
      clock.instant = end;
      expect(pauses.isWaiting('a')).toBe(false);
      return seconds;
    });
    expect(lengths).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
  });

  it('begin anew after a success, and are of one thing only', () => {
    const { pauses } = makePauses();
    pauses.fail('a');
    pauses.fail('a');
    expect(pauses.isWaiting('b')).toBe(false);
    pauses.succeed('a');
    expect(pauses.next()).toBeNull();
    pauses.fail('a');
    expect(pauses.next()).toBe(new Date(START + 5_000).toISOString());
  });

  it('name the first to end, and none that is over', () => {
    const { clock, pauses } = makePauses();
    pauses.fail('a');
    clock.instant += 3_000;
    pauses.fail('b');
    expect(pauses.next()).toBe(new Date(START + 5_000).toISOString());
    clock.instant += 2_000;
    expect(pauses.next()).toBe(new Date(START + 8_000).toISOString());
    clock.instant += 3_000;
    expect(pauses.next()).toBeNull();
  });

  it('keep nothing waiting for years where the computer’s clock was set back', () => {
    const { clock, pauses } = makePauses();
    pauses.fail('a');
    clock.instant -= 365 * 86_400_000;
    expect(pauses.isWaiting('a')).toBe(false);
    expect(pauses.next()).toBeNull();
  });
});
