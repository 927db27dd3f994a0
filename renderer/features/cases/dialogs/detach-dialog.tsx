import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import { orderCommands } from '#shared/ipc/commands/order';
import { useDetachCase } from '../api/order-changes';
import { ActDialog } from './act-dialog';
import type { OrderDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = orderCommands['order.detachCase'].input.pick({ reason: true });

/** Takes a case off an order that serves several (移出). */
export function DetachDialog(props: OrderDialogProps & { readonly taken: SharedCase }) {
  const { order, taken, onDone, onClose } = props;
  const { t } = useTranslation();
  const detach = useDetachCase();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: order.version,
    send: async ({ reason }, version) => {
      await detach.mutateAsync({ orderId: order.id, version, caseId: taken.id, reason });
      onDone('detach');
    },
  });
  return (
    <ActDialog title={t('together.detach.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('together.detach.note', { number: taken.number })}</Typography>
      <FormText control={form.control} name="reason" label={t('together.detach.reason')} rows={2} isFirst />
    </ActDialog>
  );
}
