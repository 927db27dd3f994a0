import { FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { type Control, Controller, type FieldPath } from 'react-hook-form';
import type { Settings } from '#shared/ipc/commands/setting';
import { useFieldText } from '../../lib/use-field-text';

interface FieldProps {
  readonly control: Control<Settings>;
  readonly name: FieldPath<Settings>;
  readonly label: string;
}

/** A setting that is on or off. */
export function RuleSwitch({ control, name, label }: FieldProps) {
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <FormControlLabel
          control={<Switch checked={field.value === true} onChange={(_event, isOn) => field.onChange(isOn)} />}
          label={label}
        />
      )}
    />
  );
}

/** A whole number of days. */
export function RuleNumber({ control, name, label, hint }: FieldProps & { readonly hint?: string | undefined }) {
  const fieldText = useFieldText();
  return (
    <Controller
      name={name}
      control={control}
      render={({ field: { ref, value, onChange, ...field }, fieldState: { error } }) => (
        <TextField
          {...field}
          inputRef={ref}
          type="number"
          label={label}
          value={typeof value === 'number' && Number.isNaN(value) ? '' : value}
          onChange={(event) => onChange(event.target.value === '' ? Number.NaN : Number(event.target.value))}
          error={error !== undefined}
          helperText={error === undefined ? hint : fieldText('range')}
        />
      )}
    />
  );
}

/** One of a few words. */
export function RuleSelect<O extends string>(
  props: FieldProps & { readonly options: readonly O[]; readonly nameOf: (option: O) => string },
) {
  return (
    <Controller
      name={props.name}
      control={props.control}
      render={({ field: { ref, ...field } }) => (
        <TextField {...field} select inputRef={ref} label={props.label}>
          {props.options.map((option) => (
            <MenuItem key={option} value={option}>
              {props.nameOf(option)}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}
