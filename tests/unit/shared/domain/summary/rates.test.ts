import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCounts, compareFigure } from '#shared/domain/summary/comparison';
import { CASE_COUNT_NAMES, NO_CASES, type SummaryFigures } from '#shared/domain/summary/figures';
import { computeRates, countClosed, countRated } from '#shared/domain/summary/rates';
import { anyFigures } from './summary-arbitraries';

const EMPTY: SummaryFigures = {
  total: NO_CASES,
  byKind: [],
  byChannel: [],
  byItem: [],
  byCategory: [],
  promisedWork: { cases: 0, actualDays: 0, promisedDays: 0 },
  ratings: {
    verySatisfied: 0,
    satisfied: 0,
    fairlySatisfied: 0,
    dissatisfied: 0,
    veryDissatisfied: 0,
    notRated: 0,
    setAside: 0,
    isUnratedNeutral: false,
  },
  callbacks: { asked: 0, solved: 0 },
};

describe('the rates of a summary', () => {
  it('are computed as the summary says', () => {
    expect(
      computeRates({
        ...EMPTY,
        total: { ...NO_CASES, closedInTime: 9, closedLate: 1, refused: 5 },
        promisedWork: { cases: 4, actualDays: 10, promisedDays: 40 },
        ratings: {
          verySatisfied: 5,
          satisfied: 2,
          fairlySatisfied: 1,
          dissatisfied: 1,
          veryDissatisfied: 1,
          notRated: 10,
          setAside: 0,
          isUnratedNeutral: false,
        },
        callbacks: { asked: 8, solved: 6 },
      }),
    ).toEqual({
      onTimeRate: 0.9,
      averageActualDays: 2.5,
      averagePromisedDays: 10,
      speedUp: 0.75,
      ratingRate: 0.5,
      satisfaction: 0.8,
      solvedRate: 0.75,
    });
  });

  it('are null in a month without cases, never 0 or NaN', () => {
    expect(Object.values(computeRates(EMPTY))).toEqual(Array(7).fill(null));
  });

  it('lie between 0 and 1, but for the speed-up, which has no lower bound', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const { onTimeRate, ratingRate, satisfaction, solvedRate, speedUp } = computeRates(figures);
        for (const rate of [onTimeRate, ratingRate, satisfaction, solvedRate]) {
          if (rate === null) continue;
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
        }
        expect(speedUp ?? 0).toBeLessThanOrEqual(1);
        expect(countRated(figures.ratings) + figures.ratings.notRated === 0).toBe(ratingRate === null);
        expect(countClosed(figures.total)).toBeGreaterThanOrEqual(figures.total.refused);
      }),
    );
  });
});

describe('a comparison', () => {
  it('gives difference and share, or no share from nothing', () => {
    expect(compareFigure(110, 100)).toEqual({ current: 110, earlier: 100, difference: 10, change: 0.1 });
    expect(compareFigure(5, 0)).toEqual({ current: 5, earlier: 0, difference: 5, change: null });
  });

  it('leads back from the earlier figure to the present one', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, ({ total: current }, { total: earlier }) => {
        const compared = compareCounts(current, earlier, null);
        for (const name of CASE_COUNT_NAMES) {
          const { withLastMonth, withLastYear } = compared[name];
          expect(withLastYear).toBeNull();
          expect((withLastMonth?.earlier ?? 0) + (withLastMonth?.difference ?? 0)).toBe(current[name]);
          expect(withLastMonth?.change === null).toBe(earlier[name] === 0);
          if (typeof withLastMonth?.change === 'number') {
            expect(earlier[name] * (1 + withLastMonth.change)).toBeCloseTo(current[name]);
          }
        }
      }),
    );
  });

  it('count silence as fairly satisfied only where the office says so, on both sides of the satisfaction', () => {
    const ratings = { ...EMPTY.ratings, verySatisfied: 6, dissatisfied: 2, notRated: 8 };
    const rates = (isUnratedNeutral: boolean) => computeRates({ ...EMPTY, ratings: { ...ratings, isUnratedNeutral } });
    expect(rates(false)).toMatchObject({ satisfaction: 0.75, ratingRate: 0.5 });
    expect(rates(true)).toMatchObject({ satisfaction: 0.875, ratingRate: 0.5 });
  });
});
