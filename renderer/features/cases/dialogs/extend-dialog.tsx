import { Alert, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { extensionFormSchema } from '#shared/ipc/commands/clock-request';
import { formatInstant } from '../../../lib/format';
import { useAskExtension, useExtensionPreview } from '../api/clock-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormNumber, FormText } from './form-fields';
import { useActForm } from './use-act-form';

/** Asks a manager for a later deadline (申请延期); what it would be is shown while the days are typed. */
export function ExtendDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const ask = useAskExtension();
  const form = useActForm({
    schema: extensionFormSchema,
    defaults: { amount: 5, reason: '' },
    latestVersion: view.version,
    send: async (values) => {
      await ask.mutateAsync({ caseId: view.id, ...values });
      onDone('extend');
    },
  });
  const amount = useWatch({ control: form.control, name: 'amount' });
  const preview = useExtensionPreview(view.id, amount).data;
  const obstacle = preview?.obstacle ?? null;
  return (
    <ActDialog title={t('clockRequest.extend.title')} act={form} isBlocked={obstacle !== null} onClose={onClose}>
      <FormNumber
        control={form.control}
        name="amount"
        label={t('clockRequest.amount')}
        hint={preview === undefined ? '' : t(`clockRequest.most.${preview.unit}`, { count: preview.mostDays })}
        isFirst
      />
      <FormText
        control={form.control}
        name="reason"
        label={t('clockRequest.reason')}
        hint={t('clockRequest.extend.reasonHint')}
        rows={3}
      />
      {obstacle !== null && (
        <Alert severity="warning" role="status">
          {t(`errors.${obstacle}`, { days: preview?.mostDays ?? 0 })}
        </Alert>
      )}
      {obstacle === null && preview !== undefined && (
        <Typography role="status">
          {t('clockRequest.dueChange', {
            before: formatInstant(preview.dueBefore),
            after: formatInstant(preview.dueAfter),
          })}
        </Typography>
      )}
    </ActDialog>
  );
}
