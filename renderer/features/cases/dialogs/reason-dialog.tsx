import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { orderCommands } from '#shared/ipc/commands/order';
import { useReturnOrder, useReworkOrder, useWithdrawOrder } from '../api/order-changes';
import { ActDialog } from './act-dialog';
import type { OrderDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

/** An act on an order that needs a reason and nothing else. */
export type ReasonAct = 'return' | 'rework' | 'withdraw';

const schema = orderCommands['order.return'].input.pick({ reason: true });

/** Asks for the reason of a return (退单), a rework (重办) or a withdrawal (撤回). */
export function ReasonDialog({ act, order, onDone, onClose }: OrderDialogProps & { readonly act: ReasonAct }) {
  const { t } = useTranslation();
  const senders = { return: useReturnOrder(), rework: useReworkOrder(), withdraw: useWithdrawOrder() };
  const words = {
    return: { title: t('cases.returning.title'), label: t('cases.returning.reason'), note: t('cases.returning.note') },
    rework: { title: t('cases.rework.title'), label: t('cases.rework.reason'), note: '' },
    withdraw: { title: t('cases.withdraw.title'), label: t('cases.withdraw.reason'), note: t('cases.withdraw.note') },
  }[act];
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: order.version,
    send: async ({ reason }, version) => {
      await senders[act].mutateAsync({ orderId: order.id, version, reason });
      onDone(act);
    },
  });
  return (
    <ActDialog title={`${words.title} · ${order.unitName}`} act={form} onClose={onClose}>
      {words.note !== '' && <Typography color="textSecondary">{words.note}</Typography>}
      <FormText control={form.control} name="reason" label={words.label} rows={3} isFirst />
    </ActDialog>
  );
}
