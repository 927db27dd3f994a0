import {
  isDividedByUnits,
  type SummaryContent,
  type SummaryUnitKind,
  type UnitFigures,
} from '#shared/domain/summary/content';
import { CASE_COUNT_NAMES, NO_CASES, type SummaryFigures } from '#shared/domain/summary/figures';
import { addMonths } from '#shared/domain/summary/month';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { ReadTx } from '../../database/transaction';
import { readSettingsOf } from '../../settings/settings.repository';
import type { ActReach, ScopeKind } from './figure-conditions';
import {
  type CaseGroup,
  countCallbacks,
  countGroups,
  countOrderActs,
  countRatings,
  countUnits,
  type FigureScope,
} from './figures.repository';
import { foldFigures, foldItemWork, foldOrders, foldRatings } from './fold-groups';
import { foldMoney, foldSupervisions } from './fold-office-acts';
import { foldByClock, foldWarnings } from './fold-warnings';
import { countWarnings } from './month-warnings.repository';
import { type MonthWindow, windowOf } from './month-window';
import { countMoney, countSupervisions } from './office-acts.repository';
import { findCategoryNames, findItemNames, findSummary, listAllUnits } from './summary.repository';
import { unitsOfMonth, withDescendants } from './unit-tree';

/** A unit that has summaries. */
export interface SummaryUnit {
  readonly unitId: string;
  readonly kind: SummaryUnitKind;
  /** The street that it lies in; null for a district. */
  readonly streetId: string | null;
  /** Whether the office is one street: then the street's month is that of everything there is. */
  readonly isAlone: boolean;
}

/** Which cases a unit's month counts. */
export const scopeKindOf = ({ kind, isAlone }: SummaryUnit): ScopeKind =>
  kind === 'street' && isAlone ? 'everything' : kind;

/** Whose acts a unit's month counts. */
export function reachOf(unit: SummaryUnit, all: readonly OrgUnitEntity[]): ActReach {
  const { kind, unitId, isAlone } = unit;
  if (kind === 'street') return isAlone ? null : { streetId: unitId };
  return kind === 'district' ? null : withDescendants(unitId, all);
}

async function countFigures(tx: ReadTx, unit: SummaryUnit, window: MonthWindow) {
  const scope: FigureScope = { unitId: unit.unitId, kind: scopeKindOf(unit), window };
  const groups = await countGroups(tx, scope);
  const { isUnratedNeutral } = await readSettingsOf(tx, unit.streetId);
  const ratings = foldRatings(await countRatings(tx, scope), isUnratedNeutral);
  return { groups, figures: foldFigures(groups, ratings, await countCallbacks(tx, scope)) };
}

const isEmpty = ({ total }: SummaryFigures) => CASE_COUNT_NAMES.every((name) => total[name] === 0);

/** An earlier month as it was signed, else as it is counted today; null where there was nothing yet. */
async function countEarlier(tx: ReadTx, unit: SummaryUnit, month: string, now: string) {
  const kept = await findSummary(tx, unit.unitId, month);
  if (kept?.status === 'signed') return (kept.content as SummaryContent).figures;
  const { figures } = await countFigures(tx, unit, windowOf(month, now));
  return isEmpty(figures) ? null : figures;
}

/** What units did with their orders. */
async function countActs(tx: ReadTx, window: MonthWindow, reach: ActReach) {
  const returned = await countOrderActs(tx, window, 'returned', reach);
  const reworked = await countOrderActs(tx, window, 'reworked', reach);
  const money = await countMoney(tx, window, reach);
  const supervisions = await countSupervisions(tx, window, reach);
  return { returned, reworked, money, supervisions, warnings: await countWarnings(tx, window, reach) };
}

type Acts = Awaited<ReturnType<typeof countActs>>;

const foldActs = ({ returned, reworked, money, supervisions, warnings }: Acts, unitIds: readonly string[] | null) => ({
  orders: foldOrders(returned, reworked, unitIds),
  money: foldMoney(money, unitIds),
  supervisions: foldSupervisions(supervisions, unitIds),
  warnings: foldWarnings(warnings, unitIds),
});

async function countStreetUnits(
  tx: ReadTx,
  scope: FigureScope,
  acts: Acts,
  all: readonly OrgUnitEntity[],
): Promise<readonly UnitFigures[]> {
  const bySection = new Map((await countUnits(tx, scope, 'lead_unit_id')).map((group) => [group.unitId, group]));
  const byCommunity = new Map((await countUnits(tx, scope, 'community_id')).map((group) => [group.unitId, group]));
  const own = scope.kind === 'everything' ? all : all.filter(({ streetId }) => streetId === scope.unitId);
  return unitsOfMonth(own, ['section', 'community'], scope.window).map(({ id, name, kind }) => {
    const group = (kind === 'section' ? bySection : byCommunity).get(id);
    return {
      unitId: id,
      name,
      kind,
      counts: group?.counts ?? NO_CASES,
      ...foldActs(acts, withDescendants(id, all)),
    };
  });
}

/** The streets of the district: their acts are counted street by street, since a street's centre is none of its units. */
async function countStreets(
  tx: ReadTx,
  scope: FigureScope,
  all: readonly OrgUnitEntity[],
): Promise<readonly UnitFigures[]> {
  const byStreet = new Map((await countUnits(tx, scope, 'street_id')).map((group) => [group.unitId, group]));
  const figures: UnitFigures[] = [];
  for (const { id: unitId, name, kind } of unitsOfMonth(all, ['street'], scope.window)) {
    const acts = await countActs(tx, scope.window, { streetId: unitId });
    figures.push({ unitId, name, kind, counts: byStreet.get(unitId)?.counts ?? NO_CASES, ...foldActs(acts, null) });
  }
  return figures;
}

async function findNames(tx: ReadTx, groups: readonly CaseGroup[]) {
  const itemIds = new Set(groups.map(({ itemId }) => itemId).filter((id) => id !== ''));
  const codes = new Set(groups.map(({ categoryCode }) => categoryCode).filter((code) => code !== ''));
  return {
    itemNames: await findItemNames(tx, [...itemIds]),
    categoryNames: await findCategoryNames(tx, [...codes]),
  };
}

/** Counts everything that a unit's month shows at `now`. It only reads: a month of a large office takes its time. */
export async function countMonth(tx: ReadTx, unit: SummaryUnit, month: string, now: string): Promise<SummaryContent> {
  const window = windowOf(month, now);
  const scope: FigureScope = { unitId: unit.unitId, kind: scopeKindOf(unit), window };
  const all = await listAllUnits(tx);
  const { groups, figures } = await countFigures(tx, unit, window);
  const acts = await countActs(tx, window, reachOf(unit, all));
  const countParts = () =>
    unit.kind === 'district' ? countStreets(tx, scope, all) : countStreetUnits(tx, scope, acts, all);
  return {
    unitKind: unit.kind,
    month,
    asOf: now,
    figures,
    ...foldActs(acts, null),
    warningsByClock: foldByClock(acts.warnings),
    itemWork: foldItemWork(groups),
    units: isDividedByUnits(unit.kind) ? await countParts() : [],
    lastMonth: await countEarlier(tx, unit, addMonths(month, -1), now),
    lastYear: await countEarlier(tx, unit, addMonths(month, -12), now),
    ...(await findNames(tx, groups)),
  };
}
