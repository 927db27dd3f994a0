import type { SummaryContent, SummaryUnitKind, UnitFigures } from '#shared/domain/summary/content';
import { CASE_COUNT_NAMES, NO_CASES, type SummaryFigures } from '#shared/domain/summary/figures';
import { addMonths } from '#shared/domain/summary/month';
import type { ReadTx } from '../../database/transaction';
import { readSettings } from '../../settings/settings.repository';
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
}

async function countFigures(tx: ReadTx, scope: FigureScope) {
  const groups = await countGroups(tx, scope);
  const { isUnratedNeutral } = await readSettings(tx);
  const ratings = foldRatings(await countRatings(tx, scope), isUnratedNeutral);
  return { groups, figures: foldFigures(groups, ratings, await countCallbacks(tx, scope)) };
}

const isEmpty = ({ total }: SummaryFigures) => CASE_COUNT_NAMES.every((name) => total[name] === 0);

/** An earlier month as it was signed, else as it is counted today; null where there was nothing yet. */
async function countEarlier(tx: ReadTx, unit: SummaryUnit, month: string, now: string) {
  const kept = await findSummary(tx, unit.unitId, month);
  if (kept?.status === 'signed') return (kept.content as SummaryContent).figures;
  const { figures } = await countFigures(tx, { ...unit, window: windowOf(month, now) });
  return isEmpty(figures) ? null : figures;
}

/** What units did with their orders, of some units or of all. */
async function countActs(tx: ReadTx, window: MonthWindow, unitIds: readonly string[] | null) {
  const returned = await countOrderActs(tx, window, 'returned', unitIds);
  const reworked = await countOrderActs(tx, window, 'reworked', unitIds);
  const money = await countMoney(tx, window, unitIds);
  const supervisions = await countSupervisions(tx, window, unitIds);
  return { returned, reworked, money, supervisions, warnings: await countWarnings(tx, window, unitIds) };
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
  all: Awaited<ReturnType<typeof listAllUnits>>,
): Promise<readonly UnitFigures[]> {
  const bySection = new Map((await countUnits(tx, scope, 'lead_unit_id')).map((group) => [group.unitId, group]));
  const byCommunity = new Map((await countUnits(tx, scope, 'community_id')).map((group) => [group.unitId, group]));
  return unitsOfMonth(all, scope.window).map(({ id, name, kind }) => {
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
  const scope = { ...unit, window };
  const all = await listAllUnits(tx);
  const { groups, figures } = await countFigures(tx, scope);
  const isStreet = unit.kind === 'street';
  const acts = await countActs(tx, window, isStreet ? null : withDescendants(unit.unitId, all));
  return {
    unitKind: unit.kind,
    month,
    asOf: now,
    figures,
    ...foldActs(acts, null),
    warningsByClock: foldByClock(acts.warnings),
    itemWork: foldItemWork(groups),
    units: isStreet ? await countStreetUnits(tx, scope, acts, all) : [],
    lastMonth: await countEarlier(tx, unit, addMonths(month, -1), now),
    lastYear: await countEarlier(tx, unit, addMonths(month, -12), now),
    ...(await findNames(tx, groups)),
  };
}
