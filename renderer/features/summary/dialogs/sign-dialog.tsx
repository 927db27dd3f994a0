import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { useNotices } from '../../../components/notice-provider';
import { useFailureText } from '../../../lib/use-failure-text';
import { useSignSummary } from '../api/queries';

const LONGEST_NAME = 40;

/** Asks before the month is locked for good. */
export function SignDialog(props: {
  readonly summary: SummaryView;
  readonly monthName: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  const sign = useSignSummary();
  const [reviewer, setReviewer] = useState('');
  const { summary, monthName, onClose } = props;
  const done = () => {
    notices.done(t('summary.signedDone'));
    onClose();
  };
  const submit = () =>
    sign.mutate({ summaryId: summary.id, version: summary.version, reviewedByName: reviewer }, { onSuccess: done });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" aria-labelledby="sign-title">
      <DialogTitle id="sign-title">{t('summary.signDialog.title', { month: monthName })}</DialogTitle>
      <DialogContent>
        {sign.error !== null && <Alert severity="error">{failureText(sign.error)}</Alert>}
        <DialogContentText sx={{ mb: 2 }}>{t('summary.signDialog.text')}</DialogContentText>
        <TextField
          label={t('summary.signDialog.reviewer')}
          value={reviewer}
          autoFocus
          onChange={(event) => setReviewer(event.target.value)}
          slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" color="error" loading={sign.isPending} onClick={submit}>
          {t('summary.signDialog.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
