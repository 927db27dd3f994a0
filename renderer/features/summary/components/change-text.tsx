import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** Whether more of a figure is welcome: late closings are not, and received cases are neither. */
export type Wish = 'more' | 'less' | 'none';

const GOOD = '#14532d';
const BAD = '#8c1d18';

function inkOf(difference: number, wish: Wish): string {
  if (wish === 'none' || difference === 0) return 'text.secondary';
  return difference > 0 === (wish === 'more') ? GOOD : BAD;
}

/** How a figure stands to an earlier one: arrow, colour and words. `write` shows the size of the difference. */
export function ChangeText(props: {
  /** Says which month it is compared with where no column's head does. */
  readonly label?: string;
  readonly current: number | null;
  readonly earlier: number | null;
  readonly wish: Wish;
  readonly write: (size: number) => string;
}) {
  const { t } = useTranslation();
  const { label, current, earlier, wish, write } = props;
  const difference = current === null || earlier === null ? null : current - earlier;
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: label === undefined ? 'flex-end' : 'flex-start',
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      {label !== undefined && (
        <Box component="span" sx={{ mr: 0.75 }}>
          {label}
        </Box>
      )}
      {difference === null ? (
        t('summary.compare.none')
      ) : (
        <Difference difference={difference} ink={inkOf(difference, wish)} write={write} />
      )}
    </Box>
  );
}

function Difference(props: {
  readonly difference: number;
  readonly ink: string;
  readonly write: (size: number) => string;
}) {
  const { t } = useTranslation();
  const { difference, ink, write } = props;
  if (difference === 0) return t('summary.compare.same');
  const Arrow = difference > 0 ? ArrowUpward : ArrowDownward;
  const value = write(Math.abs(difference));
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', color: ink }}>
      <Arrow sx={{ fontSize: '0.875rem', mr: 0.25 }} aria-hidden />
      {t(difference > 0 ? 'summary.compare.more' : 'summary.compare.less', { value })}
    </Box>
  );
}
