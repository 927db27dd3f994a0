import { Alert, Box, Button, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TLS_WAYS } from '#shared/ipc/commands/storage';
import { useFieldText } from '../../lib/use-field-text';
import type { ServerForm } from './use-server-form';

/** Where a server is, who asks, and how the way to it is secured. */
export function ServerFields(props: { readonly form: ServerForm; readonly canKeepPassword: boolean }) {
  const { t } = useTranslation();
  const { register, control, watch } = props.form;
  const text = useServerField(props.form);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 120px', gap: 2 }}>
        <TextField label={t('storage.host')} autoFocus {...register('server.host')} {...text('host')} />
        <TextField
          label={t('storage.port')}
          type="number"
          {...register('server.port', { valueAsNumber: true })}
          {...text('port')}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField label={t('storage.database')} {...register('server.database')} {...text('database')} />
        <TextField label={t('storage.user')} {...register('server.user')} {...text('user')} />
      </Box>
      <TextField label={t('storage.password')} type="password" {...register('password')} {...text('password')} />
      <Controller
        control={control}
        name="server.tls"
        render={({ field }) => (
          <TextField select label={t('storage.tls')} {...field}>
            {TLS_WAYS.map((way) => (
              <MenuItem key={way} value={way}>
                {t(`storage.tlsWays.${way}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      {watch('server.tls') === 'certificate' && <CertificateField form={props.form} />}
      <PasswordKeeping form={props.form} canKeepPassword={props.canKeepPassword} />
    </Box>
  );
}

function useServerField({ formState }: ServerForm) {
  const fieldText = useFieldText();
  return (name: 'host' | 'port' | 'database' | 'user' | 'certificate' | 'password') => {
    const error = name === 'password' ? formState.errors.password : formState.errors.server?.[name];
    return { error: error !== undefined, helperText: fieldText(error?.message) };
  };
}

function CertificateField({ form }: { readonly form: ServerForm }) {
  const { t } = useTranslation();
  const { error, helperText } = useServerField(form)('certificate');
  const read = async (file: File | undefined) => {
    if (file !== undefined) form.setValue('server.certificate', await file.text(), { shouldDirty: true });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        label={t('storage.certificate')}
        multiline
        minRows={3}
        maxRows={6}
        {...form.register('server.certificate')}
        error={error}
        helperText={helperText ?? t('storage.certificateNote')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button component="label" size="small" variant="outlined" sx={{ justifySelf: 'start' }}>
        {t('storage.certificateFile')}
        <input type="file" hidden accept=".pem,.crt,.cer" onChange={(event) => void read(event.target.files?.[0])} />
      </Button>
    </Box>
  );
}

function PasswordKeeping(props: { readonly form: ServerForm; readonly canKeepPassword: boolean }) {
  const { t } = useTranslation();
  if (!props.canKeepPassword) {
    return (
      <Alert severity="info" role="note">
        {t('storage.cannotKeepPassword')}
      </Alert>
    );
  }
  return (
    <Controller
      control={props.form.control}
      name="isPasswordKept"
      render={({ field: { value, ...field } }) => (
        <FormControlLabel control={<Checkbox checked={value} {...field} />} label={t('storage.keepPassword')} />
      )}
    />
  );
}
