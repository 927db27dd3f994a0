import { isDividedByUnits } from '#shared/domain/summary/content';
import { periodOf } from '#shared/domain/summary/month';
import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { SummaryView, WithdrawnSummary } from '#shared/ipc/commands/summary';
import { divisionTable } from './division-tables';
import { moneyTable, supervisionTable } from './money-tables';
import { overviewTable, qualityTable, ratingTable } from './overview-tables';
import type { SheetTable } from './sheet-table';
import { adjustmentTable, idleTable, orderTable, speedTable, unitTable, volumeTable } from './unit-tables';
import { warningTables } from './warning-tables';

/** A monthly summary as the paper and the workbook show it. */
export interface SummarySheet {
  readonly title: string;
  readonly unitName: string;
  readonly monthName: string;
  /** Days `YYYY-MM-DD` and instants as they are kept; the paper writes them in words. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly generatedAt: string;
  readonly signedAt: string | null;
  readonly preparedByName: string;
  readonly reviewedByName: string;
  readonly signedByName: string;
  readonly scopeText: string;
  /** That this version is withdrawn, or which it takes the place of; "" for the only one. */
  readonly edition: string;
  readonly tables: readonly SheetTable[];
}

/** The names on the head of a summary. */
export interface SheetOffice {
  readonly streetName: string;
  readonly centreName: string;
}

/** A day in words: 2026年3月31日. */
export function writeDay(day: string, t: Translate): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return t('summary.paper.day', { year, month, day: date });
}

/** The day of an instant in words. */
export const writeInstantDay = (instant: string, t: Translate) => writeDay(businessDay(instant), t);

function tablesOf({ content, adjustments }: SummaryView, t: Translate): readonly SheetTable[] {
  return [
    overviewTable(content, t),
    qualityTable(content, t),
    ratingTable(content, t),
    ...warningTables(content, t),
    orderTable(content, t),
    divisionTable(content, 'byKind', t),
    divisionTable(content, 'byChannel', t),
    divisionTable(content, 'byItem', t),
    divisionTable(content, 'byCategory', t),
    ...(isDividedByUnits(content.unitKind) ? [unitTable(content, t)] : []),
    moneyTable(content, t),
    supervisionTable(content, t),
    volumeTable(content, t),
    speedTable(content, t),
    ...(isDividedByUnits(content.unitKind) ? [idleTable(content, t)] : []),
    ...(adjustments.length > 0 ? [adjustmentTable(content, adjustments, t)] : []),
  ];
}

function writeEdition({ withdrawn }: SummaryView, itself: WithdrawnAt | null, t: Translate): string {
  if (itself !== null) return t('summary.paper.withdrawn', { day: writeInstantDay(itself.withdrawnAt, t) });
  const [before] = withdrawn;
  if (before === undefined) return '';
  const facts = { count: withdrawn.length + 1, day: writeInstantDay(before.signedAt, t) };
  return t('summary.paper.corrected', facts);
}

type WithdrawnAt = Pick<WithdrawnSummary, 'withdrawnAt'>;

/** Lays a summary out in tables; `itself` says that it is a withdrawn version. */
export function makeSheet(
  view: SummaryView,
  { streetName, centreName }: SheetOffice,
  t: Translate,
  itself: WithdrawnAt | null = null,
): SummarySheet {
  const { firstDay, lastDay } = periodOf(view.month);
  const [year = 0, month = 0] = view.month.split('-').map(Number);
  return {
    title: t('summary.paper.title', {
      street: centreName.startsWith(streetName) ? '' : streetName,
      centre: centreName,
    }),
    unitName: view.unitName,
    monthName: t('summary.monthName', { year, month }),
    firstDay,
    lastDay,
    generatedAt: view.generatedAt,
    signedAt: view.signedAt,
    preparedByName: view.preparedByName,
    reviewedByName: view.reviewedByName,
    signedByName: view.signedByName,
    scopeText: t(`summary.paper.scope.${view.content.unitKind}`),
    edition: writeEdition(view, itself, t),
    tables: tablesOf(view, t),
  };
}
