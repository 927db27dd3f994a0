import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { useNotices } from '../../../components/notice-provider';
import { SecondPersonDialog } from '../../../components/second-person-dialog';
import { useUnlockSummary } from '../api/queries';

const LONGEST_REASON = 200;

/** Opens a signed month again: says what becomes of the signed one, asks why, and asks for the second person. */
export function UnlockDialog(props: {
  readonly summary: SummaryView;
  readonly monthName: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const unlock = useUnlockSummary();
  const [reason, setReason] = useState('');
  const { summary, monthName, onClose } = props;
  const done = () => {
    notices.done(t('summary.unlocked'));
    onClose();
  };
  const submit = (second: SecondPerson | null) =>
    unlock.mutate({ summaryId: summary.id, version: summary.version, reason, second }, { onSuccess: done });
  return (
    <SecondPersonDialog
      title={t('summary.unlockDialog.title', { month: monthName })}
      text={t('summary.unlockDialog.text')}
      submitLabel={t('summary.unlock')}
      error={unlock.error}
      isPending={unlock.isPending}
      isBlocked={reason.trim() === ''}
      onConfirm={submit}
      onClose={onClose}
    >
      <TextField
        label={t('summary.unlockDialog.reason')}
        value={reason}
        autoFocus
        multiline
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: LONGEST_REASON } }}
      />
    </SecondPersonDialog>
  );
}
