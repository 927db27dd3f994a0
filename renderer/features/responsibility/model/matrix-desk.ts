import type { Finding } from '#shared/domain/responsibility/finding';
import { ALL_ELEMENTS, bigClassOf } from '#shared/domain/responsibility/rule';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import type { UnitView } from '#shared/ipc/commands/organisation';
import type { MatrixView, RuleFields } from '#shared/ipc/commands/responsibility';

/** What the parts of the page share. */
export interface MatrixDesk {
  readonly matrix: MatrixView;
  readonly units: readonly UnitView[];
  readonly grids: readonly UnitView[];
  /** Big and small classes. */
  readonly elements: readonly CategoryView[];
  readonly smallClasses: readonly CategoryView[];
  /** Whether the person may change this version. */
  readonly isEditable: boolean;
}

/** Whether a grid has holes or doubles. */
export type GridStatus = 'covered' | 'gap' | 'overlap' | 'both';

/** The marks of all grids that have findings; a grid that is missing is covered. */
export function markGrids(findings: readonly Finding[]): ReadonlyMap<string, GridStatus> {
  const marks = new Map<string, GridStatus>();
  for (const { kind, gridIds } of findings) {
    for (const gridId of gridIds) {
      const before = marks.get(gridId);
      marks.set(gridId, before === undefined || before === kind ? kind : 'both');
    }
  }
  return marks;
}

/** Small classes as a rule would name them: all, whole big classes, and the rest. */
export function shortenElements(codes: readonly string[], smallClasses: readonly CategoryView[]): readonly string[] {
  if (codes.length === smallClasses.length) return [ALL_ELEMENTS];
  const held = new Set(codes);
  const bigs = [...new Set(codes.map(bigClassOf))];
  return bigs.flatMap((big) => {
    const smalls = smallClasses.filter(({ code }) => bigClassOf(code) === big).map(({ code }) => code);
    return smalls.every((code) => held.has(code)) ? [big] : smalls.filter((code) => held.has(code));
  });
}

/** The rule that would fill a gap exactly. Its unit is left to be chosen; one grid begins with its own. */
export function fillGap(finding: Finding, { matrix, smallClasses }: MatrixDesk): RuleFields {
  const { gridIds, weekdays, from, to, firstDay, lastDay } = finding;
  const [only] = gridIds;
  return {
    gridIds,
    elements: shortenElements(finding.elementCodes, smallClasses),
    spans: [{ weekdays, from, to }],
    validFrom: firstDay > matrix.today ? firstDay : null,
    validThrough: lastDay < matrix.checkedThrough ? lastDay : null,
    assignment: { unitId: gridIds.length === 1 ? (only ?? '') : '', accountId: null },
  };
}
