import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { RATINGS } from '#shared/domain/case/vocabulary';
import { caseCommands } from '#shared/ipc/commands/case';
import { useCallBack } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios, FormText } from './form-fields';
import { useActForm } from './use-act-form';

const NOT_RATED = 0;
const schema = caseCommands['case.callBack'].input
  .pick({ isSolved: true, isSatisfied: true, note: true })
  .extend({ rating: z.int().min(NOT_RATED).max(5) });
const ANSWERS = [true, false] as const;
const LEVELS = [NOT_RATED, ...RATINGS] as const;

/** Records what the resident said afterwards: solved, satisfied, asked apart; and his rating, where he gives one. */
export function CallbackDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const callBack = useCallBack();
  const nameOf = (answer: boolean) => t(answer ? 'common.yes' : 'common.no');
  const form = useActForm({
    schema,
    defaults: { note: '', rating: NOT_RATED },
    latestVersion: view.version,
    send: async ({ rating, ...values }, version) => {
      await callBack.mutateAsync({
        caseId: view.id,
        version,
        ...values,
        rating: rating === NOT_RATED ? null : rating,
      });
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
      {view.rating === null && (
        <FormRadios
          control={form.control}
          name="rating"
          label={t('cases.callback.rating')}
          options={LEVELS}
          nameOf={(level) => (level === NOT_RATED ? t('cases.callback.notRated') : t(`words.rating.r${level}`))}
        />
      )}
      <FormText control={form.control} name="note" label={t('cases.callback.note')} rows={2} />
    </ActDialog>
  );
}
