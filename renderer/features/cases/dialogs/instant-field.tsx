import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker';
import dayjs from 'dayjs';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatInstant, readInstant } from '../../../lib/format';
import { useFieldText } from '../../../lib/use-field-text';

/** A day and minute of the office's zone, whatever the computer's; empty means now. */
export function InstantField<V extends FieldValues>(props: {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
  readonly label: string;
  readonly hint: string;
  /** Nothing before this instant can be chosen; null where nothing bounds it. */
  readonly earliest: string | null;
  readonly isFirst?: boolean;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { earliest } = props;
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field: { value, onChange, ref }, fieldState: { error } }) => (
        <DateTimePicker
          label={props.label}
          format="YYYY-MM-DD HH:mm"
          ampm={false}
          autoFocus={props.isFirst === true}
          inputRef={ref}
          value={value === null ? null : dayjs(formatInstant(value))}
          {...(earliest === null ? {} : { minDate: dayjs(formatInstant(earliest)).startOf('day') })}
          onChange={(chosen) => {
            if (chosen === null) onChange(null);
            else if (chosen.isValid()) onChange(readInstant(chosen.format('YYYY-MM-DD HH:mm')));
          }}
          slotProps={{
            field: { clearable: true },
            calendarHeader: { format: t('cases.monthTitle') },
            textField: {
              size: 'small',
              fullWidth: true,
              error: error !== undefined,
              helperText: fieldText(error?.message) ?? props.hint,
            },
          }}
        />
      )}
    />
  );
}
