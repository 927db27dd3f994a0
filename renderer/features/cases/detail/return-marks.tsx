import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { formatInstant } from '../../../lib/format';

/** What stands about returning an order: until when it can be, that it cannot, and how often this unit did. */
export function ReturnMarks({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation();
  const mayReturn = order.allowed.includes('return') && order.returnUntil !== null;
  const marks = [
    mayReturn ? `${t('together.returned.until')} ${formatInstant(order.returnUntil)}` : '',
    order.isByManager ? t('together.returned.isByManager') : '',
    order.unitReturns > 0 ? t('together.returned.unitTimes', { count: order.unitReturns }) : '',
  ].filter(Boolean);
  return marks.map((mark) => (
    <Box key={mark} component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
      {mark}
    </Box>
  ));
}
