import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/form-dialog';

/** Says what will happen, and asks for the password of the person at the window. */
export function PasswordDialog(props: {
  readonly title: string;
  readonly text: string;
  readonly submitLabel: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onPassword: (password: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  return (
    <FormDialog
      title={props.title}
      error={props.error}
      submitLabel={props.submitLabel}
      isPending={props.isPending}
      isBlocked={password === ''}
      onSubmit={() => props.onPassword(password)}
      onClose={props.onClose}
    >
      <Typography>{props.text}</Typography>
      <TextField
        label={t('keys.password')}
        type="password"
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FormDialog>
  );
}
