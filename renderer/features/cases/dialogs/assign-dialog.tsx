import { Alert, Typography } from '@mui/material';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { findCommunityOf } from '#shared/domain/money/funding';
import { assignmentSchema, orderCommands } from '#shared/ipc/commands/order';
import { useAssignByManager } from '../api/order-changes';
import { useOrderUnits, useUnits } from '../api/queries';
import { ActDialog } from './act-dialog';
import { AssignmentField } from './assignment-field';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = orderCommands['order.assignByManager'].input
  .pick({ reason: true, instructions: true })
  .extend({ to: z.custom<z.output<typeof assignmentSchema> | null>((value) => value !== null, 'required') });

/** A manager says which unit takes a case that was returned again and again (指定承办). */
export function AssignDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const assign = useAssignByManager();
  const units = useOrderUnits();
  const allUnits = useUnits();
  const form = useActForm({
    schema,
    defaults: { to: null, reason: '', instructions: '' },
    latestVersion: view.version,
    send: async ({ to, ...words }, version) => {
      await assign.mutateAsync({ caseId: view.id, version, to: assignmentSchema.parse(to), ...words });
      onDone('assignByManager');
    },
  });
  const chosenId = form.form.watch('to')?.unitId ?? '';
  const chosen = findCommunityOf(chosenId, allUnits) === null ? undefined : allUnits.find(({ id }) => id === chosenId);
  return (
    <ActDialog title={t('together.assign.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('together.assign.note')}</Typography>
      <Controller
        control={form.control}
        name="to"
        render={({ field, fieldState: { error } }) => (
          <AssignmentField
            label={t('together.assign.unit')}
            units={units}
            value={field.value}
            code={error?.message}
            onChange={field.onChange}
          />
        )}
      />
      {chosen !== undefined && (
        <Alert severity="info" role="note">
          {t('together.assign.waives', { unit: chosen.name })}
        </Alert>
      )}
      <FormText control={form.control} name="reason" label={t('together.assign.reason')} rows={2} />
      <FormText control={form.control} name="instructions" label={t('cases.dispatch.instructions')} rows={2} />
    </ActDialog>
  );
}
