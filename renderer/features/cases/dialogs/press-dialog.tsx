import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SupervisionOrigin } from '#shared/domain/case/supervision';
import { supervisionCommands } from '#shared/ipc/commands/supervision';
import { useNotices } from '../../../components/notice-provider';
import { usePress } from '../api/supervision';
import { ActDialog } from './act-dialog';
import { AnswerDayField } from './answer-day-field';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = supervisionCommands['supervision.press'].input.pick({ question: true, dueDay: true });

/** A manager presses an order, or a case that nobody has (督办). */
export function PressDialog(props: {
  readonly caseId: string;
  readonly order: { readonly id: string; readonly unitName: string } | null;
  readonly origin: SupervisionOrigin;
  readonly onClose: () => void;
}) {
  const { caseId, order, origin, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const press = usePress();
  const form = useActForm({
    schema,
    defaults: { question: t(`supervision.suggestion.${origin}`), dueDay: '' },
    latestVersion: 1,
    send: async (values) => {
      await press.mutateAsync({ caseId, orderId: order?.id ?? null, origin, ...values });
      notices.done(t('supervision.done.press'));
      onClose();
    },
  });
  const unit = order?.unitName ?? t('supervision.centre');
  return (
    <ActDialog
      title={t('supervision.pressTitle', { unit })}
      act={form}
      submitLabel={t('supervision.press')}
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('supervision.pressText')}</Typography>
      <FormText control={form.control} name="question" label={t('supervision.question')} rows={4} isFirst />
      <AnswerDayField control={form.control} name="dueDay" />
    </ActDialog>
  );
}
