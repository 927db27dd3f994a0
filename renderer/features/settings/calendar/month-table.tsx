import { Box } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { useTranslation } from 'react-i18next';
import { MARK_COLOURS, type SpecialDay, weeksOf } from './day-marks';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month as a table: what differs from the plain week has its mark in a word, its colour, and its reason. */
export function MonthTable(props: {
  readonly year: number;
  readonly month: number;
  readonly workingDays: number;
  readonly today: string;
  readonly specialDays: ReadonlyMap<string, SpecialDay>;
}) {
  const { year, month } = props;
  const { t, i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'short' }).format(new Date(year, month - 1, 15));
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'separate',
        borderSpacing: '1px',
        tableLayout: 'fixed',
        fontVariantNumeric: 'tabular-nums',
        '& th, & td': { textAlign: 'center', p: 0, height: 28, fontSize: '0.875rem', fontWeight: 400 },
        '& th': { color: 'text.secondary', height: 22, fontSize: '0.8125rem' },
      }}
    >
      <Box component="caption" sx={{ captionSide: 'top', textAlign: 'left', pb: 0.5, pl: 0.5 }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {name}
        </Box>{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {t('calendar.workingDaysOfMonth', { count: props.workingDays })}
        </Box>
      </Box>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`calendar.weekdayNames.d${weekday}`)}>
              {t(`calendar.weekdays.d${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week is what it is
                <td key={index} />
              ) : (
                <DayCell
                  key={day}
                  day={day}
                  isWeekend={index >= 5}
                  isToday={day === props.today}
                  special={props.specialDays.get(day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function DayCell(props: {
  readonly day: string;
  readonly isWeekend: boolean;
  readonly isToday: boolean;
  readonly special: SpecialDay | undefined;
}) {
  const { day, isWeekend, isToday, special } = props;
  const { t } = useTranslation();
  const reason = special === undefined ? '' : `${t(`calendar.kind.${special.kind}`)} ${special.name}`.trim();
  return (
    <Box
      component="td"
      {...(reason === '' ? {} : { title: reason })}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      sx={{
        borderRadius: 0.5,
        color: isWeekend ? 'text.secondary' : 'text.primary',
        bgcolor: isWeekend ? 'background.default' : 'transparent',
        ...(special === undefined ? {} : MARK_COLOURS[special.kind]),
        ...(isToday ? { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' } : {}),
      }}
    >
      <Box component="span" sx={isToday ? { fontWeight: 700 } : {}}>
        {Number(day.slice(8))}
      </Box>
      {special !== undefined && (
        <>
          <Box component="span" aria-hidden sx={{ fontSize: '0.75rem', ml: '1px', fontWeight: 600 }}>
            {t(`calendar.mark.${special.kind}`)}
          </Box>
          <Box component="span" sx={visuallyHidden}>
            {` ${reason}`}
          </Box>
        </>
      )}
      {isToday && (
        <Box component="span" sx={visuallyHidden}>
          {` ${t('calendar.today')}`}
        </Box>
      )}
    </Box>
  );
}
