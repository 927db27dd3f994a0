import { Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { ORDER_ACTS, type OrderView } from '#shared/ipc/commands/order-views';
import { Panel } from '../../../components/panel';
import type { OrderAct } from '../dialogs/dialog-props';
import { ordersAllowing } from './acts-of-case';
import { OrderCard } from './order-card';

/** The case's work orders, the lead first. */
export function OrdersPanel(props: {
  readonly view: CaseView;
  readonly markedOrderId: string | null;
  readonly signingOrderId: string | null;
  readonly onAct: (act: OrderAct, order: OrderView, other?: SharedCase) => void;
}) {
  const { view } = props;
  const { t } = useTranslation();
  const sharedActs = ORDER_ACTS.filter((act) => ordersAllowing(view.orders, act).length > 1);
  const orders = view.orders.toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  if (orders.length === 0 && view.status !== 'accepted') return null;
  return (
    <Panel title={t('cases.order.title')}>
      {orders.length === 0 && (
        <Typography color="textSecondary">
          {t(view.allowed.includes('dispatch') ? 'cases.order.noneCoordinator' : 'cases.order.none')}
        </Typography>
      )}
      <Stack spacing={1}>
        {orders.map((order) => (
          <OrderCard
            key={order.id}
            order={order}
            isMarked={order.id === props.markedOrderId}
            busyAct={order.id === props.signingOrderId ? 'sign' : null}
            sharedActs={sharedActs}
            onAct={props.onAct}
          />
        ))}
      </Stack>
    </Panel>
  );
}
