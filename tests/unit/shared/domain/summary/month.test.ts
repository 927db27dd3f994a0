import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, businessMonth, periodOf } from '#shared/domain/summary/month';

const anyMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('months', () => {
  it('begin and end at midnight in Asia/Shanghai', () => {
    expect(periodOf('2024-02')).toEqual({
      month: '2024-02',
      firstDay: '2024-02-01',
      lastDay: '2024-02-29',
      from: '2024-01-31T16:00:00.000Z',
      to: '2024-02-29T16:00:00.000Z',
    });
  });

  it('go over the turn of the year', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-03', -12)).toBe('2025-03');
  });

  it('follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const { from, to } = periodOf(month);
        expect(periodOf(addMonths(month, 1)).from).toBe(to);
        expect(businessMonth(from)).toBe(month);
        expect(businessMonth(new Date(Date.parse(to) - 1).toISOString())).toBe(month);
        expect(businessMonth(to)).toBe(addMonths(month, 1));
      }),
    );
  });

  it('come back from any number of steps', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), (month, count) => {
        expect(addMonths(addMonths(month, count), -count)).toBe(month);
      }),
    );
  });
});
