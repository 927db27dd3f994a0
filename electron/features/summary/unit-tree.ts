import { SUMMARY_UNIT_KINDS, type SummaryUnitKind, type UnitFigures } from '#shared/domain/summary/content';
import { businessDay } from '#shared/domain/time/business-day';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { MonthWindow } from './month-window';

type Unit = Pick<OrgUnitEntity, 'id' | 'kind' | 'name' | 'parentId' | 'streetId' | 'validFrom' | 'validTo'>;

/** The kind of summary that a unit has, or null where it has none. */
export function summaryKindOf({ kind }: Pick<Unit, 'kind'>): SummaryUnitKind | null {
  return SUMMARY_UNIT_KINDS.find((each) => each === kind) ?? null;
}

/** A unit with all that lie below it. */
export function withDescendants(unitId: string, units: readonly Unit[]): readonly string[] {
  const below = units.filter(({ parentId }) => parentId === unitId);
  return [unitId, ...below.flatMap(({ id }) => withDescendants(id, units))];
}

/** Units of some kinds that existed in some part of a month. */
export function unitsOfMonth(
  units: readonly Unit[],
  kinds: readonly UnitFigures['kind'][],
  { from, to }: Pick<MonthWindow, 'from' | 'to'>,
): readonly (Unit & Pick<UnitFigures, 'kind'>)[] {
  const [first, next] = [businessDay(from), businessDay(to)];
  return units.flatMap((unit) => {
    const kind = kinds.find((each) => each === unit.kind);
    const isThere = unit.validFrom < next && (unit.validTo === null || unit.validTo > first);
    return isThere && kind !== undefined ? [{ ...unit, kind }] : [];
  });
}
