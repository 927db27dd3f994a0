import { FormControlLabel, Switch, TextField, Typography } from '@mui/material';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/ipc/commands/setting';

const SWITCHES = [
  { name: 'isRoutedBySteps', label: 'settings.routedBySteps' },
  { name: 'isRoutedByMatrix', label: 'settings.routedByMatrix' },
] as const;

/** Which cases go on at once, and which wait for a co-ordinator. */
export function RoutingField(props: {
  readonly control: Control<Settings>;
  readonly settings: Settings;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="h2">{t('settings.routing')}</Typography>
      {SWITCHES.map(({ name, label }) =>
        props.isReadOnly ? (
          <TextField
            key={name}
            label={t(label)}
            value={t(props.settings[name] ? 'common.yes' : 'common.no')}
            slotProps={{ input: { readOnly: true } }}
          />
        ) : (
          <Controller
            key={name}
            name={name}
            control={props.control}
            render={({ field }) => (
              <FormControlLabel control={<Switch checked={field.value} onChange={field.onChange} />} label={t(label)} />
            )}
          />
        ),
      )}
    </>
  );
}
