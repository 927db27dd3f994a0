import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The frame of what is asked before an intake goes on. Ctrl+Enter confirms from any field, Escape goes back. */
export function ActionDialog(props: {
  readonly title: string;
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly canConfirm?: boolean;
  readonly confirmLabel?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const canConfirm = props.canConfirm !== false && !props.isBusy;
  return (
    <Dialog
      open
      onClose={props.onClose}
      maxWidth="sm"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || !canConfirm) return;
        event.preventDefault();
        props.onConfirm();
      }}
    >
      <DialogTitle>{props.title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {props.failure !== null && <Alert severity="error">{props.failure}</Alert>}
          {props.children}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        <Button
          variant="contained"
          loading={props.isBusy}
          disabled={props.canConfirm === false}
          onClick={props.onConfirm}
          aria-keyshortcuts="Control+Enter"
        >
          {props.confirmLabel ?? t('common.ok')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
