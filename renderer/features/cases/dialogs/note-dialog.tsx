import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { caseCommands } from '#shared/ipc/commands/case';
import { useAddNote } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.addNote'].input.pick({ text: true, callerName: true, phone: true });

/** Adds what a resident says later about the case (补充诉求). */
export function NoteDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const addNote = useAddNote();
  const form = useActForm({
    schema,
    defaults: { text: '', callerName: view.applicantName, phone: '' },
    latestVersion: view.version,
    send: async (values) => {
      await addNote.mutateAsync({ caseId: view.id, draftId: null, ...values });
      onDone('addNote');
    },
  });
  return (
    <ActDialog title={t('cases.note.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">
        {t(view.closedAt === null ? 'cases.note.open' : 'cases.note.closed')}
      </Typography>
      <FormText control={form.control} name="text" label={t('cases.note.text')} rows={4} isFirst />
      <FormText control={form.control} name="callerName" label={t('cases.note.caller')} />
      <FormText control={form.control} name="phone" label={t('cases.note.phone')} />
    </ActDialog>
  );
}
