import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { formatDay } from '../../../lib/format';

/** The order's own day, inside the case's. The earliest day is the receipt's: main knows what today is. */
export function DueDayField(props: {
  readonly view: CaseView;
  readonly value: string | null;
  readonly code: string | undefined;
  readonly onChange: (day: string | null) => void;
}) {
  const { view, value, code } = props;
  const { t } = useTranslation();
  const lastDay = formatDay(view.dueAt);
  const hint = lastDay === '' ? t('cases.dispatch.dueHintOpen') : t('cases.dispatch.dueHint', { day: lastDay });
  return (
    <DatePicker
      label={t('cases.dispatch.dueDay')}
      format="YYYY-MM-DD"
      value={value === null ? null : dayjs(value)}
      minDate={dayjs(formatDay(view.receivedAt))}
      {...(lastDay === '' ? {} : { maxDate: dayjs(lastDay), referenceDate: dayjs(lastDay) })}
      onChange={(day) => props.onChange(day === null ? null : day.format('YYYY-MM-DD'))}
      slotProps={{
        field: { clearable: true },
        calendarHeader: { format: t('cases.monthTitle') },
        textField: {
          size: 'small',
          fullWidth: true,
          ...(code === undefined ? {} : { error: true }),
          helperText: code === undefined ? hint : t('cases.dispatch.dueOutside'),
        },
      }}
    />
  );
}
