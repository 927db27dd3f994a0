import { Box, Paper, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CASE_COUNT_NAMES, type CaseCounts } from '#shared/domain/summary/figures';
import { countClosed } from '#shared/domain/summary/rates';
import { useFigureFrame } from '../figure-context';
import { formatCount } from '../numbers';
import { ChangeText, type Wish } from './change-text';
import { FigureButton } from './figure-button';

const WISHES: Readonly<Record<keyof CaseCounts, Wish>> = {
  openAtStart: 'none',
  received: 'none',
  accepted: 'none',
  notified: 'none',
  refused: 'none',
  merged: 'none',
  reopened: 'less',
  closedInTime: 'more',
  closedLate: 'less',
  openAtEnd: 'less',
};

function Tile({ name }: { readonly name: keyof CaseCounts }) {
  const { t } = useTranslation();
  const { figures, lastMonth, lastYear } = useFigureFrame().content;
  const current = figures.total[name];
  const rest = { current, wish: WISHES[name], write: formatCount };
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Typography component="h2" sx={{ fontSize: '0.9375rem' }}>
        {t(`summary.count.${name}`)}
      </Typography>
      <FigureButton figure={name} value={current} size="1.75rem" />
      <ChangeText label={t('summary.compare.change')} earlier={lastMonth?.total[name] ?? null} {...rest} />
      <ChangeText label={t('summary.compare.yearChange')} earlier={lastYear?.total[name] ?? null} {...rest} />
    </Paper>
  );
}

/** The nine counts with their changes, and the line that shows that they reconcile. */
export function Overview() {
  const { t } = useTranslation();
  const { total } = useFigureFrame().content.figures;
  const { openAtStart, received, reopened, openAtEnd } = total;
  return (
    <Box component="section" aria-label={t('summary.section.overview')}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'repeat(5, 1fr)', xl: 'repeat(9, 1fr)' } }}>
        {CASE_COUNT_NAMES.map((name) => (
          <Tile key={name} name={name} />
        ))}
      </Box>
      <Typography color="textSecondary" sx={{ mt: 1 }}>
        {t('summary.balance', { openAtStart, received, reopened, closed: countClosed(total), openAtEnd })}
      </Typography>
    </Box>
  );
}
