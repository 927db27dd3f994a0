import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { addDays, businessDay } from '#shared/domain/time/business-day';
import { caseCommands } from '#shared/ipc/commands/case';
import { useReopenCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.reopen'].input.pick({ reason: true });

/** Opens a closed case again (重新办理). */
export function ReopenDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const reopen = useReopenCase();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: view.version,
    send: async ({ reason }, version) => {
      await reopen.mutateAsync({ caseId: view.id, version, reason });
      onDone('reopen');
    },
  });
  const until = view.reopenableUntil;
  return (
    <ActDialog title={t('cases.reopen.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.reopen.note')}</Typography>
      {until !== null && (
        <Typography color="textSecondary">
          {t('cases.reopen.until', { day: addDays(businessDay(until), -1) })}
        </Typography>
      )}
      <FormText control={form.control} name="reason" label={t('cases.reopen.reason')} rows={3} isFirst />
    </ActDialog>
  );
}
