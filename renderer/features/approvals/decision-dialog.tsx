import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { useFailureText } from '../../lib/use-failure-text';
import { useFieldText } from '../../lib/use-field-text';
import { type Approval, useDecision } from './use-approvals';

const MAX_LENGTH = 500;

/** A manager's word on a request; a refusal needs a reason. Ctrl+Enter sends, Escape goes back. */
export function DecisionDialog(props: {
  readonly approval: Approval;
  readonly isApproved: boolean;
  readonly onDone: (view: CaseView) => void;
  readonly onClose: () => void;
}) {
  const { approval, isApproved } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const failureText = useFailureText();
  const { decide, isPending } = useDecision();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isMissing = isTried && !isApproved && reason.trim() === '';
  const send = () => {
    setTried(true);
    if (isPending || (!isApproved && reason.trim() === '')) return;
    setError(null);
    decide(approval, isApproved, reason.trim()).then(props.onDone, setError);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    send();
  };
  const kind = t(`clockRequest.${approval.kind}`);
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth onKeyDown={onKeyDown}>
      <DialogTitle>{t(`clockRequest.approvals.${isApproved ? 'approveTitle' : 'refuseTitle'}`, { kind })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
          <Typography>{`${approval.ofCase.subject} · ${approval.ofCase.number}`}</Typography>
          {isApproved && <Typography color="textSecondary">{t('clockRequest.approvals.note')}</Typography>}
          <TextField
            label={t(`clockRequest.approvals.${isApproved ? 'comment' : 'refusalReason'}`)}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            autoFocus
            multiline
            minRows={3}
            error={isMissing}
            helperText={isMissing ? fieldText('required') : undefined}
            slotProps={{ htmlInput: { maxLength: MAX_LENGTH } }}
          />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Typography variant="caption" color="textSecondary" sx={{ mr: 'auto' }}>
          {t('cases.dialog.submitKey')}
        </Typography>
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        <Button
          variant="contained"
          color={isApproved ? 'primary' : 'error'}
          loading={isPending}
          aria-keyshortcuts="Control+Enter"
          onClick={send}
        >
          {t(`clockRequest.approvals.${isApproved ? 'approve' : 'refuse'}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
