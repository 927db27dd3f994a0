import { Box, Tooltip } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#shared/ipc/commands/order-views';

/** The mark 督 of an order that is supervised; red and with a bang once the answer is overdue. Nothing for others. */
export function SupervisionMark({ mark }: { readonly mark: OrderView['supervision'] }) {
  const { t } = useTranslation();
  if (mark === null) return null;
  const { dueDay: day, isLate } = mark;
  const title = t(isLate ? 'supervision.markLate' : 'supervision.markTitle', { day });
  return (
    <Tooltip title={title}>
      <Box
        component="span"
        role="img"
        aria-label={title}
        sx={{
          ml: 0.5,
          px: 0.5,
          borderRadius: 0.5,
          border: 1,
          borderColor: isLate ? '#b3261e' : '#6a4300',
          bgcolor: isLate ? '#b3261e' : 'transparent',
          color: isLate ? '#fff' : '#6a4300',
          fontSize: '0.75rem',
          fontWeight: 600,
          lineHeight: '18px',
        }}
      >
        {isLate ? `${t('supervision.mark')}!` : t('supervision.mark')}
      </Box>
    </Tooltip>
  );
}
