import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../lib/use-failure-text';

/** The frame of a dialog with fields. Enter sends, Escape closes; a click beside it does nothing. */
export function FormDialog(props: {
  readonly title: string;
  readonly error: unknown;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly isBlocked?: boolean;
  readonly closeLabel?: string;
  readonly width?: 'xs' | 'sm' | 'md';
  /** For what cannot be undone. */
  readonly isGrave?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Events of a dialog within a dialog's form would otherwise send the outer form, too.
    event.stopPropagation();
    if (props.isBlocked !== true) props.onSubmit();
  };
  return (
    <Dialog
      open
      fullWidth
      onClose={(_event, reason) => reason !== 'backdropClick' && props.onClose()}
      maxWidth={props.width ?? 'xs'}
    >
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {props.error !== null && <Alert severity="error">{failureText(props.error)}</Alert>}
            {props.children}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={props.onClose}>{props.closeLabel ?? t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.isGrave === true ? 'error' : 'primary'}
            loading={props.isPending}
            disabled={props.isBlocked === true}
          >
            {props.submitLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
