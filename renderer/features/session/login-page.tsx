import { Alert, Button, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeView } from '#shared/ipc/commands/setup';
import { useChange } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { badFields, useFieldText } from '../../lib/use-field-text';
import { FrontPage } from './front-page';

/** Signs a person in. After a wrong password only the password is typed again. */
export function LoginPage({ office }: { readonly office: OfficeView }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const fieldText = useFieldText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  // The next person begins at the start. Here, where no page is left that could lead elsewhere on its way out.
  useEffect(() => {
    window.location.hash = '#/';
  }, []);
  const login = useChange('session.login', ['session.current']);
  const bad = badFields(login.error);
  // The next person begins at the start. Not sooner than here: a page still there would lead the old one on.
  useEffect(() => {
    window.location.hash = '#/';
  }, []);
  const submit = () =>
    login.mutate(
      { username, password },
      {
        onError: () => {
          setPassword('');
          passwordField.current?.focus();
        },
      },
    );
  return (
    <FrontPage title={office.centreName} note={office.streetName} onSubmit={submit}>
      {office.isDemonstration && (
        <Alert severity="info" role="note">
          {t('session.demonstration')}
        </Alert>
      )}
      {login.error !== null && <Alert severity="error">{failureText(login.error)}</Alert>}
      <TextField
        label={t('session.username')}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        autoFocus
        autoComplete="username"
        error={bad.username !== undefined}
        helperText={fieldText(bad.username)}
      />
      <TextField
        label={t('session.password')}
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        inputRef={passwordField}
        autoComplete="current-password"
        error={bad.password !== undefined}
        helperText={login.error?.failure.code === 'wrong-credentials' ? undefined : fieldText(bad.password)}
      />
      <Button type="submit" variant="contained" size="large" loading={login.isPending}>
        {t('session.login')}
      </Button>
    </FrontPage>
  );
}
