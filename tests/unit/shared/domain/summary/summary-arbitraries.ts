import fc from 'fast-check';
import { CASE_KINDS, CHANNELS } from '#shared/domain/case/vocabulary';
import { addCounts, type CaseCounts, NO_CASES, type SummaryFigures } from '#shared/domain/summary/figures';

/** One case as a month sees it; summaries for tests are added up of such cases, so that they agree by themselves. */
const anyCase = fc
  .record({
    kind: fc.constantFrom(...CASE_KINDS),
    channel: fc.constantFrom(...CHANNELS),
    subject: fc.constantFrom('01', '02', '03'),
    start: fc.constantFrom('new', 'open', 'closed'),
    end: fc.constantFrom('open', 'refused', 'merged', 'in-time', 'late'),
    isAccepted: fc.boolean(),
    isNotified: fc.boolean(),
  })
  .map(({ start, end, isAccepted, isNotified, ...keys }) => ({
    ...keys,
    counts: {
      openAtStart: start === 'open' ? 1 : 0,
      received: start === 'new' ? 1 : 0,
      accepted: isAccepted ? 1 : 0,
      notified: isNotified ? 1 : 0,
      refused: end === 'refused' ? 1 : 0,
      merged: end === 'merged' ? 1 : 0,
      reopened: start === 'closed' ? 1 : 0,
      closedInTime: end === 'in-time' ? 1 : 0,
      closedLate: end === 'late' ? 1 : 0,
      openAtEnd: end === 'open' ? 1 : 0,
    },
  }));

interface Counted<Key extends string> {
  readonly key: Key;
  readonly counts: CaseCounts;
}

function divideBy<Key extends string>(cases: readonly Counted<Key>[]): Counted<Key>[] {
  const rows = new Map<Key, CaseCounts>();
  for (const { key, counts } of cases) rows.set(key, addCounts(rows.get(key) ?? NO_CASES, counts));
  return [...rows].map(([key, counts]) => ({ key, counts }));
}

const count = fc.integer({ min: 0, max: 500 });

/** Figures that agree. */
export const anyFigures: fc.Arbitrary<SummaryFigures> = fc
  .record({
    cases: fc.array(anyCase, { maxLength: 60 }),
    promisedWork: fc.record({ cases: count, actualDays: count, promisedDays: count }),
    ratings: fc.record({
      verySatisfied: count,
      satisfied: count,
      fairlySatisfied: count,
      dissatisfied: count,
      veryDissatisfied: count,
      notRated: count,
      setAside: count,
      isUnratedNeutral: fc.boolean(),
    }),
    callbacks: fc.tuple(count, count).map(([solved, others]) => ({ asked: solved + others, solved })),
  })
  .map(({ cases, ...rest }) => ({
    ...rest,
    total: cases.reduce((sum, { counts }) => addCounts(sum, counts), NO_CASES),
    byKind: divideBy(cases.map(({ kind, counts }) => ({ key: kind, counts }))),
    byChannel: divideBy(cases.map(({ channel, counts }) => ({ key: channel, counts }))),
    byItem: divideBy(
      cases.filter(({ kind }) => kind === 'application').map(({ subject, counts }) => ({ key: subject, counts })),
    ),
    byCategory: divideBy(
      cases.filter(({ kind }) => kind !== 'application').map(({ subject, counts }) => ({ key: subject, counts })),
    ),
  }));
