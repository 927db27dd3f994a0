import { describe, expect, it } from 'vitest';
import {
  countFailure,
  LOCKOUT_MINUTES,
  lockedMinutes,
  MAX_FAILED_LOGINS,
  NO_FAILURES,
} from '#shared/domain/people/lockout';
import { usernameKey } from '#shared/domain/people/username';

const NOW = '2026-03-02T01:00:00.000Z';

describe('lock after wrong passwords', () => {
  it('comes with the fifth in a row, for 15 minutes', () => {
    let state = NO_FAILURES;
    for (let count = 1; count < 5; count++) {
      state = countFailure(state, NOW);
      expect(state).toEqual({ failedLogins: count, lockedUntil: null });
    }
    expect(countFailure(state, NOW)).toEqual({ failedLogins: 0, lockedUntil: '2026-03-02T01:15:00.000Z' });
    expect([MAX_FAILED_LOGINS, LOCKOUT_MINUTES]).toEqual([5, 15]);
  });

  it.each([
    [null, 0],
    ['2026-03-02T01:15:00.000Z', 15],
    ['2026-03-02T01:00:00.001Z', 1],
    ['2026-03-02T01:00:00.000Z', 0],
    ['2026-03-02T00:00:00.000Z', 0],
  ])('until %s leaves %d minutes', (until, minutes) => {
    expect(lockedMinutes(until, NOW)).toBe(minutes);
  });
});

describe('user names', () => {
  it.each([
    ['Wang', 'wang'],
    [' ＷＡＮＧ０１ ', 'wang01'],
    ['王芳', '王芳'],
  ])('%s is compared as %s', (typed, key) => {
    expect(usernameKey(typed)).toBe(key);
  });
});
