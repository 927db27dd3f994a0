import { Alert, Box, Button, Chip, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '#shared/ipc/commands/deadline-view';
import { CardChip, SuspendedChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';
import { useDeadline } from '../api/use-deadline';
import { listMarkedDays } from './marked-days';

/** Unfolds a deadline: limit, start, first day, every day that did not count and why, the due instant, what is left. */
export function DeadlineDialog(props: {
  readonly caseId: string;
  readonly isClosed: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { onClose } = props;
  const deadline = useDeadline(props.caseId).data;
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <DialogTitle>{t('deadline.title')}</DialogTitle>
      <DialogContent>
        {deadline !== null && deadline !== undefined && <Unfolded deadline={deadline} isClosed={props.isClosed} />}
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '112px 1fr', gap: 1.5, py: 0.75 }}>
      <Typography component="dt" color="textSecondary">
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}

function Unfolded({ deadline, isClosed }: { readonly deadline: DeadlineView; readonly isClosed: boolean }) {
  const { t } = useTranslation();
  const { limit } = deadline;
  const isMoved = deadline.startMoved !== 'none';
  return (
    <>
      <Box component="dl" sx={{ m: 0 }}>
        <Line label={t('deadline.limit')}>{t(`words.limit.${limit.unit}`, { count: limit.amount })}</Line>
        <Line label={t('deadline.started')}>{formatInstant(deadline.startedAt)}</Line>
        {isMoved && (
          <Line label={t('deadline.countedFrom')}>
            {formatInstant(deadline.countedFrom)}
            <Note>
              {t(deadline.startMoved === 'rest-day' ? 'deadline.movedRestDay' : 'deadline.movedOutsideHours')}
            </Note>
          </Line>
        )}
        {deadline.firstDay !== null && (
          <Line label={t('deadline.firstDay')}>
            {deadline.firstDay}
            <Note>{t('deadline.firstDayNote')}</Note>
          </Line>
        )}
        <MarkedDays deadline={deadline} />
        <Suspensions deadline={deadline} />
        <Extensions deadline={deadline} />
        <Line label={t('deadline.due')}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', fontWeight: 600 }}>
            {deadline.isSuspended ? <SuspendedChip /> : formatInstant(deadline.dueAt)}
            {!deadline.isSuspended && <CardChip card={deadline.card} />}
          </Box>
          {deadline.isSuspended && <Note>{t('deadline.ifResumed', { at: formatInstant(deadline.dueAt) })}</Note>}
          <Reading deadline={deadline} isClosed={isClosed} />
        </Line>
      </Box>
      {deadline.isEstimated && <Alert severity="warning">{t('deadline.estimated')}</Alert>}
      {deadline.mayChangeWithNextNotice && <Alert severity="info">{t('deadline.mayChange')}</Alert>}
      <Note>{t('deadline.source', { source: deadline.holidaySource })}</Note>
    </>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <Typography color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
      {children}
    </Typography>
  );
}

function MarkedDays({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const days = listMarkedDays(deadline);
  if (days.length === 0) return null;
  return (
    <Line label={t('deadline.skipped', { count: deadline.skippedDays.length })}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {days.map((day) => (
          <Chip
            key={day.date}
            size="small"
            variant={day.isCounted ? 'filled' : 'outlined'}
            label={`${day.date} ${day.isCounted ? t('deadline.makeUp') : (day.name ?? t('deadline.weekend'))}`}
          />
        ))}
      </Box>
    </Line>
  );
}

/** Each stretch in which the clock stood still, and exactly what all of them took out. */
function Suspensions({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const { suspensions, suspendedMs, limit } = deadline;
  if (suspensions.length === 0) return null;
  return (
    <Line label={t('deadline.suspensions', { count: suspensions.length })}>
      {suspensions.map(({ from, to, reason }) => (
        <Box key={`${from} ${to ?? ''} ${reason}`} sx={{ mb: 0.5 }}>
          {t('deadline.stretch', {
            from: formatInstant(from),
            to: to === null ? t('deadline.now') : formatInstant(to),
          })}
          <Note>{reason}</Note>
        </Box>
      ))}
      <Note>{t(`deadline.takenOut.${limit.unit}`, { time: sayDuration(t, suspendedMs) })}</Note>
    </Line>
  );
}

/** Each extension with the end before and after it. */
function Extensions({ deadline }: { readonly deadline: DeadlineView }) {
  const { t } = useTranslation();
  const { extensions, limit } = deadline;
  if (extensions.length === 0) return null;
  return (
    <Line label={t('deadline.extensions', { count: extensions.length })}>
      {extensions.map(({ amount, reason, dueBefore, dueAfter }) => (
        <Box key={`${dueBefore} ${dueAfter}`} sx={{ mb: 0.5 }}>
          {`${t(`words.limit.${limit.unit}`, { count: amount })}：${formatInstant(dueBefore)} → ${formatInstant(dueAfter)}`}
          <Note>{reason}</Note>
        </Box>
      ))}
    </Line>
  );
}

const MINUTE_MS = 60_000;

/** Hours and minutes in words. */
function sayDuration(t: TFunction, ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  return t('deadline.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function Reading({ deadline, isClosed }: { readonly deadline: DeadlineView; readonly isClosed: boolean }) {
  const { t } = useTranslation();
  const { limit, usedDays, remainingDays, isOverdue } = deadline;
  const used = t(limit.unit === 'working-days' ? 'deadline.used' : 'deadline.usedNatural', { count: usedDays ?? 0 });
  const left = remainingDays ?? 0;
  const isExact = deadline.isSuspended;
  const rest = isExact
    ? t('deadline.exactly', { count: left, time: sayDuration(t, deadline.remainingMs) })
    : t(isOverdue ? 'deadline.overdue' : 'deadline.remaining', { count: Math.abs(left) });
  const ending = isClosed && !isOverdue ? t('deadline.closedInTime') : rest;
  return <Note>{`${used} · ${ending}`}</Note>;
}
