import type { Adjustment } from '#shared/domain/summary/adjustments';
import type { OrderCounts, SummaryContent } from '#shared/domain/summary/content';
import { parseFigureKey } from '#shared/domain/summary/figure-key';
import { nameFigure } from '#shared/domain/summary/name-figure';
import { listIdleUnits, rankBySpeed, rankByVolume } from '#shared/domain/summary/ranking';
import { computeOnTimeRate, countClosed } from '#shared/domain/summary/rates';
import type { Translate } from '#shared/i18n/translator';
import { count, days, difference, percent, type SheetTable, words } from './sheet-table';

const ORDER_WORDS = ['returned', 'returns', 'reworked', 'reworks'] as const;

const orderCells = ({ returnedCases, returns, reworkedCases, reworks }: OrderCounts) =>
  [returnedCases, returns, reworkedCases, reworks].map(count);

/** Returned and reworked orders of the unit. */
export function orderTable({ orders }: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.orders'),
    sheet: 'quality',
    columns: ORDER_WORDS.map((word) => t(`summary.${word}`)),
    rows: [orderCells(orders)],
    emptyText: '',
  };
}

/** Each section and community of the street. */
export function unitTable({ units }: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.units'),
    sheet: 'units',
    columns: [
      t('summary.column.unit'),
      t('summary.column.unitKind'),
      t('summary.count.openAtStart'),
      t('summary.count.received'),
      t('summary.count.reopened'),
      t('summary.column.closed'),
      t('summary.count.closedLate'),
      t('summary.count.openAtEnd'),
      t('summary.rate.onTimeRate'),
      ...ORDER_WORDS.map((word) => t(`summary.${word}`)),
    ],
    rows: units.map(({ name, kind, counts, orders }) => [
      words(name),
      words(t(`words.unitKind.${kind}`)),
      count(counts.openAtStart),
      count(counts.received),
      count(counts.reopened),
      count(countClosed(counts)),
      count(counts.closedLate),
      count(counts.openAtEnd),
      percent(computeOnTimeRate(counts)),
      ...orderCells(orders),
    ]),
    emptyText: t('common.none'),
  };
}

/** Sections and communities that received nothing. */
export function idleTable(content: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.idle'),
    sheet: 'units',
    columns: [t('summary.column.unit'), t('summary.column.unitKind')],
    rows: listIdleUnits(content).map(({ name, kind }) => [words(name), words(t(`words.unitKind.${kind}`))]),
    emptyText: t('summary.idleNone'),
  };
}

/** Top ten by volume. */
export function volumeTable(content: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.volume'),
    sheet: 'ranks',
    columns: [t('summary.column.rank'), t('summary.column.name'), t('summary.count.received')],
    rows: rankByVolume(content).map(({ name, received }, at) => [count(at + 1), words(name), count(received)]),
    emptyText: t('common.none'),
  };
}

/** Top ten by speed. */
export function speedTable(content: SummaryContent, t: Translate): SheetTable {
  return {
    title: t('summary.section.speed'),
    sheet: 'ranks',
    columns: [
      t('summary.column.rank'),
      t('summary.column.name'),
      t('summary.column.cases'),
      t('summary.column.averageDays'),
      t('summary.rate.speedUp'),
    ],
    rows: rankBySpeed(content).map(({ name, cases, averageDays, speedUp }, at) => [
      count(at + 1),
      words(name),
      count(cases),
      days(averageDays),
      percent(speedUp),
    ]),
    emptyText: t('common.none'),
  };
}

/** What came after signing. */
export function adjustmentTable(content: SummaryContent, adjustments: readonly Adjustment[], t: Translate): SheetTable {
  return {
    title: t('summary.section.adjustments'),
    sheet: 'adjustments',
    columns: [
      t('summary.column.figure'),
      t('summary.column.signed'),
      t('summary.column.today'),
      t('summary.column.difference'),
    ],
    rows: adjustments.map(({ key, signed, today }) => {
      const target = parseFigureKey(key);
      const name = target === null ? key : nameFigure(content, target, t);
      return [words(name), count(signed), count(today), difference(today - signed)];
    }),
    emptyText: t('common.none'),
  };
}
