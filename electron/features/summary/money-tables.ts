import type { SummaryContent } from '#shared/domain/summary/content';
import { MONEY_ACTS, SUPERVISION_ACTS } from '#shared/domain/summary/money-figures';
import { listMoneyRows, listSupervisionRows, type OfficeActRow } from '#shared/domain/summary/money-rows';
import type { Translate } from '#shared/i18n/translator';
import { count, type SheetTable, words, yuan } from './sheet-table';

/** What a row is called. */
export function nameOf({ kind, name }: OfficeActRow<unknown>, restName: string, t: Translate) {
  if (kind === 'unit') return words(name);
  return words(kind === 'rest' ? restName : t('summary.total'));
}

/** Money of orders by community; what was waived has no sum. */
export function moneyTable(content: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.money'),
    sheet: 'money',
    columns: [
      t('summary.column.unit'),
      ...MONEY_ACTS.flatMap((name) => {
        const act = t(`summary.moneyAct.${name}`);
        const orders = t('summary.moneyColumn.orders', { act });
        return name === 'waived' ? [orders] : [orders, t('summary.moneyColumn.sum', { act })];
      }),
    ],
    rows: listMoneyRows(content).map((row) => [
      nameOf(row, t('summary.otherUnits'), t),
      ...MONEY_ACTS.flatMap((name) => {
        const { orders, fen } = row.figures[name];
        return name === 'waived' ? [count(orders)] : [count(orders), yuan(fen)];
      }),
    ]),
    emptyText: t('summary.moneyNone'),
  };
}

/** Supervisions by the unit that answers. */
export function supervisionTable(content: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.supervisions'),
    sheet: 'money',
    columns: [t('summary.column.unit'), ...SUPERVISION_ACTS.map((act) => t(`summary.supervision.${act}`))],
    rows: listSupervisionRows(content).map((row) => [
      nameOf(row, t('summary.centreItself'), t),
      ...SUPERVISION_ACTS.map((act) => count(row.figures[act].times)),
    ]),
    emptyText: t('summary.supervisionNone'),
  };
}
