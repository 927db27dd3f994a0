import { isDividedByUnits, type SummaryContent } from '#shared/domain/summary/content';
import { listWarningRows } from '#shared/domain/summary/money-rows';
import { hasWarnings, WARNING_ACTS, type WarningFigures } from '#shared/domain/summary/warning-figures';
import type { Translate } from '#shared/i18n/translator';
import { nameOf } from './money-tables';
import { count, type SheetCell, type SheetTable, words } from './sheet-table';

const cellsOf = (figures: WarningFigures): readonly SheetCell[] => WARNING_ACTS.map((act) => count(figures[act].cards));

const columnsOf = (t: Translate) =>
  WARNING_ACTS.map((act) => t('summary.warningColumn.cards', { act: t(`summary.warningAct.${act}`) }));

/** Cards by kind of clock with their total. */
export function clockTable(content: SummaryContent, t: Translate): SheetTable {
  const { cards, warnings, warningsByClock } = content;
  const rows = warningsByClock.map(({ key, figures }) => [words(t(`words.clock.${key}`)), ...cellsOf(figures)]);
  return {
    title: t('summary.section.warningsByClock'),
    sheet: 'quality',
    columns: [t('summary.column.clock'), ...columnsOf(t)],
    rows: hasWarnings(warnings) ? [...rows, [words(t('summary.total')), ...cellsOf(warnings)]] : [],
    emptyText: cards === undefined ? t('summary.warningNone') : t('summary.warningStanding', cards),
  };
}

/** Cards of the street's month by the units that they were given to. */
export function receiverTable(content: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.warningsByUnit'),
    sheet: 'quality',
    columns: [t('summary.column.unit'), ...columnsOf(t)],
    rows: listWarningRows(content).map((row) => [nameOf(row, t('summary.centreItself'), t), ...cellsOf(row.figures)]),
    emptyText: t('summary.warningNone'),
  };
}

/** The tables of a month's cards: what a unit's own month has is all its own. */
export function warningTables(content: SummaryContent, t: Translate): readonly SheetTable[] {
  const isDivided = isDividedByUnits(content.unitKind) && hasWarnings(content.warnings);
  return [clockTable(content, t), ...(isDivided ? [receiverTable(content, t)] : [])];
}
