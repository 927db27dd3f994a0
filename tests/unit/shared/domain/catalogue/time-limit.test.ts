import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinLimit, type TimeLimit } from '#shared/domain/catalogue/time-limit';

const limits: fc.Arbitrary<TimeLimit> = fc.record({
  unit: fc.constantFrom('working-days', 'natural-days'),
  value: fc.integer({ min: 1, max: 365 }),
});

/** Natural days until the limit's end when counting begins on a Monday and no holiday comes. */
function countNaturalDays({ unit, value }: TimeLimit): number {
  if (unit === 'natural-days') return value;
  let days = 0;
  for (let left = value; left > 0; days += 1) if (days % 7 < 5) left -= 1;
  return days;
}

describe('isWithinLimit', () => {
  it('compares numbers within one unit', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 365 }), (bound, value) => {
        expect(isWithinLimit({ unit: bound.unit, value }, bound)).toBe(value <= bound.value);
      }),
    );
  });

  it('agrees with the calendar for whole weeks of working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 365 }), (weeks, value) => {
        const working: TimeLimit = { unit: 'working-days', value: weeks * 5 };
        const weekends = 2;
        const natural = countNaturalDays(working) + weekends;
        expect(isWithinLimit({ unit: 'natural-days', value }, working)).toBe(value <= natural);
        expect(isWithinLimit(working, { unit: 'natural-days', value })).toBe(natural <= value);
      }),
    );
  });

  it('orders any two limits, and never both ways unless they weigh the same', () => {
    fc.assert(
      fc.property(limits, limits, limits, (a, b, c) => {
        expect(isWithinLimit(a, b) || isWithinLimit(b, a)).toBe(true);
        if (isWithinLimit(a, b) && isWithinLimit(b, c)) expect(isWithinLimit(a, c)).toBe(true);
      }),
    );
  });
});
