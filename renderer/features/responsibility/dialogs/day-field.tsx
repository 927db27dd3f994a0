import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useFieldText } from '../../../lib/use-field-text';

/** A day, or none. */
export function DayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly code: string | undefined;
  readonly hint?: string;
  readonly isReadOnly?: boolean;
  readonly onChange: (day: string | null) => void;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  return (
    <DatePicker
      label={props.label}
      format="YYYY-MM-DD"
      value={props.value === null || props.value === '' ? null : dayjs(props.value)}
      readOnly={props.isReadOnly === true}
      onChange={(day) => props.onChange(day === null ? null : day.format('YYYY-MM-DD'))}
      slotProps={{
        field: { clearable: props.isReadOnly !== true },
        calendarHeader: { format: t('cases.monthTitle') },
        textField: {
          size: 'small',
          fullWidth: true,
          ...(props.code === undefined ? {} : { error: true }),
          helperText: fieldText(props.code) ?? props.hint,
        },
      }}
    />
  );
}
