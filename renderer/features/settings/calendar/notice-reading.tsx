import { Alert, Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { NOTICE_PROBLEM_WEIGHTS, type NoticeProblem, type ReadNotice } from '#shared/domain/calendar/notice-types';
import { parseDay, weekdayOf } from '#shared/domain/time/calendar-day';
import { joinDays } from './day-marks';
import { Mark } from './year-at-a-glance';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SEVERITIES = { stop: 'error', ask: 'warning', note: 'info' } as const;
const WEIGHTS = ['stop', 'ask', 'note'] as const;

/** A notice as it was read: what is odd about it first, then its days. */
export function NoticeReading({ notice, isReplacing }: { readonly notice: ReadNotice; readonly isReplacing: boolean }) {
  const { t } = useTranslation();
  const { year, days, problems } = notice;
  const count = (kind: 'rest' | 'work') => days.filter((day) => day.kind === kind).length;
  return (
    <>
      <Box>
        <Typography variant="h3">
          {days.length === 0
            ? t('calendar.import.noTitle')
            : t('calendar.import.daysRead', { year: year ?? '', count: days.length })}
        </Typography>
        {days.length > 0 && (
          <Typography color="textSecondary">
            {`${t('calendar.import.rests', { count: count('rest') })} · ${t('calendar.import.works', { count: count('work') })}`}
          </Typography>
        )}
      </Box>
      {problems.length > 0 && <Problems problems={problems} />}
      {isReplacing && <Alert severity="info">{t('calendar.import.replaces', { year: year ?? '' })}</Alert>}
      {days.length > 0 && <Days notice={notice} />}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly NoticeProblem[] }) {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-label={t('calendar.problems')} sx={{ display: 'grid', gap: 1 }}>
      {WEIGHTS.map((weight) => {
        const some = problems.filter(({ code }) => NOTICE_PROBLEM_WEIGHTS[code] === weight);
        return some.length === 0 ? null : (
          <Alert key={weight} severity={SEVERITIES[weight]} role="note">
            <Typography sx={{ fontWeight: 600 }}>{t(`calendar.weight.${weight}`)}</Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {some.map((problem) => (
                <ProblemLine
                  key={`${problem.line} ${problem.code} ${problem.date} ${problem.holiday}`}
                  problem={problem}
                />
              ))}
            </Box>
          </Alert>
        );
      })}
    </Box>
  );
}

function ProblemLine({ problem }: { readonly problem: NoticeProblem }) {
  const { t } = useTranslation();
  const { code, date, given, found, line, text } = problem;
  const say = (figure: number | null) => {
    if (figure === null) return '';
    return code === 'wrong-weekday' ? t(`calendar.weekdayNames.d${figure as Weekday}`) : figure;
  };
  const holiday = problem.holiday === null ? '' : t(`calendar.holiday.${problem.holiday}`);
  return (
    <li>
      {t(`calendar.problem.${code}`, { date: date ?? '', given: say(given), found: say(found), holiday })}
      {line > 0 && (
        <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', opacity: 0.85 }}>
          {t('calendar.line', { line, text })}
        </Box>
      )}
    </li>
  );
}

function Days({ notice }: { readonly notice: ReadNotice }) {
  const { t } = useTranslation();
  const stretches = joinDays(
    notice.days.map(({ date, kind, holiday }) => ({ date, kind, name: holiday, noticeYear: null })),
  );
  const say = (date: string) => `${date} ${t(`calendar.weekdayNames.d${weekdayOf(parseDay(date) ?? 0) as Weekday}`)}`;
  return (
    <Box
      component="ul"
      aria-label={t('calendar.specialDays')}
      sx={{ m: 0, p: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'repeat(auto-fill, minmax(360px, 1fr))' }}
    >
      {stretches.map(({ kind, name, from, to, days }) => (
        <Box component="li" key={from} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Mark kind={kind} />
          <span>{`${days === 1 ? say(from) : t('calendar.daysFromTo', { from: say(from), to: say(to) })} ${name}`}</span>
        </Box>
      ))}
    </Box>
  );
}
