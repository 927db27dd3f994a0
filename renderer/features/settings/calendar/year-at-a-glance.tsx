import { Box, Card, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#shared/ipc/commands/calendar';
import { joinDays, MARK_COLOURS } from './day-marks';
import { MonthTable } from './month-table';

const KINDS = ['rest', 'work', 'closed'] as const;

/** The marks and what they mean. */
function Legend() {
  const { t } = useTranslation();
  return (
    <Box
      component="ul"
      aria-label={t('calendar.legend')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0 }}
    >
      {KINDS.map((kind) => (
        <Box component="li" key={kind} sx={{ display: 'flex', gap: 0.75, alignItems: 'center', fontSize: '0.875rem' }}>
          <Mark kind={kind} />
          {t(`calendar.kind.${kind}`)}
        </Box>
      ))}
      <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center', fontSize: '0.875rem' }}>
        <Box
          sx={{
            width: 24,
            height: 22,
            borderRadius: 0.5,
            bgcolor: 'background.default',
            border: 1,
            borderColor: 'divider',
          }}
        />
        {t('calendar.weekend')}
      </Box>
      <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'center', fontSize: '0.875rem' }}>
        <Box sx={{ width: 24, height: 22, borderRadius: 0.5, border: 2, borderColor: 'primary.main' }} />
        {t('calendar.today')}
      </Box>
    </Box>
  );
}

/** The mark of a kind of day. */
export function Mark({ kind }: { readonly kind: (typeof KINDS)[number] }) {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={{
        ...{ display: 'inline-block', width: 24, textAlign: 'center', borderRadius: 0.5, flexShrink: 0 },
        ...{ fontSize: '0.8125rem', lineHeight: '22px', fontWeight: 600, ...MARK_COLOURS[kind] },
      }}
    >
      {t(`calendar.mark.${kind}`)}
    </Box>
  );
}

/** Twelve months, and below them the special days in words. */
export function YearAtAGlance({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation();
  const specialDays = new Map(view.specialDays.map((day) => [day.date, day]));
  return (
    <>
      <Card sx={{ p: 2 }}>
        <Legend />
        <Box
          sx={{
            mt: 1.5,
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'repeat(2, 1fr)', lg: 'repeat(3, 1fr)', xl: 'repeat(4, 1fr)' },
            alignItems: 'start',
          }}
        >
          {view.workingDaysByMonth.map((workingDays, index) => (
            <MonthTable
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
              key={index}
              year={view.year}
              month={index + 1}
              workingDays={workingDays}
              today={view.today}
              specialDays={specialDays}
            />
          ))}
        </Box>
      </Card>
      <Card sx={{ p: 2 }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          {t('calendar.specialDays')}
        </Typography>
        <SpecialDays view={view} />
      </Card>
    </>
  );
}

function SpecialDays({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation();
  const stretches = joinDays(view.specialDays);
  if (stretches.length === 0) return <Typography color="textSecondary">{t('calendar.noSpecialDays')}</Typography>;
  const say = (date: string) => t('calendar.monthDay', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
  return (
    <Box
      component="ul"
      sx={{ m: 0, p: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))' }}
    >
      {stretches.map(({ kind, name, from, to, days }) => (
        <Box component="li" key={from} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Mark kind={kind} />
          <span>
            {`${days === 1 ? say(from) : t('calendar.daysFromTo', { from: say(from), to: say(to) })} ${name}`}
          </span>
        </Box>
      ))}
    </Box>
  );
}
