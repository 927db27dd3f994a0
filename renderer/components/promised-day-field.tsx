import { Alert } from '@mui/material';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { GapsOffer } from './gaps-window';

/** The day by which the rest is promised, or why nothing can be promised. */
export function PromisedDayField(props: {
  readonly offer: GapsOffer;
  readonly value: string;
  readonly isFirst?: boolean;
  readonly onChange: (day: string) => void;
}) {
  const { t } = useTranslation();
  const { offer, value } = props;
  if (offer.isLoading) return null;
  const [broken] = offer.broken;
  if (broken !== undefined) {
    const { number, subject, dueDay: day } = broken;
    return <Alert severity="error">{t('gaps.broken', { number, subject, day })}</Alert>;
  }
  if (offer.window === null) return <Alert severity="warning">{t('gaps.impossible')}</Alert>;
  const { firstDay, lastDay } = offer.window;
  const isOutside = value !== '' && (value < firstDay || value > lastDay);
  return (
    <DatePicker
      label={t('gaps.promisedDay')}
      format="YYYY-MM-DD"
      value={value === '' ? null : dayjs(value)}
      minDate={dayjs(firstDay)}
      maxDate={dayjs(lastDay)}
      autoFocus={props.isFirst === true}
      onChange={(day) => props.onChange(day?.isValid() === true ? day.format('YYYY-MM-DD') : '')}
      slotProps={{
        calendarHeader: { format: t('cases.monthTitle') },
        textField: {
          size: 'small',
          fullWidth: true,
          error: isOutside,
          helperText: t('gaps.window', { firstDay, lastDay }),
        },
      }}
    />
  );
}
