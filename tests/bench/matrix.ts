import { checkMatrix } from '#shared/domain/responsibility/check-matrix';
import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { WEEKDAYS, type WeeklySpan } from '#shared/domain/responsibility/week';
import { addDays } from '#shared/domain/time/business-day';
import { listDays, rulesOn } from '../unit/shared/domain/responsibility/slow-matrix';
import type { BenchRun } from './bench-run';
import { median } from './measure';
import { type Figure, figureOf } from './report';

const GRIDS = 778;
const BIG_CLASSES = 6;
const SMALL_CLASSES = 10;
const FIRST_DAY = '2026-03-02';
/** Grids that the slow model is given: it would need hours for all. */
const SLOW_GRIDS = 4;
const SHIFTS: readonly WeeklySpan[] = [
  { weekdays: WEEKDAYS, from: 8 * 60, to: 16 * 60 },
  { weekdays: WEEKDAYS, from: 16 * 60, to: 24 * 60 },
  { weekdays: WEEKDAYS, from: 0, to: 8 * 60 },
];
/** One rule in so many is missing, so that there is something to find. */
const HOLE_EVERY = 97;

const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const twoDigits = (n: number) => String(n).padStart(2, '0');

function makeDistrict() {
  const gridIds = Array.from({ length: GRIDS }, (_, n) => idOf(n));
  const bigs = Array.from({ length: BIG_CLASSES }, (_, n) => `T${twoDigits(n + 1)}`);
  const elementCodes = bigs.flatMap((big) =>
    Array.from({ length: SMALL_CLASSES }, (_, n) => `${big}${twoDigits(n + 1)}`),
  );
  const makeRules = (elements: readonly string[]): readonly ResponsibilityRule[] =>
    gridIds
      .flatMap((gridId) => elements.flatMap((element) => SHIFTS.map((span) => ({ gridId, element, span }))))
      .map(({ gridId, element, span }, n) => ({
        id: idOf(GRIDS + n),
        gridIds: [gridId],
        elements: [element],
        spans: [span],
        validFrom: null,
        validThrough: null,
        assignment: { unitId: gridId, accountId: null },
      }))
      .filter((_, n) => n % HOLE_EVERY !== 0);
  return { gridIds, elementCodes, ofBigClasses: makeRules(bigs), ofSmallClasses: makeRules(elementCodes) };
}

/** What the slow model takes for a week of some grids, scaled to the district. */
function timeSlowModel(rules: readonly ResponsibilityRule[], gridIds: readonly string[], codes: readonly string[]) {
  const some = gridIds.slice(0, SLOW_GRIDS);
  const own = rules.filter((rule) => some.some((gridId) => rule.gridIds.includes(gridId)));
  const begin = performance.now();
  let unclear = 0;
  for (const gridId of some) {
    for (const elementCode of codes) {
      for (const day of listDays(FIRST_DAY, addDays(FIRST_DAY, 6))) {
        const holdingAt = rulesOn(own, { gridId, elementCode, day });
        for (let minute = 0; minute < 1440; minute++) if (holdingAt(minute).length !== 1) unclear += 1;
      }
    }
  }
  if (unclear === 0) throw new Error('the slow model found nothing');
  return ((performance.now() - begin) * GRIDS) / SLOW_GRIDS;
}

/** The check of a whole district's matrix for a year ahead, against a model that asks every rule at every minute of one week. */
export async function benchMatrix({ rounds, warmUps, tell }: BenchRun): Promise<readonly Figure[]> {
  const { gridIds, elementCodes, ofBigClasses, ofSmallClasses } = makeDistrict();
  const scope = { gridIds, elementCodes, firstDay: FIRST_DAY, lastDay: addDays(FIRST_DAY, 365) };
  const figures = [
    ['matrix-big-classes', ofBigClasses],
    ['matrix-small-classes', ofSmallClasses],
  ] as const;
  return figures.map(([id, rules]) => {
    const times = Array.from({ length: warmUps + rounds }, () => {
      const begin = performance.now();
      if (checkMatrix(rules, scope).length === 0) throw new Error('the check found nothing');
      return performance.now() - begin;
    });
    tell(id);
    const how = `the slow model of ${SLOW_GRIDS} grids, times ${GRIDS / SLOW_GRIDS}`;
    return figureOf({
      id,
      unit: 'ms',
      value: median(times.slice(warmUps)),
      baseline: timeSlowModel(rules, gridIds, elementCodes),
      conditions: `${GRIDS} grids × ${elementCodes.length} elements × a week, ${rules.length} rules, a year ahead; median of ${rounds}; baseline: ${how}; Node ${process.versions.node}`,
    });
  });
}
