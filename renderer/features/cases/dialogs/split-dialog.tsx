import { Button, Typography } from '@mui/material';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MAX_SPLIT_PARTS } from '#shared/domain/case/split-rules';
import { caseCommands } from '#shared/ipc/commands/case';
import { useSplitCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { SplitPartFields } from './split-part-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.split'].input.pick({ parts: true, reason: true });

/** Lets further matters of a case become cases of their own (拆分). */
export function SplitDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const split = useSplitCase();
  const kind = view.kind === 'service' ? ('service' as const) : ('appeal' as const);
  const fresh = { kind, categoryCode: '', content: '', place: view.place };
  const form = useActForm({
    schema,
    defaults: { parts: [fresh], reason: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      await split.mutateAsync({ caseId: view.id, version, ...values });
      onDone('split');
    },
  });
  const parts = useFieldArray({ control: form.control, name: 'parts' });
  return (
    <ActDialog
      title={t('together.split.title')}
      act={form}
      submitLabel={t('together.split.submit')}
      width="md"
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('together.split.note')}</Typography>
      {parts.fields.map((part, at) => (
        <SplitPartFields
          key={part.id}
          form={form.form}
          at={at}
          {...(parts.fields.length > 1 ? { onRemove: () => parts.remove(at) } : {})}
        />
      ))}
      {parts.fields.length < MAX_SPLIT_PARTS && (
        <Button sx={{ alignSelf: 'flex-start' }} onClick={() => parts.append(fresh)}>
          {t('together.split.add')}
        </Button>
      )}
      <FormText control={form.control} name="reason" label={t('together.split.reason')} rows={2} />
    </ActDialog>
  );
}
