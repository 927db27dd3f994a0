import { addCounts, CASE_COUNT_NAMES, type CaseCounts, NO_CASES, type SummaryFigures } from './figures';
import { countClosed } from './rates';

/** The divisions of a summary's cases. */
export type BreakdownName = 'byKind' | 'byChannel' | 'byItem' | 'byCategory';

/**
 * A place where figures do not agree, with what was expected and found: cases got lost between the month's start and
 * end (`flow`), the parts of a division are not the whole (`parts`), or one key stands twice in it (`key-twice`).
 */
export type Disagreement =
  | {
      readonly kind: 'flow';
      readonly where: 'total' | BreakdownName;
      readonly key: string | null;
      readonly expected: number;
      readonly actual: number;
    }
  | {
      readonly kind: 'parts';
      readonly where: 'byKind' | 'byChannel' | 'byItemAndCategory';
      readonly figure: keyof CaseCounts;
      readonly expected: number;
      readonly actual: number;
    }
  | { readonly kind: 'key-twice'; readonly where: BreakdownName; readonly key: string };

type Row = SummaryFigures[BreakdownName][number];

const BREAKDOWNS: readonly BreakdownName[] = ['byKind', 'byChannel', 'byItem', 'byCategory'];

function checkFlow(where: 'total' | BreakdownName, key: string | null, counts: CaseCounts): readonly Disagreement[] {
  const expected = counts.openAtStart + counts.received + counts.reopened - countClosed(counts);
  const actual = counts.openAtEnd;
  return expected === actual ? [] : [{ kind: 'flow', where, key, expected, actual }];
}

function checkParts(
  where: 'byKind' | 'byChannel' | 'byItemAndCategory',
  total: CaseCounts,
  rows: readonly Row[],
): readonly Disagreement[] {
  const sum = rows.reduce((counts, row) => addCounts(counts, row.counts), NO_CASES);
  return CASE_COUNT_NAMES.filter((figure) => sum[figure] !== total[figure]).map((figure) => ({
    kind: 'parts',
    where,
    figure,
    expected: total[figure],
    actual: sum[figure],
  }));
}

function checkKeys(where: BreakdownName, rows: readonly Row[]): readonly Disagreement[] {
  const seen = new Set<string>();
  return rows.flatMap(({ key }) => {
    if (seen.has(key)) return [{ kind: 'key-twice' as const, where, key }];
    seen.add(key);
    return [];
  });
}

/**
 * Every place where a summary's figures do not agree; none when they do (domain.md 6.3): in the total and in every row
 * open at start + received + reopened − closed = open at end, where refused and merged cases count as closed; kinds, channels,
 * and items with
 * categories each add up to the total.
 */
export function reconcile(figures: SummaryFigures): readonly Disagreement[] {
  return [
    ...checkFlow('total', null, figures.total),
    ...BREAKDOWNS.flatMap((name) => figures[name].flatMap(({ key, counts }) => checkFlow(name, key, counts))),
    ...BREAKDOWNS.flatMap((name) => checkKeys(name, figures[name])),
    ...checkParts('byKind', figures.total, figures.byKind),
    ...checkParts('byChannel', figures.total, figures.byChannel),
    ...checkParts('byItemAndCategory', figures.total, [...figures.byItem, ...figures.byCategory]),
  ];
}
