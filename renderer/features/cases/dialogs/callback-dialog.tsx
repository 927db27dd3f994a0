import { useTranslation } from 'react-i18next';
import { caseCommands } from '#shared/ipc/commands/case';
import { useCallBack } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios, FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.callBack'].input.pick({ isSolved: true, isSatisfied: true, note: true });
const ANSWERS = [true, false] as const;

/** Records what the resident said afterwards: solved, satisfied, asked apart (domain page 5.11). */
export function CallbackDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const callBack = useCallBack();
  const nameOf = (answer: boolean) => t(answer ? 'common.yes' : 'common.no');
  const form = useActForm({
    schema,
    defaults: { note: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      await callBack.mutateAsync({ caseId: view.id, version, ...values });
      onDone('callback');
    },
  });
  return (
    <ActDialog title={t('cases.callback.title')} act={form} onClose={onClose}>
      <FormRadios
        control={form.control}
        name="isSolved"
        label={t('cases.callback.solved')}
        options={ANSWERS}
        nameOf={nameOf}
        isFirst
      />
      <FormRadios
        control={form.control}
        name="isSatisfied"
        label={t('cases.callback.satisfied')}
        options={ANSWERS}
        nameOf={nameOf}
      />
      <FormText control={form.control} name="note" label={t('cases.callback.note')} rows={2} />
    </ActDialog>
  );
}
