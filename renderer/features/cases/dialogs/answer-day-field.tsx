import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFieldText } from '../../../lib/use-field-text';

/** The day by which an answer is due; main knows what today is. */
export function AnswerDayField<V extends FieldValues>(props: {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState: { error } }) => (
        <DatePicker
          label={t('supervision.dueDay')}
          format="YYYY-MM-DD"
          value={field.value === '' ? null : dayjs(field.value)}
          onChange={(day) => field.onChange(day?.isValid() === true ? day.format('YYYY-MM-DD') : '')}
          slotProps={{
            calendarHeader: { format: t('cases.monthTitle') },
            textField: {
              size: 'small',
              fullWidth: true,
              error: error !== undefined,
              helperText: fieldText(error === undefined || field.value !== '' ? error?.message : 'required'),
            },
          }}
        />
      )}
    />
  );
}
