import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeNeededPosts, computeYearlyFunds } from '#shared/domain/money/per-household';

const households = fc.integer({ min: 0, max: 1_000_000 });

describe('funds and posts by households', () => {
  it.each([
    [2_800, 168_000, 6],
    [217_000, 13_020_000, 434],
    [500, 30_000, 1],
    [501, 30_060, 2],
    [0, 0, 0],
    [1, 60, 1],
  ])('%i households bring %i yuan and %i posts', (count, yuan, posts) => {
    expect(computeYearlyFunds(count)).toBe(yuan * 100);
    expect(computeNeededPosts(count)).toBe(posts);
  });

  it('are the same whether communities are counted apart or together, for the money', () => {
    fc.assert(
      fc.property(households, households, (left, right) => {
        expect(computeYearlyFunds(left) + computeYearlyFunds(right)).toBe(computeYearlyFunds(left + right));
      }),
    );
  });

  it('give just enough posts', () => {
    fc.assert(
      fc.property(households, fc.integer({ min: 1, max: 2000 }), (count, householdsPerPost) => {
        const posts = computeNeededPosts(count, { fundsPerHundredHouseholds: 600_000, householdsPerPost });
        expect(posts * householdsPerPost).toBeGreaterThanOrEqual(count);
        expect((posts - 1) * householdsPerPost).toBeLessThan(Math.max(1, count));
      }),
    );
  });

  it('round to the nearest fen under another standard', () => {
    expect(computeYearlyFunds(3, { fundsPerHundredHouseholds: 50, householdsPerPost: 500 })).toBe(2);
  });

  it.each([-1, 1.5, Number.NaN])('refuse %d households', (count) => {
    expect(() => computeYearlyFunds(count)).toThrow(RangeError);
    expect(() => computeNeededPosts(count)).toThrow(RangeError);
  });
});
