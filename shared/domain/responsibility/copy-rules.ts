import type { ResponsibilityRule } from './rule';

/** A grid, and the community that it belongs to. */
export interface GridPlace {
  readonly id: string;
  readonly communityId: string | null;
}

/** What a copy is made by. `isReplacing` takes away what the targets had before. */
export interface CopyOrder {
  readonly from: GridPlace;
  readonly to: readonly GridPlace[];
  readonly isReplacing: boolean;
  readonly newId: () => string;
}

/**
 * Gives the rules of a grid to other grids. A rule of a unit that serves all is stretched over the new grids; one of the
 * grid's own unit, or its community, becomes a new one of the other grid's own unit or community, without a person.
 */
export function copyRules(rules: readonly ResponsibilityRule[], order: CopyOrder): readonly ResponsibilityRule[] {
  const to = order.to.filter(({ id }) => id !== order.from.id);
  const kept = order.isReplacing ? withoutGrids(rules, new Set(to.map(({ id }) => id))) : rules;
  return kept.flatMap((rule) => (rule.gridIds.includes(order.from.id) ? copyRule(rule, to, order) : [rule]));
}

/** The rules without some grids; a rule that is left with none is left out. */
export function withoutGrids(
  rules: readonly ResponsibilityRule[],
  gridIds: ReadonlySet<string>,
): readonly ResponsibilityRule[] {
  return rules.flatMap((rule) => {
    const left = rule.gridIds.filter((gridId) => !gridIds.has(gridId));
    if (left.length === rule.gridIds.length) return [rule];
    return left.length === 0 ? [] : [{ ...rule, gridIds: left }];
  });
}

function copyRule(
  rule: ResponsibilityRule,
  to: readonly GridPlace[],
  { from, newId }: CopyOrder,
): readonly ResponsibilityRule[] {
  const { unitId } = rule.assignment;
  const ownUnitOf = (grid: GridPlace) => {
    if (unitId === from.id) return grid.id;
    return unitId === from.communityId ? (grid.communityId ?? unitId) : unitId;
  };
  const shared = to.filter((grid) => ownUnitOf(grid) === unitId).map(({ id }) => id);
  const stretched = { ...rule, gridIds: [...new Set([...rule.gridIds, ...shared])] };
  const own = new Map<string, string[]>();
  for (const grid of to.filter((each) => ownUnitOf(each) !== unitId)) {
    own.set(ownUnitOf(grid), [...(own.get(ownUnitOf(grid)) ?? []), grid.id]);
  }
  const made = [...own].map(([otherId, gridIds]) => {
    return { ...rule, id: newId(), gridIds, assignment: { unitId: otherId, accountId: null } };
  });
  return [stretched, ...made];
}
