import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { caseCommands } from '#shared/ipc/commands/case';
import { useForgiveGaps } from '../api/clock-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.forgiveGaps'].input.pick({ reason: true });

/** Lets an applicant who broke his promise promise again. */
export function ForgiveGapsDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const forgive = useForgiveGaps();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: view.version,
    send: async ({ reason }, version) => {
      await forgive.mutateAsync({ caseId: view.id, version, reason });
      onDone('forgiveGaps');
    },
  });
  return (
    <ActDialog title={t('gaps.forgive.title')} act={form} width="xs" onClose={onClose}>
      <Typography color="textSecondary">{t('gaps.forgive.note')}</Typography>
      <FormText control={form.control} name="reason" label={t('clockRequest.reason')} rows={3} isFirst />
    </ActDialog>
  );
}
