import {
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useFieldText } from '../../../lib/use-field-text';

interface FieldProps<V extends FieldValues> {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
  readonly label: string;
  readonly hint?: string;
  readonly isFirst?: boolean;
}

/** A line of text, or several. */
export function FormText<V extends FieldValues>(props: FieldProps<V> & { readonly rows?: number }) {
  const fieldText = useFieldText();
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field: { ref, ...field }, fieldState: { error } }) => (
        <TextField
          {...field}
          inputRef={ref}
          label={props.label}
          autoFocus={props.isFirst === true}
          {...(props.rows === undefined ? {} : { multiline: true, minRows: props.rows, maxRows: 12 })}
          error={error !== undefined}
          helperText={fieldText(error?.message) ?? props.hint}
        />
      )}
    />
  );
}

/** A whole number of up to three digits; empty is null. */
export function FormNumber<V extends FieldValues>(props: FieldProps<V>) {
  const fieldText = useFieldText();
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field: { ref, value, onChange, ...field }, fieldState: { error } }) => (
        <TextField
          {...field}
          inputRef={ref}
          value={value ?? ''}
          onChange={({ target }) => {
            if (/^\d{0,3}$/.test(target.value)) onChange(target.value === '' ? null : Number(target.value));
          }}
          label={props.label}
          autoFocus={props.isFirst === true}
          error={error !== undefined}
          helperText={error === undefined ? props.hint : fieldText(value === null ? 'required' : error.message)}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      )}
    />
  );
}

/** One of a list of words. */
export function FormSelect<V extends FieldValues>(
  props: FieldProps<V> & { readonly options: readonly string[]; readonly nameOf: (option: string) => string },
) {
  const fieldText = useFieldText();
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field: { ref, ...field }, fieldState: { error } }) => (
        <TextField
          {...field}
          select
          inputRef={ref}
          label={props.label}
          autoFocus={props.isFirst === true}
          error={error !== undefined}
          helperText={fieldText(error?.message) ?? props.hint}
        >
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

/** One of a few words, all in sight; arrows choose. */
export function FormRadios<V extends FieldValues, O extends string | number | boolean>(
  props: FieldProps<V> & { readonly options: readonly O[]; readonly nameOf: (option: O) => string },
) {
  const fieldText = useFieldText();
  const { options } = props;
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState: { error } }) => (
        <FormControl error={error !== undefined}>
          <FormLabel id={`${props.name}-label`}>{props.label}</FormLabel>
          <RadioGroup
            row
            aria-labelledby={`${props.name}-label`}
            value={String(field.value ?? '')}
            onChange={(_event, text) => field.onChange(options.find((option) => String(option) === text))}
          >
            {options.map((option, at) => (
              <FormControlLabel
                key={String(option)}
                value={String(option)}
                label={props.nameOf(option)}
                control={<Radio size="small" autoFocus={props.isFirst === true && at === 0} />}
              />
            ))}
          </RadioGroup>
          <FormHelperText>
            {error === undefined ? props.hint : fieldText(field.value === undefined ? 'required' : error.message)}
          </FormHelperText>
        </FormControl>
      )}
    />
  );
}
