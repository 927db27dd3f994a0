import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Card, IconButton, Tooltip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDaySpans } from '#shared/domain/calendar/opening-text';
import type { Translate } from '#shared/i18n/translator';
import type { CalendarView } from '#shared/ipc/commands/calendar';
import { useSession } from '../../../components/session-context';
import { formatDay, formatInstant } from '../../../lib/format';
import type { CalendarAct } from './calendar-dialog';

interface FactsProps {
  readonly view: CalendarView;
  readonly onAct: (act: CalendarAct) => void;
}

/** What the calendar is made of: notices, opening hours, closures, and its last change. */
export function CalendarFacts({ view, onAct }: FactsProps) {
  const { t } = useTranslation();
  const { may } = useSession();
  const mayChange = may('calendar.save');
  const edit = (label: string, act: CalendarAct) =>
    mayChange && (
      <Button size="small" onClick={() => onAct(act)}>
        {label}
      </Button>
    );
  return (
    <Box sx={{ width: 320, flexShrink: 0, display: 'grid', gap: 2 }}>
      <Panel title={t('calendar.sources')}>
        <Sources view={view} onAct={onAct} mayChange={mayChange} />
      </Panel>
      <Panel title={t('calendar.hours')} action={edit(t('calendar.hoursForm.edit'), { kind: 'opening-hours' })}>
        <Hours view={view} />
      </Panel>
      <Panel title={t('calendar.closures')} action={edit(t('calendar.closuresForm.edit'), { kind: 'closures' })}>
        {view.closures.length === 0 && <Typography color="textSecondary">{t('calendar.noClosures')}</Typography>}
        {view.closures.map(({ from, to, reason }) => (
          <Typography key={from}>{`${sayDays(t, from, to)} ${reason}`}</Typography>
        ))}
      </Panel>
      {mayChange && view.lastChange !== null && (
        <Panel title={t('calendar.list.title')}>
          <Typography>
            {t('calendar.lastChange', { at: formatInstant(view.lastChange.at), name: view.lastChange.byName })}
          </Typography>
          <Typography>{t('calendar.lastChangeMoved', { count: view.lastChange.moved })}</Typography>
          <Button size="small" onClick={() => onAct({ kind: 'changes' })}>
            {t('calendar.showChanges')}
          </Button>
        </Panel>
      )}
    </Box>
  );
}

function sayDays(t: Translate, from: string, to: string): string {
  return from === to ? from : t('calendar.daysFromTo', { from, to });
}

function Panel(props: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {props.title}
        </Typography>
        {props.action}
      </Box>
      {props.children}
    </Card>
  );
}

function Sources({ view, onAct, mayChange }: FactsProps & { readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const { firstYear, lastYear, shipped, notices } = view;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{t('calendar.covered', { from: firstYear, to: lastYear })}</Typography>
      <Source title={shipped.source} note={t('calendar.shippedUntil', { year: shipped.lastYear })} />
      {notices.map(({ year, source, issuedOn, addedAt, addedByName, days }) => {
        const added = t('calendar.addedNotice', { name: addedByName, date: formatDay(addedAt), days });
        const issued = issuedOn === null ? '' : `${t('calendar.issuedOn', { date: issuedOn })} · `;
        const label = t('calendar.removeNotice', { year });
        return (
          <Box key={year} sx={{ display: 'flex', alignItems: 'flex-start' }}>
            <Box sx={{ flex: 1 }}>
              <Source title={source === '' ? t('calendar.noticeOf', { year }) : source} note={issued + added} />
            </Box>
            {mayChange && (
              <Tooltip title={label}>
                <IconButton size="small" aria-label={label} onClick={() => onAct({ kind: 'notice-removal', year })}>
                  <DeleteOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            )}
          </Box>
        );
      })}
    </>
  );
}

function Source({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <Box sx={{ mt: 1 }}>
      <Typography>{title}</Typography>
      <Typography color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
        {note}
      </Typography>
    </Box>
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Period = CalendarView['openingHours'][number];

/** Weekdays with the same hours in one line: 周一至周五 09:00-12:00 13:30-17:00. */
function groupWeekdays(period: Period) {
  const groups: { from: (typeof WEEKDAYS)[number]; to: (typeof WEEKDAYS)[number]; hours: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const hours = writeDaySpans(period, weekday);
    const last = groups.at(-1);
    if (last !== undefined && last.hours === hours && last.to === weekday - 1) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, hours });
  }
  return groups.filter(({ hours }) => hours !== '');
}

function sayValidity(t: Translate, { validFrom: from, validTo: to }: Period): string {
  if (from !== null && to !== null) return t('calendar.period.between', { from, to });
  if (from !== null) return t('calendar.period.from', { from });
  return to === null ? t('calendar.period.always') : t('calendar.period.until', { to });
}

function Hours({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation();
  return (
    <>
      {!view.hasOwnHours && (
        <Typography color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
          {t('calendar.sharedHours')}
        </Typography>
      )}
      {view.openingHours.map((period) => (
        <Box key={`${period.validFrom} ${period.validTo}`} sx={{ mt: 0.5 }}>
          {view.hasOwnHours && (
            <Typography color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
              {sayValidity(t, period)}
            </Typography>
          )}
          {groupWeekdays(period).map(({ from, to, hours }) => (
            <Box key={from} sx={{ display: 'flex', gap: 1 }}>
              <Typography sx={{ whiteSpace: 'nowrap' }}>
                {from === to
                  ? t(`calendar.weekdayNames.d${from}`)
                  : t('calendar.weekdaysFromTo', {
                      from: t(`calendar.weekdayNames.d${from}`),
                      to: t(`calendar.weekdayNames.d${to}`),
                    })}
              </Typography>
              <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>{hours}</Typography>
            </Box>
          ))}
        </Box>
      ))}
    </>
  );
}
