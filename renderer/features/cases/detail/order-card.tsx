import { Box, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sayRoute } from '#shared/i18n/say-route';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { DeadlineText } from '../../../components/deadline-text';
import { FactLines } from '../../../components/facts';
import { OrderStatusChip } from '../../../components/state-chips';
import { SupervisionMark } from '../../../components/supervision-mark';
import type { OrderAct } from '../dialogs/dialog-props';
import { ActButton } from './act-button';
import { FileLinks } from './file-links';
import { FundingLine } from './funding-line';
import { OrderCases } from './order-cases';
import { OrderSteps } from './order-steps';
import { ReturnMarks } from './return-marks';

const FORWARD: readonly OrderAct[] = ['sign', 'reply'];

/** One work order: who, where it stands, what was asked and answered, and what can be done now. */
export function OrderCard(props: {
  readonly order: OrderView;
  readonly isMarked: boolean;
  readonly busyAct: OrderAct | null;
  /** Acts that several orders of the page allow: their buttons name the unit. */
  readonly sharedActs: readonly OrderAct[];
  readonly onAct: (act: OrderAct, order: OrderView, other?: SharedCase) => void;
}) {
  const { order, isMarked } = props;
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isMarked) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  const forward = FORWARD.find((act) => order.allowed.includes(act));
  const role = t(`words.orderRole.${order.role}`);
  return (
    <Box
      component="article"
      ref={card}
      aria-label={t('cases.order.card', { role, unit: order.unitName })}
      sx={{
        border: 1,
        borderColor: isMarked ? 'primary.main' : 'divider',
        borderLeft: order.role === 'lead' ? '4px solid #1d4f91' : '4px solid #8894a4',
        borderRadius: 1,
        px: 1.5,
        py: 1,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
        <Typography component="h3" variant="body1" sx={{ fontWeight: 600 }}>
          {`${role} · ${order.unitName}`}
        </Typography>
        {order.accountName !== '' && <Typography component="span">{order.accountName}</Typography>}
        <OrderStatusChip status={order.status} />
        <SupervisionMark mark={order.supervision} />
        <ReturnMarks order={order} />
        {order.dueAt !== null && (
          <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, fontSize: '0.875rem' }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('cases.order.dueAt')}
            </Box>
            <DeadlineText dueAt={order.dueAt} card={order.card} />
          </Box>
        )}
        <Box sx={{ flex: 1 }} />
        {order.allowed
          .filter((act) => act !== 'detach')
          .map((act) => (
            <ActButton
              key={act}
              act={act}
              isSmall
              isPrimary={act === forward}
              isBusy={props.busyAct === act}
              {...(props.sharedActs.includes(act) ? { unitName: order.unitName } : {})}
              onClick={() => props.onAct(act, order)}
            />
          ))}
      </Box>
      <OrderSteps order={order} />
      <Box sx={{ mt: 0.75 }}>
        <FactLines
          facts={[
            { label: t('flow.order.step'), value: order.stepName },
            { label: t('cases.order.instructions'), value: order.instructions },
            { label: t('cases.order.routeReason'), value: sayRoute(t, order.route) },
            ...order.earlierReplies.map((earlier, at) => ({
              label: t('cases.order.earlierReply', { count: at + 1 }),
              value: earlier.reply,
            })),
            {
              label: t('cases.order.reworkReason', { count: order.reworkCount }),
              value: order.reworkReason,
            },
            { label: t('cases.order.returnReason'), value: order.returnReason },
            { label: t('cases.order.reply'), value: order.reply },
          ]}
        />
      </Box>
      {order.funding !== null && <FundingLine funding={order.funding} unitName={order.unitName} />}
      <FileLinks files={order.files} />
      <OrderCases order={order} onDetach={(other) => props.onAct('detach', order, other)} />
    </Box>
  );
}
