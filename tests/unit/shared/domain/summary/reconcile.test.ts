import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_COUNT_NAMES, NO_CASES, type SummaryFigures, summaryFiguresSchema } from '#shared/domain/summary/figures';
import { reconcile } from '#shared/domain/summary/reconcile';
import { anyFigures } from './summary-arbitraries';

const JULY: SummaryFigures = {
  total: {
    ...NO_CASES,
    openAtStart: 10,
    received: 8,
    accepted: 7,
    refused: 1,
    closedInTime: 4,
    closedLate: 2,
    openAtEnd: 11,
  },
  byKind: [
    {
      key: 'application',
      counts: {
        ...NO_CASES,
        openAtStart: 10,
        received: 8,
        accepted: 7,
        refused: 1,
        closedInTime: 4,
        closedLate: 2,
        openAtEnd: 11,
      },
    },
  ],
  byChannel: [
    {
      key: 'window',
      counts: {
        ...NO_CASES,
        openAtStart: 10,
        received: 5,
        accepted: 4,
        refused: 1,
        closedInTime: 4,
        closedLate: 2,
        openAtEnd: 8,
      },
    },
    { key: 'web', counts: { ...NO_CASES, received: 3, accepted: 3, openAtEnd: 3 } },
  ],
  byItem: [
    {
      key: 'X-1',
      counts: {
        ...NO_CASES,
        openAtStart: 10,
        received: 8,
        accepted: 7,
        refused: 1,
        closedInTime: 4,
        closedLate: 2,
        openAtEnd: 11,
      },
    },
  ],
  byCategory: [],
  promisedWork: { cases: 6, actualDays: 30, promisedDays: 60 },
  ratings: {
    verySatisfied: 3,
    satisfied: 0,
    fairlySatisfied: 0,
    dissatisfied: 1,
    veryDissatisfied: 0,
    notRated: 2,
    setAside: 0,
    isUnratedNeutral: false,
  },
  callbacks: { asked: 4, solved: 3 },
};

describe('a summary', () => {
  it('agrees when what was open and came is what was closed, refused or is open still', () => {
    expect(reconcile(JULY)).toEqual([]);
  });

  it('says where a case got lost', () => {
    const total = { ...JULY.total, openAtEnd: 12 };
    expect(reconcile({ ...JULY, total })).toEqual([
      { kind: 'flow', where: 'total', key: null, expected: 11, actual: 12 },
      ...['byKind', 'byChannel', 'byItemAndCategory'].map((where) => ({
        kind: 'parts',
        where,
        figure: 'openAtEnd',
        expected: 12,
        actual: 11,
      })),
    ]);
  });

  it('names a key that stands twice', () => {
    const byItem = [...JULY.byItem, { key: 'X-1', counts: NO_CASES }];
    expect(reconcile({ ...JULY, byItem })).toEqual([{ kind: 'key-twice', where: 'byItem', key: 'X-1' }]);
  });

  it('agrees whenever it was added up of whole cases, and is what the schema takes', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        expect(reconcile(figures)).toEqual([]);
        expect(summaryFiguresSchema.parse(figures)).toEqual(figures);
      }),
    );
  });

  it('never hides a changed figure of the total', () => {
    fc.assert(
      fc.property(
        anyFigures,
        fc.constantFrom(...CASE_COUNT_NAMES),
        fc.integer({ min: 1, max: 9 }),
        (figures, name, more) => {
          const total = { ...figures.total, [name]: figures.total[name] + more };
          expect(reconcile({ ...figures, total }).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
