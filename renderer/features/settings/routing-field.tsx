import { FormControlLabel, Switch, TextField, Typography } from '@mui/material';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/ipc/commands/setting';

/** Whether applications go to the units of their item's steps at once, or wait for a co-ordinator. */
export function RoutingField(props: {
  readonly control: Control<Settings>;
  readonly settings: Settings;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const label = t('settings.routedBySteps');
  return (
    <>
      <Typography variant="h2">{t('settings.routing')}</Typography>
      {props.isReadOnly ? (
        <TextField
          label={label}
          value={t(props.settings.isRoutedBySteps ? 'common.yes' : 'common.no')}
          slotProps={{ input: { readOnly: true } }}
        />
      ) : (
        <Controller
          name="isRoutedBySteps"
          control={props.control}
          render={({ field }) => (
            <FormControlLabel control={<Switch checked={field.value} onChange={field.onChange} />} label={label} />
          )}
        />
      )}
    </>
  );
}
