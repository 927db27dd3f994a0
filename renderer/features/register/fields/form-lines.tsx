import { Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFieldText } from '../../../lib/use-field-text';

/** What every line of a form of the registers is given. */
export interface Line<V extends FieldValues> {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
  readonly label: string;
  readonly hint?: string;
  readonly isFirst?: boolean;
}

function useLine<V extends FieldValues>({ control, name, hint }: Line<V>) {
  const fieldText = useFieldText();
  const { field, fieldState } = useController({ control, name });
  const bad = fieldState.error !== undefined;
  return { field, bad, note: bad ? fieldText(fieldState.error?.message) : hint };
}

/** A line of text. */
export function TextLine<V extends FieldValues>(props: Line<V>) {
  const { field, bad, note } = useLine(props);
  const { ref, ...rest } = field;
  return (
    <TextField
      {...rest}
      inputRef={ref}
      label={props.label}
      autoFocus={props.isFirst === true}
      error={bad}
      helperText={note}
    />
  );
}

/** One of a short list; the empty word stands for none, where none may be chosen. */
export function ChoiceLine<V extends FieldValues, O extends string>(
  props: Line<V> & {
    readonly options: readonly O[];
    readonly nameOf: (option: O) => string;
    readonly noneText?: string;
  },
) {
  const { field, bad, note } = useLine(props);
  const { ref, value, onChange, ...rest } = field;
  return (
    <TextField
      {...rest}
      select
      inputRef={ref}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      label={props.label}
      autoFocus={props.isFirst === true}
      error={bad}
      helperText={note}
    >
      {props.noneText !== undefined && <MenuItem value="">{props.noneText}</MenuItem>}
      {props.options.map((option) => (
        <MenuItem key={option} value={option}>
          {props.nameOf(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** A day; nothing is null. */
export function DayLine<V extends FieldValues>(props: Line<V>) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { field, bad, note } = useLine(props);
  return (
    <DatePicker
      label={props.label}
      format="YYYY-MM-DD"
      value={field.value === null || field.value === '' ? null : dayjs(field.value)}
      onChange={(day) => field.onChange(day?.isValid() === true ? day.format('YYYY-MM-DD') : null)}
      slotProps={{
        calendarHeader: { format: t('cases.monthTitle') },
        field: { clearable: true },
        textField: {
          size: 'small',
          fullWidth: true,
          error: bad,
          helperText: bad && field.value === null ? fieldText('not-a-day') : note,
        },
      }}
    />
  );
}

/** Yes or no. */
export function TickLine<V extends FieldValues>(props: Line<V>) {
  const { field } = useLine(props);
  return (
    <FormControlLabel
      control={<Checkbox checked={field.value === true} onChange={(_event, isOn) => field.onChange(isOn)} />}
      label={props.label}
    />
  );
}
