import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackupDue, isBackupLate, lastDue, nextDue } from '#shared/domain/backup/backup-due';

const MORNING = '2026-03-02T01:00:00.000Z';
const NOON = '2026-03-02T04:00:00.000Z';
const EVENING = '2026-03-02T11:30:00.000Z';

describe('when a daily backup falls due', () => {
  it('is noon in Beijing', () => {
    expect(lastDue(MORNING)).toBe('2026-03-01T04:00:00.000Z');
    expect(lastDue(NOON)).toBe(NOON);
    expect(lastDue(EVENING)).toBe(NOON);
    expect(nextDue(MORNING)).toBe(NOON);
  });

  it('always lies within the day before', () => {
    assert(
      property(integer({ min: 0, max: 4e12 }), (time) => {
        const now = new Date(time).toISOString();
        expect(lastDue(now) <= now && now < nextDue(now)).toBe(true);
      }),
    );
  });

  it('makes the one that was missed at the next start, and none twice', () => {
    expect(isBackupDue(MORNING, null, null)).toBe(true);
    expect(isBackupDue(MORNING, '2026-02-28T05:00:00.000Z', null)).toBe(true);
    expect(isBackupDue(MORNING, '2026-03-01T04:00:10.000Z', null)).toBe(false);
    expect(isBackupDue(NOON, '2026-03-01T04:00:10.000Z', null)).toBe(true);
    expect(isBackupDue(EVENING, NOON, null)).toBe(false);
  });

  it('tries again what failed, after a while', () => {
    expect(isBackupDue(NOON, null, NOON)).toBe(false);
    expect(isBackupDue('2026-03-02T04:09:59.000Z', null, NOON)).toBe(false);
    expect(isBackupDue('2026-03-02T04:10:00.000Z', null, NOON)).toBe(true);
    expect(isBackupDue('2026-02-01T04:10:00.000Z', null, NOON), 'the clock was turned back').toBe(true);
  });
});

describe('when a backup is late', () => {
  it('is after two days', () => {
    expect(isBackupLate('2026-03-04T01:00:00.000Z', MORNING, '')).toBe(false);
    expect(isBackupLate('2026-03-04T01:00:00.001Z', MORNING, '')).toBe(true);
  });

  it('counts from the beginning where there is none', () => {
    expect(isBackupLate(EVENING, null, MORNING)).toBe(false);
    expect(isBackupLate('2026-03-05T01:00:00.000Z', null, MORNING)).toBe(true);
  });
});
