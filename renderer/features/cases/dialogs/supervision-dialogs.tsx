import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { type SupervisionView, supervisionCommands } from '#shared/ipc/commands/supervision';
import { useNotices } from '../../../components/notice-provider';
import { useSession } from '../../../components/session-context';
import { useAnswerSupervision, useCloseSupervision, usePressAgain } from '../api/supervision';
import { ActDialog } from './act-dialog';
import { AnswerDayField } from './answer-day-field';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

/** What every dialog on a supervision is given. */
interface SupervisionDialogProps {
  readonly supervision: SupervisionView;
  readonly onClose: () => void;
}

/** What can be done with a supervision. */
export type SupervisionAct = SupervisionView['allowed'][number];

function useUnit({ unitName }: SupervisionView): string {
  const { t } = useTranslation();
  return unitName === '' ? t('supervision.centre') : unitName;
}

const answerSchema = supervisionCommands['supervision.answer'].input.pick({ answer: true, behalfNote: true });

/** The unit's written answer; a co-ordinator says how he came by it. */
function AnswerDialog({ supervision, onClose }: SupervisionDialogProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const { session } = useSession();
  const answer = useAnswerSupervision();
  const unit = useUnit(supervision);
  const isOnBehalf = session.role === 'coordinator' && supervision.unitName !== '';
  const form = useActForm({
    schema: answerSchema,
    defaults: { answer: '', behalfNote: '' },
    latestVersion: supervision.version,
    send: async (values, version) => {
      await answer.mutateAsync({ supervisionId: supervision.id, version, ...values });
      notices.done(t('supervision.done.answer'));
      onClose();
    },
  });
  return (
    <ActDialog title={t('supervision.answerTitle', { unit })} act={form} onClose={onClose}>
      <Typography sx={{ whiteSpace: 'pre-wrap' }}>{supervision.question}</Typography>
      <FormText control={form.control} name="answer" label={t('supervision.answer')} rows={5} isFirst />
      {isOnBehalf && (
        <FormText
          control={form.control}
          name="behalfNote"
          label={t('supervision.behalfNote')}
          hint={t('supervision.behalfHint')}
        />
      )}
    </ActDialog>
  );
}

const closeSchema = supervisionCommands['supervision.close'].input.pick({ note: true });

function CloseDialog({ supervision, onClose }: SupervisionDialogProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const close = useCloseSupervision();
  const unit = useUnit(supervision);
  const form = useActForm({
    schema: closeSchema,
    defaults: { note: '' },
    latestVersion: supervision.version,
    send: async ({ note }, version) => {
      await close.mutateAsync({ supervisionId: supervision.id, version, note });
      notices.done(t('supervision.done.close'));
      onClose();
    },
  });
  return (
    <ActDialog title={t('supervision.closeTitle', { unit })} act={form} onClose={onClose}>
      <FormText
        control={form.control}
        name="note"
        label={t('supervision.closeNote')}
        hint={supervision.status === 'open' ? t('supervision.closeNoteHint') : ''}
        rows={2}
        isFirst
      />
    </ActDialog>
  );
}

const againSchema = supervisionCommands['supervision.pressAgain'].input.pick({ question: true, dueDay: true });

function PressAgainDialog({ supervision, onClose }: SupervisionDialogProps) {
  const { t } = useTranslation();
  const notices = useNotices();
  const pressAgain = usePressAgain();
  const unit = useUnit(supervision);
  const form = useActForm({
    schema: againSchema,
    defaults: { question: supervision.question, dueDay: '' },
    latestVersion: supervision.version,
    send: async (values, version) => {
      await pressAgain.mutateAsync({ supervisionId: supervision.id, version, ...values });
      notices.done(t('supervision.done.press-again'));
      onClose();
    },
  });
  return (
    <ActDialog title={t('supervision.pressAgainTitle', { unit })} act={form} onClose={onClose}>
      <FormText control={form.control} name="question" label={t('supervision.question')} rows={4} isFirst />
      <AnswerDayField control={form.control} name="dueDay" />
    </ActDialog>
  );
}

const DIALOGS = { answer: AnswerDialog, close: CloseDialog, 'press-again': PressAgainDialog } as const;

/** The dialog of an act on a supervision. */
export function SupervisionDialog({ act, ...props }: SupervisionDialogProps & { readonly act: SupervisionAct }) {
  const Body = DIALOGS[act];
  return <Body {...props} />;
}
