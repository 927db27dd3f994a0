import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Card, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Settings, settingsSchema } from '#shared/ipc/commands/setting';
import { useNotices } from '../../components/notice-provider';
import { useSession } from '../../components/session-context';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { useFieldText } from '../../lib/use-field-text';

/** The centre's facts and this desk's printing; administrators change them, others read them. */
export function OfficeSection() {
  const settings = useCommandQuery('setting.get', {});
  return settings.data === undefined ? null : <OfficeForm settings={settings.data} />;
}

const TEXTS = ['centreName', 'centreAddress', 'centrePhone'] as const;

function OfficeForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const fieldText = useFieldText();
  const isReadOnly = !may('setting.update');
  const printers = useCommandQuery('paper.listPrinters', {});
  const update = useChange('setting.update', ['setting.get', 'setup.office']);
  const form = useForm<Settings>({ values: settings, resolver: zodResolver(settingsSchema), disabled: isReadOnly });
  const { errors } = form.formState;
  const save = form.handleSubmit((values) =>
    update.mutate(values, { onSuccess: () => notices.done(t('common.saved')), onError: notices.failed }),
  );
  const names = new Set([...(printers.data ?? []).map((printer) => printer.name), settings.printerName]);
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
        />
      ))}
      <TextField
        label={t('settings.idleLockMinutes')}
        type="number"
        {...form.register('idleLockMinutes', { valueAsNumber: true })}
        error={errors.idleLockMinutes !== undefined}
        helperText={fieldText(errors.idleLockMinutes?.message)}
      />
      <Typography variant="h2">{t('settings.desk')}</Typography>
      <Controller
        name="printerName"
        control={form.control}
        render={({ field }) => (
          <TextField
            select
            label={t('settings.printerName')}
            {...field}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{t('settings.printerSystem')}</MenuItem>
            {[...names]
              .filter((name) => name !== '')
              .map((name) => (
                <MenuItem key={name} value={name}>
                  {name}
                </MenuItem>
              ))}
          </TextField>
        )}
      />
      <Controller
        name="paperSize"
        control={form.control}
        render={({ field }) => (
          <TextField select label={t('settings.paperSize')} {...field}>
            <MenuItem value="A4">A4</MenuItem>
            <MenuItem value="A5">A5</MenuItem>
          </TextField>
        )}
      />
      <Controller
        name="isReceiptPrintedAtOnce"
        control={form.control}
        render={({ field }) => (
          <FormControlLabel
            control={<Switch checked={field.value} onChange={field.onChange} disabled={isReadOnly} />}
            label={t('settings.printAtOnce')}
          />
        )}
      />
      {isReadOnly ? (
        <Alert severity="info" role="note">
          {t('settings.readOnly')}
        </Alert>
      ) : (
        <Box>
          <Button type="submit" variant="contained" loading={update.isPending}>
            {t('common.save')}
          </Button>
        </Box>
      )}
    </Card>
  );
}
