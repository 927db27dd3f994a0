import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** A calendar day, `YYYY-MM-DD`; null while there is none. */
export function DayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly onChange: (day: string | null) => void;
}) {
  const { t } = useTranslation();
  const { value, problem, hint } = props;
  return (
    <DatePicker
      label={props.label}
      format="YYYY-MM-DD"
      value={value === null ? null : dayjs(value)}
      onChange={(day) => {
        if (day === null) props.onChange(null);
        else if (day.isValid()) props.onChange(day.format('YYYY-MM-DD'));
      }}
      slotProps={{
        field: { clearable: true },
        calendarHeader: { format: t('cases.monthTitle') },
        textField: {
          size: 'small',
          fullWidth: true,
          ...(problem === undefined ? {} : { error: true }),
          helperText: problem ?? hint ?? ' ',
        },
      }}
    />
  );
}
