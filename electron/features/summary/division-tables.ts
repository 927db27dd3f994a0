import { compareFigure } from '#shared/domain/summary/comparison';
import type { SummaryContent } from '#shared/domain/summary/content';
import { CASE_COUNT_NAMES, type CaseCounts, type SummaryFigures } from '#shared/domain/summary/figures';
import { nameRow } from '#shared/domain/summary/name-figure';
import { computeOnTimeRate } from '#shared/domain/summary/rates';
import type { BreakdownName } from '#shared/domain/summary/reconcile';
import type { Translate } from '#shared/i18n/translator';
import { change, count, percent, type SheetCell, type SheetTable, words } from './sheet-table';

const hasCases = (counts: CaseCounts) => CASE_COUNT_NAMES.some((name) => counts[name] > 0);

/** How many of a row were received earlier: a row that is missing there had none. */
function receivedIn(earlier: SummaryFigures | null, division: BreakdownName, key: string): number | null {
  if (earlier === null) return null;
  const rows: readonly { readonly key: string; readonly counts: CaseCounts }[] = earlier[division];
  return rows.find((row) => row.key === key)?.counts.received ?? 0;
}

const changeOf = (received: number, earlier: number | null): SheetCell =>
  change(earlier === null ? null : compareFigure(received, earlier).change);

const DIVISIONS = { byKind: 'kind', byChannel: 'channel', byItem: 'item', byCategory: 'category' } as const;

/** The counts of a division's rows that have any, with the change of what was received. */
export function divisionTable(content: SummaryContent, division: BreakdownName, t: Translate): SheetTable {
  const rows: readonly { readonly key: string; readonly counts: CaseCounts }[] = content.figures[division];
  return {
    title: t(`summary.section.${division}`),
    sheet: division === 'byKind' || division === 'byChannel' ? 'divisions' : 'subjects',
    columns: [
      t('summary.column.name'),
      ...CASE_COUNT_NAMES.map((name) => t(`summary.count.${name}`)),
      t('summary.rate.onTimeRate'),
      t('summary.column.changeRate'),
      t('summary.column.yearChangeRate'),
    ],
    rows: rows
      .filter(({ counts }) => hasCases(counts))
      .map(({ key, counts }) => [
        words(nameRow(content, DIVISIONS[division], key, t)),
        ...CASE_COUNT_NAMES.map((name) => count(counts[name])),
        percent(computeOnTimeRate(counts)),
        changeOf(counts.received, receivedIn(content.lastMonth, division, key)),
        changeOf(counts.received, receivedIn(content.lastYear, division, key)),
      ]),
    emptyText: t('common.none'),
  };
}
