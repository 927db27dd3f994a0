import { FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/ipc/commands/setting';
import { useCommandQuery } from '../../lib/use-command';

interface PrintingFieldsProps {
  readonly control: Control<Settings>;
  readonly settings: Settings;
  readonly isReadOnly: boolean;
}

/** This desk's printing: the printer, the receipt's paper, and whether it prints at once. */
export function PrintingFields({ control, settings, isReadOnly }: PrintingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="h2">{t('settings.desk')}</Typography>
      {isReadOnly ? <PrintingFacts settings={settings} /> : <PrintingChoices control={control} settings={settings} />}
    </>
  );
}

/** What cannot be chosen here is not shown as a choice, nor pale. */
function PrintingFacts({ settings }: Pick<PrintingFieldsProps, 'settings'>) {
  const { t } = useTranslation();
  const facts = {
    printerName: settings.printerName === '' ? t('settings.printerSystem') : settings.printerName,
    paperSize: settings.paperSize,
    printAtOnce: t(settings.isReceiptPrintedAtOnce ? 'common.yes' : 'common.no'),
  };
  return (['printerName', 'paperSize', 'printAtOnce'] as const).map((name) => (
    <TextField key={name} label={t(`settings.${name}`)} value={facts[name]} slotProps={{ input: { readOnly: true } }} />
  ));
}

function PrintingChoices({ control, settings }: Pick<PrintingFieldsProps, 'control' | 'settings'>) {
  const { t } = useTranslation();
  const printers = useCommandQuery('paper.listPrinters', {});
  const known = new Set([...(printers.data ?? []).map((printer) => printer.name), settings.printerName]);
  const names = [...known].filter((name) => name !== '');
  return (
    <>
      <Controller
        name="printerName"
        control={control}
        render={({ field }) => (
          <TextField
            select
            label={t('settings.printerName')}
            {...field}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{t('settings.printerSystem')}</MenuItem>
            {names.map((name) => (
              <MenuItem key={name} value={name}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Controller
        name="paperSize"
        control={control}
        render={({ field }) => (
          <TextField select label={t('settings.paperSize')} {...field}>
            <MenuItem value="A4">A4</MenuItem>
            <MenuItem value="A5">A5</MenuItem>
          </TextField>
        )}
      />
      <Controller
        name="isReceiptPrintedAtOnce"
        control={control}
        render={({ field }) => (
          <FormControlLabel
            control={<Switch checked={field.value} onChange={field.onChange} />}
            label={t('settings.printAtOnce')}
          />
        )}
      />
    </>
  );
}
