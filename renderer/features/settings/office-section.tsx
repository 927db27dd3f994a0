import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Card, TextField, Typography } from '@mui/material';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Settings, settingsSchema } from '#shared/ipc/commands/setting';
import { BusyButton } from '../../components/busy-button';
import { useNotices } from '../../components/notice-provider';
import { useSession } from '../../components/session-context';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { useFieldText } from '../../lib/use-field-text';
import { PrintingFields } from './printing-fields';
import { RoutingField } from './routing-field';

/** The centre's facts and this desk's printing; administrators change them, others read them. */
export function OfficeSection() {
  const settings = useCommandQuery('setting.get', {});
  return settings.data === undefined ? null : <OfficeForm settings={settings.data} />;
}

const TEXTS = ['centreName', 'centreAddress', 'centrePhone', 'fundingSources'] as const;

function OfficeForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const fieldText = useFieldText();
  const isReadOnly = !may('setting.update');
  const update = useChange('setting.update', ['setting.get', 'setup.office']);
  const form = useForm<Settings>({ values: settings, resolver: zodResolver(settingsSchema) });
  const { errors } = form.formState;
  const save = form.handleSubmit((values) => {
    if (isReadOnly) return;
    update.mutate(values, { onSuccess: () => notices.done(t('common.saved')), onError: notices.failed });
  });
  return (
    <Card component="form" noValidate onSubmit={save} sx={{ p: 3, maxWidth: 720, display: 'grid', gap: 2 }}>
      <Typography variant="h2">{t('settings.office')}</Typography>
      {TEXTS.map((name) => (
        <TextField
          key={name}
          label={t(`settings.${name}`)}
          {...form.register(name)}
          error={errors[name] !== undefined}
          helperText={fieldText(errors[name]?.message)}
          slotProps={{ input: { readOnly: isReadOnly } }}
        />
      ))}
      <TextField
        label={t('settings.idleLockMinutes')}
        type={isReadOnly ? 'text' : 'number'}
        {...form.register('idleLockMinutes', { valueAsNumber: true })}
        error={errors.idleLockMinutes !== undefined}
        helperText={fieldText(errors.idleLockMinutes?.message)}
        slotProps={{ input: { readOnly: isReadOnly } }}
      />
      <RoutingField control={form.control} settings={settings} isReadOnly={isReadOnly} />
      <PrintingFields control={form.control} settings={settings} isReadOnly={isReadOnly} />
      {isReadOnly ? (
        <Alert severity="info" role="note">
          {t('settings.readOnly')}
        </Alert>
      ) : (
        <Box>
          <BusyButton type="submit" variant="contained" loading={update.isPending}>
            {t('common.save')}
          </BusyButton>
        </Box>
      )}
    </Card>
  );
}
