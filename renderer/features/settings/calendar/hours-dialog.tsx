import {
  Box,
  Button,
  Card,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_OPENING_HOURS } from '#shared/domain/deadline/calendar-data';
import type { CalendarChange, CalendarView } from '#shared/ipc/commands/calendar';
import { useAskedClose } from '../../../components/use-asked-close';
import { useFieldText } from '../../../lib/use-field-text';
import { ConfirmChange } from './confirm-change';
import { DayField } from './day-field';
import { findHoursProblems, readPeriods, type TypedPeriod, typePeriod, WEEKDAYS, type Weekday } from './hours-form';

/** Opening hours of each weekday, in periods with dates of validity. */
export function HoursDialog({ view, onClose }: { readonly view: CalendarView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [periods, setPeriods] = useState<readonly TypedPeriod[]>(view.openingHours.map(typePeriod));
  const [change, setChange] = useState<CalendarChange | null>(null);
  const isDirty = JSON.stringify(periods) !== JSON.stringify(view.openingHours.map(typePeriod));
  const { close, question } = useAskedClose(isDirty, onClose);
  if (change !== null) {
    return <ConfirmChange change={change} view={view} onBack={() => setChange(null)} onClose={onClose} />;
  }
  const add = () => {
    const last = periods.at(-1) ?? DEFAULT_OPENING_HOURS.map(typePeriod)[0];
    const key = Math.max(-1, ...periods.map((period) => period.key)) + 1;
    if (last !== undefined) setPeriods([...periods, { ...last, key, validFrom: null, validTo: null }]);
  };
  const isBad = periods.some((period) => findHoursProblems(period).size > 0);
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && close()} maxWidth="md">
      <DialogTitle>{t('calendar.hours')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography color="textSecondary">
          {t('calendar.hoursForm.hint')}
          <br />
          {t('calendar.hoursForm.weekend')}
        </Typography>
        {periods.map((period, index) => (
          <PeriodFields
            key={period.key}
            number={index + 1}
            period={period}
            isOnly={periods.length === 1}
            onChange={(next) => setPeriods(periods.map((each) => (each === period ? next : each)))}
            onRemove={() => setPeriods(periods.filter((each) => each !== period))}
          />
        ))}
        <Box>
          <Button variant="outlined" onClick={add}>
            {t('calendar.hoursForm.addPeriod')}
          </Button>
        </Box>
      </DialogContent>
      <DialogActions>
        {view.hasOwnHours && (
          <Button sx={{ mr: 'auto' }} onClick={() => setChange({ part: 'opening-hours', openingHours: [] })}>
            {t('calendar.hoursForm.reset')}
          </Button>
        )}
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button
          variant="contained"
          disabled={isBad}
          onClick={() => setChange({ part: 'opening-hours', openingHours: readPeriods(periods) })}
        >
          {t('common.next')}
        </Button>
      </DialogActions>
      {question}
    </Dialog>
  );
}

function PeriodFields(props: {
  readonly number: number;
  readonly period: TypedPeriod;
  readonly isOnly: boolean;
  readonly onChange: (period: TypedPeriod) => void;
  readonly onRemove: () => void;
}) {
  const { number, period, onChange } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const problems = findHoursProblems(period);
  const setHours = (weekday: Weekday, text: string) =>
    onChange({ ...period, hours: { ...period.hours, [weekday]: text } });
  const copyMonday = () => {
    const monday = period.hours[1];
    onChange({ ...period, hours: { ...period.hours, 2: monday, 3: monday, 4: monday, 5: monday } });
  };
  const title = t('calendar.hoursForm.period', { number });
  return (
    <Card component="section" aria-label={title} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Button size="small" onClick={copyMonday}>
          {t('calendar.hoursForm.copy')}
        </Button>
        {!props.isOnly && (
          <Button size="small" color="error" onClick={props.onRemove}>
            {t('calendar.hoursForm.removePeriod')}
          </Button>
        )}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '1fr 1fr' }}>
        <DayField
          label={t('calendar.hoursForm.validFrom')}
          value={period.validFrom}
          hint={t('calendar.hoursForm.open')}
          onChange={(validFrom) => onChange({ ...period, validFrom })}
        />
        <DayField
          label={t('calendar.hoursForm.validTo')}
          value={period.validTo}
          hint={t('calendar.hoursForm.open')}
          problem={fieldText(problems.get('validTo'))}
          onChange={(validTo) => onChange({ ...period, validTo })}
        />
        {WEEKDAYS.map((weekday) => (
          <TextField
            key={weekday}
            label={t(`calendar.weekdayNames.d${weekday}`)}
            value={period.hours[weekday]}
            onChange={(event) => setHours(weekday, event.target.value)}
            error={problems.has(weekday)}
            helperText={fieldText(problems.get(weekday))}
          />
        ))}
      </Box>
    </Card>
  );
}
