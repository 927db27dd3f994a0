import { CASE_KINDS, CHANNELS } from '#shared/domain/case/vocabulary';
import type { ItemWork, OrderCounts } from '#shared/domain/summary/content';
import {
  addCounts,
  type CallbackCounts,
  type CaseCounts,
  NO_CASES,
  type RatingCounts,
  type SummaryFigures,
} from '#shared/domain/summary/figures';
import type { CaseGroup, OrderActGroup } from './figures.repository';

const totalOf = (groups: readonly CaseGroup[]): CaseCounts =>
  groups.reduce((sum, { counts }) => addCounts(sum, counts), NO_CASES);

/** Rows of a division in the order of their keys. */
function divide(groups: readonly CaseGroup[], keyOf: (group: CaseGroup) => string) {
  const rows = new Map<string, CaseCounts>();
  for (const group of groups) {
    const key = keyOf(group);
    rows.set(key, addCounts(rows.get(key) ?? NO_CASES, group.counts));
  }
  return [...rows].map(([key, counts]) => ({ key, counts })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A row for every word, also where nothing was counted. */
const inWords = <Word extends string>(words: readonly Word[], rows: readonly { key: string; counts: CaseCounts }[]) =>
  words.map((key) => ({ key, counts: rows.find((row) => row.key === key)?.counts ?? NO_CASES }));

function addWork(groups: readonly CaseGroup[]): ItemWork['work'] {
  const work = { cases: 0, actualDays: 0, promisedDays: 0 };
  for (const { promised } of groups) {
    work.cases += promised.cases;
    work.actualDays += promised.actualDays;
    work.promisedDays += promised.promisedDays;
  }
  return work;
}

/** Ratings by name. */
export function foldRatings(
  byLevel: ReadonlyMap<number | 'aside' | null, number>,
  isUnratedNeutral: boolean,
): RatingCounts {
  const at = (level: number | 'aside' | null) => byLevel.get(level) ?? 0;
  return {
    verySatisfied: at(5),
    satisfied: at(4),
    fairlySatisfied: at(3),
    dissatisfied: at(2),
    veryDissatisfied: at(1),
    notRated: at(null),
    setAside: at('aside'),
    isUnratedNeutral,
  };
}

/** A month's figures out of its groups. */
export function foldFigures(
  groups: readonly CaseGroup[],
  ratings: RatingCounts,
  callbacks: CallbackCounts,
): SummaryFigures {
  const applications = groups.filter(({ kind }) => kind === 'application');
  const others = groups.filter(({ kind }) => kind !== 'application');
  return {
    total: totalOf(groups),
    byKind: inWords(
      CASE_KINDS,
      divide(groups, ({ kind }) => kind),
    ),
    byChannel: inWords(
      CHANNELS,
      divide(groups, ({ channel }) => channel),
    ),
    byItem: divide(applications, ({ itemId }) => itemId),
    byCategory: divide(others, ({ categoryCode }) => categoryCode),
    promisedWork: addWork(groups),
    ratings,
    callbacks,
  };
}

/** Promised work by item, of the items that had any. */
export function foldItemWork(groups: readonly CaseGroup[]): readonly ItemWork[] {
  const items = new Set(groups.filter(({ promised }) => promised.cases > 0).map(({ itemId }) => itemId));
  return [...items].sort().map((key) => ({ key, work: addWork(groups.filter(({ itemId }) => itemId === key)) }));
}

/** Orders sent back and done again by some units. */
export function foldOrders(
  returned: readonly OrderActGroup[],
  reworked: readonly OrderActGroup[],
  unitIds: readonly string[] | null,
): OrderCounts {
  const own = (groups: readonly OrderActGroup[]) =>
    groups.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId));
  const times = (groups: readonly OrderActGroup[]) => own(groups).reduce((sum, group) => sum + group.times, 0);
  const cases = (groups: readonly OrderActGroup[]) => new Set(own(groups).map(({ caseId }) => caseId)).size;
  return {
    returns: times(returned),
    returnedCases: cases(returned),
    reworks: times(reworked),
    reworkedCases: cases(reworked),
  };
}
