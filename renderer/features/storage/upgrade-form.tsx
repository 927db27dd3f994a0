import { Box, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../components/busy-button';
import { useChange } from '../../lib/use-command';

/** Brings the tables up to this version with the owner's account, which the desks do not have. */
export function UpgradeForm() {
  const { t } = useTranslation();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const upgrade = useChange('storage.upgrade', ['storage.state']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (user.trim() !== '' && password !== '') upgrade.mutate({ user, password });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{t('storage.upgradeTitle')}</Typography>
      <Typography color="textSecondary">{t('storage.upgradeNote')}</Typography>
      <TextField label={t('storage.owner')} autoFocus value={user} onChange={(event) => setUser(event.target.value)} />
      <TextField
        label={t('storage.password')}
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <BusyButton type="submit" variant="contained" sx={{ justifySelf: 'start' }} loading={upgrade.isPending}>
        {t('storage.upgrade')}
      </BusyButton>
    </Box>
  );
}
