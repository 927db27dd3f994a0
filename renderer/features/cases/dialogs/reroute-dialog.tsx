import { Typography } from '@mui/material';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { assignmentSchema, orderCommands } from '#shared/ipc/commands/order';
import { useRerouteOrder } from '../api/order-changes';
import { useOrderUnits } from '../api/queries';
import { ActDialog } from './act-dialog';
import { AssignmentField } from './assignment-field';
import type { OrderDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = orderCommands['order.reroute'].input
  .pick({ instructions: true })
  .extend({ to: z.custom<z.output<typeof assignmentSchema> | null>((value) => value !== null, 'required') });

/** Gives an order to another unit (改派). */
export function RerouteDialog({ order, onDone, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const reroute = useRerouteOrder();
  const units = useOrderUnits();
  const form = useActForm({
    schema,
    defaults: { to: null, instructions: order.instructions },
    latestVersion: order.version,
    send: async ({ to, instructions }, version) => {
      await reroute.mutateAsync({ orderId: order.id, version, to: assignmentSchema.parse(to), instructions });
      onDone('reroute');
    },
  });
  return (
    <ActDialog title={t('cases.reroute.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.reroute.note', { unit: order.unitName })}</Typography>
      <Controller
        control={form.control}
        name="to"
        render={({ field, fieldState: { error } }) => (
          <AssignmentField
            label={t('cases.reroute.unit')}
            units={units.filter((unit) => unit.id !== order.unitId)}
            value={field.value}
            code={error?.message}
            onChange={field.onChange}
          />
        )}
      />
      <FormText control={form.control} name="instructions" label={t('cases.reroute.instructions')} rows={3} />
    </ActDialog>
  );
}
