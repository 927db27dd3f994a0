/** Nobody is responsible, or several are. */
export type FindingKind = 'gap' | 'overlap';

/**
 * A hole or a double in the matrix: in every one of the grids, for every one of the elements, on each of the weekdays
 * from `from` inclusive to `to` exclusive (minutes of the day, 1440 is midnight), on all such days from `firstDay` through
 * `lastDay`. Spans are as long as they can be within a day. `ruleIds` are the rules that take part anywhere in it.
 */
export interface Finding {
  readonly kind: FindingKind;
  readonly gridIds: readonly string[];
  readonly elementCodes: readonly string[];
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly ruleIds: readonly string[];
}

/** How many findings there are. */
export interface FindingCount {
  /** As they are listed, alike ones folded. */
  readonly folds: number;
  /** Findings by grid, element, weekday and span, unfolded. */
  readonly findings: number;
}

/** Counts findings, folded and by grid, element, weekday and span. */
export function countFindings(findings: readonly Finding[]): FindingCount {
  const sizes = findings.map(({ gridIds, elementCodes, weekdays }) => {
    return gridIds.length * elementCodes.length * weekdays.length;
  });
  return { folds: findings.length, findings: sizes.reduce((sum, size) => sum + size, 0) };
}
