import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskedClose } from '../../../components/use-asked-close';
import { useCaseAtHand } from './case-at-hand';
import { FailureAlert } from './failure-alert';
import type { ActForm } from './use-act-form';

/** The frame of an act's dialog. Ctrl+Enter sends; Escape closes, after asking when something was typed. */
export function ActDialog(props: {
  readonly title: string;
  readonly act: ActForm;
  readonly submitLabel?: string;
  readonly isHarmful?: boolean;
  readonly isBlocked?: boolean;
  readonly width?: 'xs' | 'sm' | 'md';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { act } = props;
  const { t } = useTranslation();
  const { close, question } = useAskedClose(act.isDirty, props.onClose);
  const isPossible = useCaseAtHand()?.isPossible !== false;
  const isBlocked = props.isBlocked === true || !isPossible;
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!isBlocked) act.submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey) submit(event);
    // Enter in a list that offers nothing must not send a form half filled in.
    else if ((event.target as Element).role === 'combobox') event.preventDefault();
  };
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && close()} maxWidth={props.width ?? 'sm'}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        onKeyDown={onKeyDown}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <FailureAlert act={act} onDiscard={props.onClose} />
            {props.children}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Typography variant="caption" color="textSecondary" sx={{ mr: 'auto' }}>
            {t('cases.dialog.submitKey')}
          </Typography>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.isHarmful === true ? 'error' : 'primary'}
            loading={act.isPending}
            disabled={isBlocked}
          >
            {props.submitLabel ?? t('common.ok')}
          </Button>
        </DialogActions>
      </Box>
      {question}
    </Dialog>
  );
}
