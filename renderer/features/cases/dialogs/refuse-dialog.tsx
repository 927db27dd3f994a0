import { useTranslation } from 'react-i18next';
import { caseCommands } from '#shared/ipc/commands/case';
import { useRefuseNotified } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.refuseNotified'].input.pick({ reason: true, referral: true });

/** Refuses a case that was notified and not mended (不予受理). */
export function RefuseDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const refuse = useRefuseNotified();
  const form = useActForm({
    schema,
    defaults: { reason: '', referral: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      const { paper } = await refuse.mutateAsync({ caseId: view.id, version, ...values });
      onDone('refuse', paper);
    },
  });
  return (
    <ActDialog title={t('cases.refuse.title')} act={form} isHarmful onClose={onClose}>
      <FormText control={form.control} name="reason" label={t('cases.refuse.reason')} rows={3} isFirst />
      <FormText control={form.control} name="referral" label={t('cases.refuse.referral')} />
    </ActDialog>
  );
}
