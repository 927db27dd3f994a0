import { formatDay } from '../time/calendar-day';
import type { DeadlineExplanation, DeadlineRequest } from './deadline-types';
import type { SkippedDay } from './marked-days';
import { type CountedStart, isInDays, isInWorkingTime, readAmount, readInstant, writeInstant } from './read-request';
import { coveredBetween } from './stretches';
import { type DueInstant, findDue, type TimeScale } from './time-scale';

/** The parts of a computed deadline that are explained. */
export interface Reckoning {
  readonly start: CountedStart;
  readonly due: DueInstant;
  readonly scale: TimeScale;
}

/** The rest days that lengthened a limit: all since its start in working time, only the last ones for natural days. */
function findSkippedDays({ calendar, limit, startedAt }: DeadlineRequest, due: DueInstant): readonly SkippedDay[] {
  if (isInWorkingTime(limit)) return calendar.restDays(calendar.dayOf(readInstant(startedAt)), due.day);
  return due.movedFrom === null ? [] : calendar.restDays(due.movedFrom, due.day);
}

function explainExtensions(request: DeadlineRequest, { start, scale }: Reckoning): DeadlineExplanation['extensions'] {
  const { limit, calendar } = request;
  let amount = readAmount(limit, limit.amount, 'deadline-amount');
  const dueFor = (total: number) => writeInstant(findDue(limit, total, calendar, start.instant, scale).instant);
  return (request.extensions ?? []).map((extension) => {
    const dueBefore = dueFor(amount);
    amount += readAmount(limit, extension.amount, 'deadline-extension');
    return { amount: extension.amount, reason: extension.reason ?? null, dueBefore, dueAfter: dueFor(amount) };
  });
}

/** Says as data how a due instant came about. */
export function explainDeadline(request: DeadlineRequest, reckoning: Reckoning): DeadlineExplanation {
  const { calendar, limit } = request;
  const { start, due, scale } = reckoning;
  const startDay = calendar.dayOf(start.instant);
  const firstDay = limit.unit === 'working-days' ? calendar.workingDayAfter(startDay, 1) : startDay + 1;
  return {
    startedAt: writeInstant(readInstant(request.startedAt)),
    countedFrom: writeInstant(start.instant),
    startMoved: start.moved,
    firstDay: isInDays(limit) ? formatDay(firstDay) : null,
    skippedDays: findSkippedDays(request, due),
    makeUpDays: isInWorkingTime(limit) ? calendar.makeUpDays(startDay, due.day) : [],
    suspensions: (request.suspensions ?? []).map(({ from, to, reason }) => ({ from, to, reason: reason ?? null })),
    suspendedMs: coveredBetween(scale.stopped, scale.base, scale.at(due.instant)),
    extensions: explainExtensions(request, reckoning),
    movedFromRestDay: due.movedFrom === null ? null : formatDay(due.movedFrom),
    holidaySource: calendar.data.holidays.source,
  };
}
