import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { caseCommands } from '#shared/ipc/commands/case';
import { useUndoMerge } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.undoMerge'].input.pick({ reason: true });

/** Takes a merged case out of the living one again (撤销并案). */
export function UndoMergeDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const undo = useUndoMerge();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: view.version,
    send: async ({ reason }, version) => {
      await undo.mutateAsync({ caseId: view.id, version, reason });
      onDone('undoMerge');
    },
  });
  return (
    <ActDialog title={t('together.undoMerge.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">
        {t('together.undoMerge.note', { number: view.mergedInto?.number ?? '' })}
      </Typography>
      <FormText control={form.control} name="reason" label={t('together.undoMerge.reason')} rows={2} isFirst />
    </ActDialog>
  );
}
