import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { RATINGS, REMEDY_TELLINGS } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useRemedyCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios, FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.remedy'].input.pick({ note: true, toldBy: true });

/** Records what was put right after a bad rating (整改), and how the resident was told. */
export function RemedyDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const remedy = useRemedyCase();
  const rating = RATINGS.find((each) => each === view.rating);
  const form = useActForm({
    schema,
    defaults: { note: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      await remedy.mutateAsync({ caseId: view.id, version, ...values });
      onDone('remedy');
    },
  });
  const said = [
    rating === undefined ? '' : t(`words.rating.r${rating}`),
    ...view.ratingReasons.map((reason) => t(`words.ratingReason.${reason}`)),
    view.ratingComment,
    view.callback?.note ?? '',
  ].filter((part) => part !== '');
  return (
    <ActDialog title={t('cases.remedy.title')} act={form} onClose={onClose}>
      {said.length > 0 && (
        <Typography color="textSecondary">{t('cases.remedy.said', { said: said.join(' · ') })}</Typography>
      )}
      <FormText control={form.control} name="note" label={t('cases.remedy.note')} rows={3} isFirst />
      <FormRadios
        control={form.control}
        name="toldBy"
        label={t('cases.remedy.toldBy')}
        options={REMEDY_TELLINGS}
        nameOf={(each) => t(`words.remedyTelling.${each}`)}
      />
    </ActDialog>
  );
}
