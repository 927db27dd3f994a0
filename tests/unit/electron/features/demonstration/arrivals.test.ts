import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDay } from '#shared/domain/time/business-day';
import { loadCalendar } from '../../../../../electron/features/deadline/load-calendar';
import { firstDayOf, planArrivals } from '../../../../../electron/features/demonstration/arrivals';
import { OfficeTime } from '../../../../../electron/features/demonstration/office-time';

const calendar = await loadCalendar(join(import.meta.dirname, '..', '..', '..', '..', '..', 'resources'));
const time = new OfficeTime(calendar);
const instant = fc.date({
  min: new Date('2016-01-04T00:00:00Z'),
  max: new Date('2026-11-30T00:00:00Z'),
  noInvalidDate: true,
});

describe('arrivals', () => {
  it('are as many as asked for, in order, in opening hours, numbered from 1 each day, not after now', () => {
    const property = fc.property(
      fc.string(),
      instant,
      fc.nat(400),
      fc.integer({ min: 1, max: 14 }),
      (seed, date, cases, months) => {
        const now = date.toISOString();
        const arrivals = [...planArrivals(seed, time, { cases, months, now })];
        expect(arrivals.map(({ index }) => index)).toEqual(Array.from({ length: cases }, (_, index) => index));
        let before = { day: '', at: 0, serial: 0 };
        for (const { day, at, serial } of arrivals) {
          expect(at).toBeGreaterThanOrEqual(before.at);
          expect(serial).toBe(day === before.day ? before.serial + 1 : 1);
          expect(businessDay(new Date(at).toISOString())).toBe(day);
          expect(day >= firstDayOf(now, months)).toBe(true);
          expect(at).toBeLessThanOrEqual(date.getTime());
          expect(calendar.openTimeBefore(at + 1)).toBeGreaterThan(calendar.openTimeBefore(at - 1));
          before = { day, at, serial };
        }
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  it.each([
    ['2026-11-23T06:00:00.000Z', 12, '2025-11-24'],
    ['2026-03-31T06:00:00.000Z', 1, '2026-03-01'],
    ['2026-11-22T16:30:00.000Z', 1, '2026-10-24'],
    ['2028-02-29T06:00:00.000Z', 120, '2018-03-01'],
  ])('of %s over %i months begin on %s', (now, months, first) => {
    expect(firstDayOf(now, months)).toBe(first);
  });
});
