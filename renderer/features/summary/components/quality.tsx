import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { computeRates, type SummaryRates } from '#shared/domain/summary/rates';
import { useFigureFrame } from '../figure-context';
import { formatDays, formatPercent } from '../numbers';
import { ChangeText, type Wish } from './change-text';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { Panel } from './panel';

const RATES: readonly (readonly [keyof SummaryRates, Wish, 'percent' | 'days'])[] = [
  ['onTimeRate', 'more', 'percent'],
  ['averageActualDays', 'less', 'days'],
  ['averagePromisedDays', 'none', 'days'],
  ['speedUp', 'more', 'percent'],
  ['ratingRate', 'more', 'percent'],
  ['satisfaction', 'more', 'percent'],
  ['solvedRate', 'more', 'percent'],
];

/** Rates and averages with their changes. */
export function QualityPanel() {
  const { t } = useTranslation();
  const { figures, lastMonth, lastYear } = useFigureFrame().content;
  const [current, month, year] = [figures, lastMonth, lastYear].map((each) =>
    each === null ? null : computeRates(each),
  );
  const rows = RATES.map(([name, wish, unit]) => {
    const write = unit === 'percent' ? formatPercent : formatDays;
    const value = current?.[name] ?? null;
    const writePoints = (size: number) => t('summary.compare.points', { value: (size * 100).toFixed(1) });
    const writeDifference = unit === 'percent' ? writePoints : formatDays;
    const compare = (month: string, earlier: number | null) => (
      <ChangeText key={month} current={value} earlier={earlier} wish={wish} write={writeDifference} />
    );
    return {
      id: name,
      name: t(`summary.rate.${name}`),
      cells: [
        <Box key="value" component="span" sx={{ fontWeight: 600 }}>
          {write(value)}
        </Box>,
        compare('month', month?.[name] ?? null),
        compare('year', year?.[name] ?? null),
      ],
    };
  });
  const columns = [
    t('summary.column.figure'),
    t('summary.column.current'),
    t('summary.compare.change'),
    t('summary.compare.yearChange'),
  ];
  return (
    <Panel title={t('summary.section.quality')}>
      <FigureTable label={t('summary.section.quality')} columns={columns} rows={rows} />
    </Panel>
  );
}

const LEVELS = [
  ['rating.5', 'verySatisfied', 'r5'],
  ['rating.4', 'satisfied', 'r4'],
  ['rating.3', 'fairlySatisfied', 'r3'],
  ['rating.2', 'dissatisfied', 'r2'],
  ['rating.1', 'veryDissatisfied', 'r1'],
] as const;

/** Ratings, callbacks and orders: counts that open their cases. */
export function FeedbackPanel() {
  const { t } = useTranslation();
  const { figures, orders } = useFigureFrame().content;
  const { ratings, callbacks, promisedWork } = figures;
  const rows = [
    ...LEVELS.map(([key, name, word]) => ({ key, name: t(`words.rating.${word}`), value: ratings[name] })),
    { key: 'rating.none', name: t('summary.notRated'), value: ratings.notRated },
    { key: 'rating.aside', name: t('summary.setAside'), value: ratings.setAside },
    { key: 'callback.asked', name: t('summary.rate.asked'), value: callbacks.asked },
    { key: 'callback.solved', name: t('summary.rate.solved'), value: callbacks.solved },
    { key: 'promised', name: t('summary.promised'), value: promisedWork.cases },
    { key: 'orders.returned', name: t('summary.returned'), value: orders.returnedCases },
    { key: 'orders.reworked', name: t('summary.reworked'), value: orders.reworkedCases },
  ];
  const half = Math.ceil(rows.length / 2);
  return (
    <Panel title={`${t('summary.section.ratings')} · ${t('summary.section.orders')}`}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2, alignItems: 'start' }}>
        {[rows.slice(0, half), rows.slice(half)].map((part) => (
          <FigureTable
            key={part[0]?.key}
            label={t('summary.section.ratings')}
            columns={[t('summary.column.figure'), t('summary.column.cases')]}
            rows={part.map(({ key, name, value }) => ({
              id: key,
              name,
              cells: [<FigureButton key={key} figure={key} value={value} />],
            }))}
          />
        ))}
      </Box>
      {ratings.isUnratedNeutral && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('summary.unratedNeutral')}
        </Typography>
      )}
    </Panel>
  );
}
