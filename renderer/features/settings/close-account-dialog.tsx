import { zodResolver } from '@hookform/resolvers/zod';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/ipc/commands/account';
import { type SecondPerson, secondPersonSchema } from '#shared/ipc/commands/second-person';
import { useNotices } from '../../components/notice-provider';
import { useChange } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { badFields, useFieldText } from '../../lib/use-field-text';

/** Asks before an account is closed, and for the second person without whom nobody closes one. */
export function CloseAccountDialog({
  account,
  onDone,
  onClose,
}: {
  readonly account: AccountView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  const fieldText = useFieldText();
  const close = useChange('account.setActive', ['account.list']);
  const form = useForm<SecondPerson>({
    resolver: zodResolver(secondPersonSchema),
    defaultValues: { username: '', password: '' },
  });
  const refused = badFields(close.error);
  const errorOf = (field: keyof SecondPerson) => {
    const code = form.formState.errors[field]?.message ?? refused[`second.${field}`];
    return { error: code !== undefined, helperText: close.error === null ? fieldText(code) : undefined };
  };
  const done = () => {
    notices.done(t('people.done'));
    onDone();
  };
  const { id, version, displayName } = account;
  const submit = (second: SecondPerson) =>
    close.mutate(
      { id, version, isActive: false, second },
      { onSuccess: done, onError: () => form.resetField('password') },
    );
  return (
    <Dialog open onClose={onClose} maxWidth="xs" aria-labelledby="close-account-title">
      <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <DialogTitle id="close-account-title">{t('people.deactivate')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t('people.deactivateQuestion', { name: displayName })}</DialogContentText>
          <Typography variant="subtitle2">{t('people.secondTitle')}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {t('people.secondHint')}
          </Typography>
          <Stack spacing={2}>
            {close.error !== null && <Alert severity="error">{failureText(close.error)}</Alert>}
            <TextField
              label={t('people.secondUsername')}
              autoFocus
              autoComplete="off"
              {...errorOf('username')}
              {...form.register('username')}
            />
            <TextField
              label={t('people.secondPassword')}
              type="password"
              autoComplete="off"
              {...errorOf('password')}
              {...form.register('password')}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="contained" color="error" loading={close.isPending}>
            {t('people.deactivate')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
