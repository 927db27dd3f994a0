import { Alert, Box, Card, TextField, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/ipc/commands/setting';
import { BusyButton } from '../../components/busy-button';
import { SaveFailure } from '../../components/conflict/save-failure';
import { useSession } from '../../components/session-context';
import { useCommandQuery } from '../../lib/use-command';
import { useFieldText } from '../../lib/use-field-text';
import { useOfficeWords } from './office-words';
import { PrintingFields } from './printing-fields';
import { RoutingField } from './routing-field';
import { useSettingsForm } from './use-settings-form';

/** The centre's facts and this desk's printing; administrators change them, others read them. */
export function OfficeSection() {
  const settings = useCommandQuery('setting.get', {});
  return settings.data === undefined ? null : <OfficeForm settings={settings.data} />;
}

const TEXTS = ['centreName', 'centreAddress', 'centrePhone', 'fundingSources'] as const;

function OfficeForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const fieldText = useFieldText();
  const isReadOnly = !may('setting.update');
  const { form, save, isSaving, clash, conflict } = useSettingsForm(settings, useOfficeWords(), ['setup.office']);
  const { errors } = form.formState;
  return (
    <Card
      component="form"
      noValidate
      onSubmit={isReadOnly ? undefined : save}
      sx={{ p: 3, maxWidth: 720, display: 'grid', gap: 2 }}
    >
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
          <SaveFailure error={clash} conflict={conflict} />
          <BusyButton type="submit" variant="contained" loading={isSaving}>
            {t('common.save')}
          </BusyButton>
        </Box>
      )}
    </Card>
  );
}
