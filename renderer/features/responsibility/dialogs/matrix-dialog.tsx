import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandFailed } from '../../../lib/command';
import { useFailureText } from '../../../lib/use-failure-text';

/** The frame of the matrix's dialogs. Ctrl+Enter sends, Escape closes; what failed stands above the fields. */
export function MatrixDialog(props: {
  readonly title: string;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly submitLabel: string;
  readonly isHarmful?: boolean;
  readonly width?: 'xs' | 'sm' | 'md';
  /** Null where there is nothing to send. */
  readonly onSubmit: (() => void) | null;
  readonly onClose: () => void;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { error, onSubmit } = props;
  const isConflict = error instanceof CommandFailed && error.failure.code === 'conflict';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) onSubmit?.();
  };
  return (
    <Dialog
      open
      onClose={(_event, reason) => reason !== 'backdropClick' && props.onClose()}
      maxWidth={props.width ?? 'sm'}
      onKeyDown={onKeyDown}
      aria-labelledby="matrix-dialog-title"
    >
      <DialogTitle id="matrix-dialog-title">{props.title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {error !== null && (
            <Alert severity="error">{isConflict ? t('responsibility.conflict') : failureText(error)}</Alert>
          )}
          {props.children}
        </Stack>
      </DialogContent>
      <DialogActions>
        {props.extra}
        <Button onClick={props.onClose}>{t(onSubmit === null ? 'common.close' : 'common.cancel')}</Button>
        {onSubmit !== null && (
          <Button
            variant="contained"
            color={props.isHarmful === true ? 'error' : 'primary'}
            loading={props.isBusy}
            onClick={onSubmit}
          >
            {props.submitLabel}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
