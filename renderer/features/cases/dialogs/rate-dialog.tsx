import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { isBadRating } from '#shared/domain/case/remedy';
import { HAND_RATING_WAYS, RATINGS, type Rating } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useRateCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios, FormText } from './form-fields';
import { FormReasons } from './form-reasons';
import { useActForm } from './use-act-form';

const { rating, way, reasons, comment } = caseCommands['case.rate'].input.shape;
const schema = caseCommands['case.rate'].input
  .pick({})
  .extend({ rating, way, reasons: reasons.unwrap(), comment: comment.unwrap() });

/** Records a rating (好差评) that the resident gave on paper or by telephone, and in which way. */
export function RateDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const rate = useRateCase();
  const form = useActForm({
    schema,
    defaults: { reasons: [], comment: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      await rate.mutateAsync({ caseId: view.id, version, ...values });
      onDone('rate');
    },
  });
  const chosen = form.form.watch('rating');
  const isBad = chosen !== undefined && isBadRating(chosen);
  return (
    <ActDialog title={t('cases.rate.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.rate.note')}</Typography>
      <FormRadios
        control={form.control}
        name="way"
        label={t('cases.rate.way')}
        options={HAND_RATING_WAYS}
        nameOf={(each) => t(`words.ratingWay.${each}`)}
        isFirst
      />
      <FormRadios
        control={form.control}
        name="rating"
        label={t('cases.rate.rating')}
        options={RATINGS}
        nameOf={(each: Rating) => t(`words.rating.r${each}`)}
      />
      {isBad && <FormReasons control={form.control} name="reasons" label={t('cases.rate.reasons')} />}
      {isBad && <Typography color="textSecondary">{t('cases.rate.remedyNote')}</Typography>}
      <FormText control={form.control} name="comment" label={t('cases.rate.comment')} rows={2} />
    </ActDialog>
  );
}
