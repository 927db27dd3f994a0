import { Box, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../components/busy-button';
import { useChange } from '../../lib/use-command';

/** Asks for the password of the database's account, where the computer keeps none or an old one. */
export function PasswordForm({ canKeepPassword }: { readonly canKeepPassword: boolean }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isKept, setKept] = useState(canKeepPassword);
  const enter = useChange('storage.enter', ['storage.state']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') enter.mutate({ password, isPasswordKept: isKept });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        label={t('storage.password')}
        type="password"
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {canKeepPassword && (
        <FormControlLabel
          control={<Checkbox checked={isKept} onChange={(_event, isOn) => setKept(isOn)} />}
          label={t('storage.keepPassword')}
        />
      )}
      <BusyButton type="submit" variant="contained" sx={{ justifySelf: 'start' }} loading={enter.isPending}>
        {t('storage.goOn')}
      </BusyButton>
    </Box>
  );
}
