import { Stack, TextField, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useFieldText } from '../../lib/use-field-text';
import type { SetupForm } from './use-setup-form';

/** Second step: the centre's name and its first administrator. */
export function CentreStep({ form }: { readonly form: SetupForm }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { administrator, bad } = form;
  const isShort = administrator.password !== '' && administrator.password.length < 8;
  const repeatCode = form.repeated !== '' && form.isRepeatWrong ? 'passwords-differ' : undefined;
  const isUsernameOdd = administrator.username !== '' && !form.isUsernameRight;
  const codes = {
    displayName: bad['administrator.displayName'],
    username: isUsernameOdd ? 'username-shape' : bad['administrator.username'],
  };
  const passwordCode = isShort ? 'password-short' : bad['administrator.password'];
  return (
    <Stack spacing={2}>
      <TextField
        label={t('setup.centreName')}
        value={form.centreName}
        onChange={(event) => form.setCentreName(event.target.value)}
        error={bad.centreName !== undefined}
        helperText={fieldText(bad.centreName)}
      />
      <Typography variant="h3" component="h2">
        {t('setup.administratorTitle')}
      </Typography>
      {(['displayName', 'username'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`setup.${name}`)}
          value={administrator[name]}
          autoFocus={name === 'displayName'}
          onChange={(event) => form.setAdministrator({ ...administrator, [name]: event.target.value })}
          error={codes[name] !== undefined}
          helperText={fieldText(codes[name])}
        />
      ))}
      <TextField
        label={t('setup.password')}
        type="password"
        autoComplete="new-password"
        value={administrator.password}
        onChange={(event) => form.setAdministrator({ ...administrator, password: event.target.value })}
        error={passwordCode !== undefined}
        helperText={fieldText(passwordCode) ?? t('session.passwordHint')}
      />
      <TextField
        label={t('setup.repeatPassword')}
        type="password"
        autoComplete="new-password"
        value={form.repeated}
        onChange={(event) => form.setRepeated(event.target.value)}
        error={repeatCode !== undefined}
        helperText={fieldText(repeatCode)}
      />
    </Stack>
  );
}
