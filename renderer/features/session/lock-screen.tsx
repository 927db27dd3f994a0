import { Alert, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#shared/ipc/commands/session';
import { useChange } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { FrontPage } from './front-page';
import { useSignOut } from './use-sign-out';

/** Covers the window until the same person gives the password, or leaves it to somebody else. */
export function LockScreen({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [password, setPassword] = useState('');
  const unlock = useChange('session.unlock', ['session.current']);
  const { signOut } = useSignOut();
  const submit = () => unlock.mutate({ password }, { onError: () => setPassword('') });
  return (
    <FrontPage
      title={t('session.lockedTitle')}
      note={t('session.lockedNote', { name: session.displayName })}
      onSubmit={submit}
    >
      {unlock.error !== null && <Alert severity="error">{failureText(unlock.error)}</Alert>}
      <TextField
        label={t('session.password')}
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoFocus
        autoComplete="current-password"
      />
      <Button type="submit" variant="contained" size="large" loading={unlock.isPending}>
        {t('session.unlock')}
      </Button>
      <Button onClick={() => void signOut()}>{t('session.changePerson')}</Button>
    </FrontPage>
  );
}
