import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { RATINGS, type Rating } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useRateCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.rate'].input.pick({ rating: true });

/** Records the resident's rating (好差评). */
export function RateDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const rate = useRateCase();
  const form = useActForm({
    schema,
    defaults: {},
    latestVersion: view.version,
    send: async (values, version) => {
      await rate.mutateAsync({ caseId: view.id, version, ...values });
      onDone('rate');
    },
  });
  return (
    <ActDialog title={t('cases.rate.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.rate.note')}</Typography>
      <FormRadios
        control={form.control}
        name="rating"
        label={t('cases.rate.rating')}
        options={RATINGS}
        nameOf={(rating: Rating) => t(`words.rating.r${rating}`)}
        isFirst
      />
    </ActDialog>
  );
}
