import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { REVIEW_VERDICTS } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useReviewRating } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios, FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.reviewRating'].input.pick({ verdict: true, reason: true });

/** A manager finds that a bad rating was given by mistake or out of malice (误评、恶意差评). */
export function ReviewDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const review = useReviewRating();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      await review.mutateAsync({ caseId: view.id, version, ...values });
      onDone('reviewRating');
    },
  });
  return (
    <ActDialog title={t('cases.review.title')} act={form} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.review.note')}</Typography>
      <FormRadios
        control={form.control}
        name="verdict"
        label={t('cases.review.verdict')}
        options={REVIEW_VERDICTS}
        nameOf={(each) => t(`words.reviewVerdict.${each}`)}
        isFirst
      />
      <FormText control={form.control} name="reason" label={t('cases.review.reason')} rows={3} />
    </ActDialog>
  );
}
