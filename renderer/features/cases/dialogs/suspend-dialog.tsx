import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { SUSPENSION_GROUNDS, type SuspensionGround } from '#shared/domain/clocks/clock-requests';
import { suspensionFormSchema } from '#shared/ipc/commands/clock-request';
import { useAskSuspension } from '../api/clock-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormNumber, FormSelect, FormText } from './form-fields';
import { InstantField } from './instant-field';
import { useActForm } from './use-act-form';

/** Asks a manager to let the clock stand still (申请挂起). */
export function SuspendDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const ask = useAskSuspension();
  const form = useActForm({
    schema: suspensionFormSchema,
    defaults: { ground: SUSPENSION_GROUNDS[0], reason: '', expectedDays: null, startsAt: null },
    latestVersion: view.version,
    send: async (values) => {
      await ask.mutateAsync({ caseId: view.id, ...values });
      onDone('suspend');
    },
  });
  return (
    <ActDialog title={t('clockRequest.suspend.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('clockRequest.suspend.note')}</Typography>
      <FormSelect
        control={form.control}
        name="ground"
        label={t('clockRequest.ground')}
        options={SUSPENSION_GROUNDS}
        nameOf={(ground) => t(`words.suspensionGround.${ground as SuspensionGround}`)}
        isFirst
      />
      <FormText control={form.control} name="reason" label={t('clockRequest.reason')} rows={3} />
      <FormNumber
        control={form.control}
        name="expectedDays"
        label={t('clockRequest.expectedDays')}
        hint={t('clockRequest.expectedHint')}
      />
      <InstantField
        control={form.control}
        name="startsAt"
        label={t('clockRequest.startsAt')}
        hint={t('clockRequest.startsHint')}
        earliest={view.acceptedAt}
      />
    </ActDialog>
  );
}
