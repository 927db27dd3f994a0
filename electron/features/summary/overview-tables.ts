import { compareFigure } from '#shared/domain/summary/comparison';
import type { SummaryContent } from '#shared/domain/summary/content';
import { CASE_COUNT_NAMES, type CaseCounts, type SummaryFigures } from '#shared/domain/summary/figures';
import { computeRates, countClosed, countRated, divide, type SummaryRates } from '#shared/domain/summary/rates';
import type { Translate } from '#shared/i18n/translator';
import { change, count, days, difference, percent, type SheetCell, type SheetTable, words } from './sheet-table';

function comparedCells(current: number, earlier: number | undefined): readonly SheetCell[] {
  if (earlier === undefined) return [difference(null), difference(null), change(null)];
  const comparison = compareFigure(current, earlier);
  return [count(earlier), difference(comparison.difference), change(comparison.change)];
}

function overviewRow(
  name: string,
  { figures, lastMonth, lastYear }: SummaryContent,
  read: (counts: CaseCounts) => number,
): readonly SheetCell[] {
  const current = read(figures.total);
  const earlier = (other: SummaryFigures | null) => (other === null ? undefined : read(other.total));
  return [
    words(name),
    count(current),
    ...comparedCells(current, earlier(lastMonth)),
    ...comparedCells(current, earlier(lastYear)),
  ];
}

/** All counts against last month and last year. */
export function overviewTable(content: SummaryContent, t: Translate): SheetTable {
  const column = (name: 'figure' | 'current' | 'difference' | 'changeRate' | 'yearChangeRate') =>
    t(`summary.column.${name}`);
  return {
    title: t('summary.section.overview'),
    sheet: 'overview',
    columns: [
      column('figure'),
      column('current'),
      t('summary.compare.lastMonth'),
      column('difference'),
      column('changeRate'),
      t('summary.compare.lastYear'),
      column('difference'),
      column('yearChangeRate'),
    ],
    rows: [
      ...CASE_COUNT_NAMES.map((name) => overviewRow(t(`summary.count.${name}`), content, (counts) => counts[name])),
      overviewRow(t('summary.column.closed'), content, countClosed),
    ],
    emptyText: '',
  };
}

const PERCENTS = ['speedUp', 'ratingRate', 'satisfaction'] as const;
const DAYS = ['averageActualDays', 'averagePromisedDays'] as const;

/** Rates and averages against last month and last year. */
export function qualityTable({ figures, lastMonth, lastYear }: SummaryContent, t: Translate): SheetTable {
  const months = [figures, lastMonth, lastYear];
  const rates = months.map((each) => (each === null ? null : computeRates(each)));
  const rateRow = (name: keyof SummaryRates, cell: (value: number | null) => SheetCell) => [
    words(t(`summary.rate.${name}`)),
    ...rates.map((each) => cell(each?.[name] ?? null)),
  ];
  const countRow = (name: 'promisedCases' | 'asked' | 'solved', read: (figures: SummaryFigures) => number) => [
    words(t(`summary.rate.${name}`)),
    ...months.map((each): SheetCell => ({ value: each === null ? null : read(each), format: 'count' })),
  ];
  return {
    title: t('summary.section.quality'),
    sheet: 'quality',
    columns: [
      t('summary.column.figure'),
      t('summary.column.current'),
      t('summary.compare.lastMonth'),
      t('summary.compare.lastYear'),
    ],
    rows: [
      rateRow('onTimeRate', percent),
      countRow('promisedCases', ({ promisedWork }) => promisedWork.cases),
      ...DAYS.map((name) => rateRow(name, days)),
      ...PERCENTS.map((name) => rateRow(name, percent)),
      countRow('asked', ({ callbacks }) => callbacks.asked),
      countRow('solved', ({ callbacks }) => callbacks.solved),
      rateRow('solvedRate', percent),
    ],
    emptyText: '',
  };
}

/** The five levels and those not rated; the share is of those rated. */
export function ratingTable({ figures: { ratings } }: SummaryContent, t: Translate): SheetTable {
  const rated = countRated(ratings);
  const levels = [
    [t('words.rating.r5'), ratings.verySatisfied],
    [t('words.rating.r4'), ratings.satisfied],
    [t('words.rating.r3'), ratings.fairlySatisfied],
    [t('words.rating.r2'), ratings.dissatisfied],
    [t('words.rating.r1'), ratings.veryDissatisfied],
  ] as const;
  return {
    title: t('summary.section.ratings'),
    sheet: 'quality',
    columns: [t('summary.rating'), t('summary.column.cases'), t('summary.column.share')],
    rows: [
      ...levels.map(([name, cases]) => [words(name), count(cases), percent(divide(cases, rated))]),
      [words(t('summary.notRated')), count(ratings.notRated), percent(null)],
      [words(t('summary.setAside')), count(ratings.setAside), percent(null)],
    ],
    emptyText: '',
  };
}
