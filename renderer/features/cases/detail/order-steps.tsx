import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { formatInstant } from '../../../lib/format';

/** When an order was dispatched, signed, replied or returned, and by whom, in one line. */
export function OrderSteps({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation();
  const steps = [
    { key: 'dispatched', at: order.dispatchedAt, name: order.dispatchedByName },
    { key: 'signed', at: order.signedAt, name: order.signedByName },
    { key: 'replied', at: order.repliedAt, name: order.repliedByName },
    { key: 'returned', at: order.returnedAt, name: order.returnedByName },
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, fontSize: '0.8125rem' }}>
      {steps.map(({ key, at, name }) =>
        at === null ? null : (
          <span key={key}>
            <Box component="span" sx={{ color: 'text.secondary', mr: 0.75 }}>
              {t(`cases.order.${key}`)}
            </Box>
            {t('cases.order.byAt', { name, at: formatInstant(at) })}
          </span>
        ),
      )}
    </Box>
  );
}
