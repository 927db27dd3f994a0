import type { SummaryUnitKind, UnitFigures } from '#shared/domain/summary/content';
import { businessDay } from '#shared/domain/time/business-day';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { MonthWindow } from './month-window';

type Unit = Pick<OrgUnitEntity, 'id' | 'kind' | 'name' | 'parentId' | 'validFrom' | 'validTo'>;

/** The kind of summary that a unit has, or null where it has none. */
export function summaryKindOf({ kind }: Pick<Unit, 'kind'>): SummaryUnitKind | null {
  return kind === 'street' || kind === 'section' || kind === 'community' ? kind : null;
}

/** A unit with all that lie below it. */
export function withDescendants(unitId: string, units: readonly Unit[]): readonly string[] {
  const below = units.filter(({ parentId }) => parentId === unitId);
  return [unitId, ...below.flatMap(({ id }) => withDescendants(id, units))];
}

/** Sections and communities that existed in some part of a month. */
export function unitsOfMonth(
  units: readonly Unit[],
  { from, to }: Pick<MonthWindow, 'from' | 'to'>,
): readonly (Unit & Pick<UnitFigures, 'kind'>)[] {
  const [first, next] = [businessDay(from), businessDay(to)];
  return units.flatMap((unit) => {
    const { kind } = unit;
    const isThere = unit.validFrom < next && (unit.validTo === null || unit.validTo > first);
    return isThere && (kind === 'section' || kind === 'community') ? [{ ...unit, kind }] : [];
  });
}
