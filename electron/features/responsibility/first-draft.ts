import { ALL_ELEMENTS, type ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { WHOLE_WEEK } from '#shared/domain/responsibility/week';

/** The shortest matrix without a hole: every grid's own unit is responsible for all elements, all week. */
export function beginByGrids(
  grids: readonly { readonly id: string }[],
  newId: () => string,
): readonly ResponsibilityRule[] {
  return grids.map(({ id }) => ({
    id: newId(),
    gridIds: [id],
    elements: [ALL_ELEMENTS],
    spans: [WHOLE_WEEK],
    validFrom: null,
    validThrough: null,
    assignment: { unitId: id, accountId: null },
  }));
}
