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
import { MoneyFields } from './money-fields';
import { codesOf, moneyFormSchema, readMoney } from './money-form';
import { useActForm } from './use-act-form';

const schema = orderCommands['order.reroute'].input.pick({ instructions: true }).extend({
  money: moneyFormSchema,
  to: z.custom<z.output<typeof assignmentSchema> | null>((value) => value !== null, 'required'),
});

/** Gives an order to another unit (改派). */
export function RerouteDialog({ view, order, onDone, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const reroute = useRerouteOrder();
  const units = useOrderUnits();
  const form = useActForm({
    schema,
    defaults: { to: null, instructions: order.instructions, money: [] },
    latestVersion: order.version,
    send: async ({ to, instructions, money }, version) => {
      const assignment = assignmentSchema.parse(to);
      const [brought] = readMoney(money.filter(({ unitId }) => unitId === assignment.unitId));
      await reroute.mutateAsync({
        orderId: order.id,
        version,
        to: assignment,
        instructions,
        money: brought === undefined ? null : { amountFen: brought.amountFen, source: brought.source },
      });
      onDone('reroute');
    },
  });
  const chosen = form.form.watch('to');
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
      <Controller
        control={form.control}
        name="money"
        render={({ field, formState: { errors } }) => (
          <MoneyFields
            caseId={view.id}
            furtherCaseIds={order.cases.map(({ id }) => id).filter((id) => id !== view.id)}
            unitIds={chosen === null ? [] : [chosen.unitId]}
            value={field.value}
            codes={codesOf(errors.money)}
            onChange={field.onChange}
          />
        )}
      />
      <FormText control={form.control} name="instructions" label={t('cases.reroute.instructions')} rows={3} />
    </ActDialog>
  );
}
