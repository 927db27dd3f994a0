import { MenuItem, TextField, type TextFieldProps } from '@mui/material';
import { type FieldPath, useController, useFormContext } from 'react-hook-form';
import { useFieldText } from '../../../lib/use-field-text';
import type { CounterValues } from '../model/counter-values';

interface FieldProps {
  readonly name: FieldPath<CounterValues>;
  readonly label: string;
  /** Said under the field while nothing is wrong with it. */
  readonly hint?: string | undefined;
  readonly settings?: Omit<TextFieldProps, 'name' | 'label' | 'value' | 'onChange' | 'onBlur' | 'error' | 'helperText'>;
  readonly onTyped?: (text: string) => void;
}

/** What is wrong with a field, in words; undefined where nothing is. */
export function useFieldError(name: FieldPath<CounterValues>): string | undefined {
  const fieldText = useFieldText();
  const { getFieldState, formState } = useFormContext<CounterValues>();
  const message = getFieldState(name, formState).error?.message;
  return fieldText(typeof message === 'string' ? message : undefined);
}

/** A text of the form with what is wrong beside it. */
export function FormText({ name, label, hint, settings, onTyped }: FieldProps) {
  const { field } = useController<CounterValues>({ name });
  const error = useFieldError(name);
  return (
    <TextField
      {...settings}
      label={label}
      value={field.value ?? ''}
      inputRef={field.ref}
      autoComplete="off"
      onBlur={field.onBlur}
      onChange={(event) => {
        field.onChange(event.target.value);
        onTyped?.(event.target.value);
      }}
      error={error !== undefined}
      helperText={error ?? hint}
    />
  );
}

/** A choice out of a short list of words. */
export function FormChoice<V extends string>(
  props: FieldProps & { readonly options: readonly V[]; readonly wordOf: (option: V) => string },
) {
  const { name, label, hint, settings, onTyped, options, wordOf } = props;
  const { field } = useController<CounterValues>({ name });
  const error = useFieldError(name);
  return (
    <TextField
      {...settings}
      select
      label={label}
      value={field.value ?? ''}
      inputRef={field.ref}
      onBlur={field.onBlur}
      onChange={(event) => {
        field.onChange(event.target.value);
        onTyped?.(event.target.value);
      }}
      error={error !== undefined}
      helperText={error ?? hint}
    >
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {wordOf(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}
