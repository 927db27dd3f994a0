import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, IconButton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#shared/ipc/commands/calendar';
import { useSession } from '../../../components/session-context';
import { type CalendarAct, CalendarDialog } from './calendar-dialog';
import { CalendarFacts } from './calendar-facts';
import { useCalendarYear } from './use-calendar';
import { YearAtAGlance } from './year-at-a-glance';

/** From this month on next year's notice is expected. */
const NOTICE_MONTH = 10;

/** The year whose notice is missing; null where none is needed yet. */
function findMissingYear({ today, lastYear }: CalendarView): number | null {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const needed = month >= NOTICE_MONTH ? year + 1 : year;
  return lastYear < needed ? lastYear + 1 : null;
}

/** The working calendar (工作日历): a year at a glance, what it is made of, and its changes. */
export function CalendarSection() {
  const { t } = useTranslation();
  const [year, setYear] = useState<number | null>(null);
  const [act, setAct] = useState<CalendarAct | null>(null);
  const view = useCalendarYear(year).data;
  if (view === undefined) return null;
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <YearBar view={view} onYear={setYear} onImport={() => setAct({ kind: 'notice' })} />
      <Coverage view={view} />
      <Box
        component="section"
        aria-label={t('calendar.year', { year: view.year })}
        tabIndex={0}
        sx={{
          ...{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', gap: 2, alignItems: 'flex-start' },
          position: 'relative', // holds the words for screen readers, which lie outside the flow
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2 }}>
          <YearAtAGlance view={view} />
        </Box>
        <CalendarFacts view={view} onAct={setAct} />
      </Box>
      {act !== null && <CalendarDialog act={act} view={view} onClose={() => setAct(null)} />}
    </Box>
  );
}

function YearBar(props: {
  readonly view: CalendarView;
  readonly onYear: (year: number) => void;
  readonly onImport: () => void;
}) {
  const { year, workingDays, firstYear, lastYear } = props.view;
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <IconButton
        aria-label={t('calendar.lastYear')}
        disabled={year <= firstYear}
        onClick={() => props.onYear(year - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: 72, textAlign: 'center' }}>
        {t('calendar.year', { year })}
      </Typography>
      <IconButton
        aria-label={t('calendar.nextYear')}
        disabled={year > lastYear + 1}
        onClick={() => props.onYear(year + 1)}
      >
        <ChevronRight />
      </IconButton>
      <Typography sx={{ ml: 1 }}>{t('calendar.workingDaysOfYear', { count: workingDays })}</Typography>
      <Box sx={{ flex: 1 }} />
      {may('calendar.save') && (
        <Button variant="contained" startIcon={<UploadFileOutlined />} onClick={props.onImport}>
          {t('calendar.import.open')}
        </Button>
      )}
    </Box>
  );
}

function Coverage({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation();
  const missing = findMissingYear(view);
  return (
    <>
      {missing !== null && (
        <Alert severity="warning" role="note">
          {t('calendar.uncovered', { year: missing })}
        </Alert>
      )}
      {view.year > view.lastYear && view.year !== missing && (
        <Alert severity="info" role="note">
          {t('calendar.estimatedYear')}
        </Alert>
      )}
    </>
  );
}
