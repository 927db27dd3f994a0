import { UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import type { UnitView } from '#shared/ipc/commands/organisation';

/** Units in the order in which a list groups them: sections, communities, grids, teams, each by code. */
export function sortUnits(units: readonly UnitView[]): UnitView[] {
  const rank = (unit: UnitView) => UNIT_KINDS.indexOf(unit.kind);
  return [...units].sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
}

const COMMUNITY_WORD = /(社区居委会|社区|居委会|村委会|村)$/;

/** A unit's name; a grid also names its community, since many communities have a first grid. */
export function unitLabel(unit: UnitView, units: readonly UnitView[]): string {
  if (unit.kind !== 'grid') return unit.name;
  const community = units.find((each) => each.id === unit.parentId);
  const base = community?.name.replace(COMMUNITY_WORD, '') ?? '';
  return unit.name.startsWith(base) ? unit.name : `${community?.name ?? ''}${unit.name}`;
}
