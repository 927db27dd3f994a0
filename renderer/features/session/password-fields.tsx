import { Alert, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../lib/use-failure-text';
import { useFieldText } from '../../lib/use-field-text';
import type { usePasswordChange } from './use-password-change';

/** The three fields of a password's change, with what is wrong beside each. */
export function PasswordFields({ form }: { readonly form: ReturnType<typeof usePasswordChange> }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const fieldText = useFieldText();
  return (
    <>
      {form.error !== null && <Alert severity="error">{failureText(form.error)}</Alert>}
      {form.fields.map((field, at) => (
        <TextField
          key={field.key}
          label={t(`session.${field.key}`)}
          type="password"
          value={field.value}
          autoFocus={at === 0}
          autoComplete={at === 0 ? 'current-password' : 'new-password'}
          onChange={(event) => field.set(event.target.value)}
          error={field.code !== undefined}
          helperText={fieldText(field.code) ?? (field.key === 'newPassword' ? t('session.passwordHint') : undefined)}
        />
      ))}
    </>
  );
}
