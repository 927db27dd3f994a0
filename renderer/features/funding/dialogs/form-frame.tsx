import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../../lib/use-failure-text';

/** The frame of a dialog on waivers: Enter in a line or the button sends, Escape closes. */
export function FormFrame(props: {
  readonly title: string;
  readonly submitLabel: string;
  readonly isHarmful?: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.isBusy) props.onSubmit();
  };
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && props.onClose()} maxWidth="sm" fullWidth>
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {props.error !== null && <Alert severity="error">{failureText(props.error)}</Alert>}
            {props.children}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.isHarmful === true ? 'error' : 'primary'}
            loading={props.isBusy}
          >
            {props.submitLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
