import { CASE_COUNT_NAMES, type CaseCounts } from './figures';
import { divide } from './rates';

/** A figure beside the same one of an earlier month. */
export interface Comparison {
  readonly current: number;
  readonly earlier: number;
  readonly difference: number;
  /** Difference ÷ earlier, 0.1 for ten per cent more; null where the earlier figure is 0. */
  readonly change: number | null;
}

/** The comparison of one figure with the last month and the same month of last year; null where that one has no summary. */
export interface FigureComparison {
  readonly withLastMonth: Comparison | null;
  readonly withLastYear: Comparison | null;
}

/** Compares one figure with an earlier one. */
export function compareFigure(current: number, earlier: number): Comparison {
  const difference = current - earlier;
  return { current, earlier, difference, change: divide(difference, earlier) };
}

function compareWith(current: number, earlier: number | undefined): Comparison | null {
  return earlier === undefined ? null : compareFigure(current, earlier);
}

/** Compares every count of a month with the last month (环比) and the same month of last year (同比). */
export function compareCounts(
  current: CaseCounts,
  lastMonth: CaseCounts | null,
  lastYear: CaseCounts | null,
): Readonly<Record<keyof CaseCounts, FigureComparison>> {
  const entries = CASE_COUNT_NAMES.map((name) => [
    name,
    {
      withLastMonth: compareWith(current[name], lastMonth?.[name]),
      withLastYear: compareWith(current[name], lastYear?.[name]),
    },
  ]);
  return Object.fromEntries(entries);
}
