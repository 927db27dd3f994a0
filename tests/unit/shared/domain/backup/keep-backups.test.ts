import { assert, constant, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKept, KEPT, type KeptBackup } from '#shared/domain/backup/keep-backups';
import { businessDay } from '#shared/domain/time/business-day';

const HOUR_MS = 3_600_000;
const at = (hours: number): KeptBackup => {
  const takenAt = new Date(Date.parse('2024-01-01T00:00:00.000Z') + hours * HOUR_MS).toISOString();
  return { name: `backup ${takenAt}`, takenAt };
};
const backups = uniqueArray(integer({ min: 0, max: 30_000 }), { maxLength: 120 }).map((hours) => hours.map(at));
const daily = (days: number) => Array.from({ length: days }, (_, day) => at(4 + day * 24));
const newestOf = (some: readonly KeptBackup[]) =>
  [...some].sort((one, other) => (one.takenAt < other.takenAt ? 1 : -1))[0];

describe('which backups are kept', () => {
  it('keeps 7 days, 8 weeks and 24 months of an office that backs up every day', () => {
    const kept = chooseKept(daily(3 * 365));
    const days = [...kept].map((name) => businessDay(name.slice('backup '.length))).sort();
    // The last day, 2026-12-30, is a Wednesday.
    expect(days.slice(-7)).toEqual([24, 25, 26, 27, 28, 29, 30].map((day) => `2026-12-${day}`));
    expect(days).toEqual(
      expect.arrayContaining(['2026-12-20', '2026-12-13', '2026-12-06', '2026-11-29', '2026-11-15']),
    );
    expect(days).toEqual(expect.arrayContaining(['2026-10-31', '2026-01-31', '2025-02-28', '2025-01-31']));
    expect(days).not.toContain('2024-12-31');
    expect(kept.size).toBe(7 + 6 + 23); // of the weeks two, and of the months one are already kept as days; 29 November is a week's
  });

  it('always keeps the newest, and every one of its day', () => {
    assert(
      property(backups, (some) => {
        const kept = chooseKept(some);
        const day = businessDay(newestOf(some)?.takenAt ?? at(0).takenAt);
        for (const { name, takenAt } of some) if (businessDay(takenAt) === day) expect(kept).toContain(name);
        expect(kept.size === 0).toBe(some.length === 0);
      }),
    );
  });

  it('keeps no more than the rule allows beside the newest day', () => {
    assert(
      property(backups, (some) => {
        const newest = newestOf(some);
        const day = newest === undefined ? '' : businessDay(newest.takenAt);
        const earlier = some.filter(({ name, takenAt }) => chooseKept(some).has(name) && businessDay(takenAt) !== day);
        expect(earlier.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
      }),
    );
  });

  it('removes nothing more when it is asked again, in whatever order', () => {
    assert(
      property(backups, (some) => {
        const kept = chooseKept(some);
        const again = chooseKept(some.filter(({ name }) => kept.has(name)).reverse());
        expect(again).toEqual(kept);
      }),
    );
  });

  it('never brings back by a new backup what it has let go', () => {
    assert(
      property(backups, constant(at(40_000)), (some, next) => {
        const kept = chooseKept(some);
        for (const name of chooseKept([...some, next])) expect(name === next.name || kept.has(name)).toBe(true);
      }),
    );
  });

  it('thins step by step to what it keeps of all at once', () => {
    assert(
      property(backups, (some) => {
        const inOrder = [...some].sort((one, other) => (one.takenAt < other.takenAt ? -1 : 1));
        let left: readonly KeptBackup[] = [];
        for (const backup of inOrder) {
          const kept = chooseKept([...left, backup]);
          left = [...left, backup].filter(({ name }) => kept.has(name));
        }
        expect(new Set(left.map(({ name }) => name))).toEqual(chooseKept(some));
      }),
    );
  });
});
