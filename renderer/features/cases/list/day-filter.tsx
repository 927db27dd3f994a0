import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** A condition with a calendar day, `YYYY-MM-DD`. */
export function DayFilter(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <DatePicker
      label={props.label}
      format="YYYY-MM-DD"
      value={props.value === null ? null : dayjs(props.value)}
      onChange={(day) => {
        if (day === null) props.onChange('');
        else if (day.isValid()) props.onChange(day.format('YYYY-MM-DD'));
      }}
      slotProps={{
        textField: { size: 'small', fullWidth: true },
        field: { clearable: true },
        clearIcon: { fontSize: 'small' },
        openPickerIcon: { fontSize: 'small' },
        clearButton: { size: 'small' },
        openPickerButton: { size: 'small' },
        calendarHeader: { format: t('cases.monthTitle') },
      }}
    />
  );
}
