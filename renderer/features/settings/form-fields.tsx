import { MenuItem, TextField } from '@mui/material';
import { Controller, type FieldPath, useFormContext } from 'react-hook-form';
import { useFieldText } from '../../lib/use-field-text';
import type { ItemForm } from './item-form';

type Path = FieldPath<ItemForm>;

/** A text field of the item's form; what main found wrong with it stands below. */
export function FormText(props: {
  readonly name: Path;
  readonly label: string;
  readonly bad: Readonly<Record<string, string>>;
  /** Where main names the fault, when it is not the field's own name. */
  readonly errorPath?: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly isFixed?: boolean;
}) {
  const { register } = useFormContext<ItemForm>();
  const fieldText = useFieldText();
  const path = `item.${props.errorPath ?? props.name}`;
  const code = props.bad[path] ?? props.bad[`${path}.value`];
  return (
    <TextField
      label={props.label}
      {...register(props.name)}
      {...(props.isFixed === true ? { slotProps: { input: { readOnly: true } } } : {})}
      {...(props.rows === undefined ? {} : { multiline: true, minRows: props.rows, maxRows: 8 })}
      error={code !== undefined}
      helperText={fieldText(code)}
      sx={{ gridColumn: `span ${props.columns ?? 1}` }}
    />
  );
}

/** A choice of the item's form. */
export function FormSelect<K extends string>(props: {
  readonly name: Path;
  readonly label: string;
  readonly options: readonly K[];
  readonly word: (key: K) => string;
}) {
  const { control } = useFormContext<ItemForm>();
  return (
    <Controller
      name={props.name}
      control={control}
      render={({ field }) => (
        <TextField select label={props.label} {...field}>
          {props.options.map((option) => (
            <MenuItem key={option} value={option}>
              {props.word(option)}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}
