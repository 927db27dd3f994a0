import { formatDay } from '../time/calendar-day';
import { cardAt, DEFAULT_CARD_RULE, findCardInstants } from './card';
import type { Deadline, DeadlineRequest } from './deadline-types';
import { explainDeadline, type Reckoning } from './explanation';
import { isInDays, readAmount, readInstant, readStart, readSuspensions, writeInstant } from './read-request';
import type { Stretch } from './stretches';
import { createScale, findDue } from './time-scale';
import { countRemainingDays, countUsedDays } from './whole-days';

const LAST_WEEK_OF_YEAR = '12-25';

function readTotal({ limit, extensions = [] }: DeadlineRequest): number {
  const amount = readAmount(limit, limit.amount, 'deadline-amount');
  return extensions.reduce((sum, extension) => sum + readAmount(limit, extension.amount, 'deadline-extension'), amount);
}

function reckon(request: DeadlineRequest, suspensions: readonly Stretch[]): Reckoning {
  const { limit, calendar } = request;
  const start = readStart(request);
  const scale = createScale(limit, calendar, start.instant, suspensions);
  return { start, scale, due: findDue(limit, readTotal(request), calendar, start.instant, scale) };
}

function readTimes({ scale, due }: Reckoning, readAt: number) {
  // A limit of no days is due on the day of the start, before counting begins.
  const dueAt = Math.max(scale.base, scale.at(due.instant));
  const point = Math.max(scale.base, scale.at(readAt));
  const remainingMs = point <= dueAt ? scale.passed(point, dueAt) : 0 - scale.passed(dueAt, point);
  return { usedMs: scale.passed(scale.base, point), remainingMs, totalMs: scale.passed(scale.base, dueAt) };
}

function readDays(
  request: DeadlineRequest,
  { start, due }: Reckoning,
  readAt: number,
  suspensions: readonly Stretch[],
) {
  const { limit, calendar } = request;
  if (!isInDays(limit)) return { usedDays: null, remainingDays: null };
  const startDay = calendar.dayOf(start.instant);
  const readDay = Math.max(startDay, calendar.dayOf(readAt));
  return {
    usedDays: countUsedDays(limit, calendar, startDay, readDay, suspensions),
    remainingDays: countRemainingDays(limit, calendar, readDay, due.day),
  };
}

/** The last week of a covered year can still be changed by the next year's notice (domain rule 1). */
function readCoverage({ calendar, startedAt }: DeadlineRequest, dueDay: string) {
  const { firstYear, lastYear } = calendar.data.holidays;
  const startYear = Number(formatDay(calendar.dayOf(readInstant(startedAt))).slice(0, 4));
  return {
    isEstimated: startYear < firstYear || Number(dueDay.slice(0, 4)) > lastYear,
    mayChangeWithNextNotice: dueDay >= `${lastYear}-${LAST_WEEK_OF_YEAR}`,
  };
}

/**
 * The clock: due instant, used and remaining time, card and explanation of one limit, read at `now` (an ISO instant).
 * The only place that computes a deadline, for screen, paper, list, card and summary alike.
 *
 * Rules (domain.md 5.1, 5.4, 5.9; 民法典 arts. 201, 203; 行政许可法 arts. 42, 45, 82):
 * - Days: the start's day does not count. A limit in working days ends with the opening hours of its last day; one in
 *   natural days ends so too, on the next working day where it would end on a rest day.
 * - Hours: opening hours pass in the opening spans of working days, clock hours always.
 * - A start outside opening hours counts from the next opening for limits in working time.
 * - Suspensions take out exactly the limit's kind of time that passed in them, overlaps once; so a working-day limit
 *   suspended for two hours is due two opening hours later. Natural days are whole: a part of a day gives the day.
 *   Suspensions belong to the case: pass all of them whatever the limit. One that lasts is counted up to the reading,
 *   so remaining time stands still.
 * - Extensions add to the limit.
 *
 * @throws DeadlineError where an instant, an amount or a suspension is malformed or the deadline lies beyond 2200.
 */
export function computeDeadline(request: DeadlineRequest, now: string): Deadline {
  const { calendar, limit, finishedAt = null } = request;
  const readAt = finishedAt === null ? readInstant(now) : Math.min(readInstant(now), readInstant(finishedAt));
  const suspensions = readSuspensions(request, readAt);
  const reckoning = reckon(request, suspensions);
  const { start, due, scale } = reckoning;
  const cards = findCardInstants(limit, request.cards ?? DEFAULT_CARD_RULE, calendar, start.instant, due, scale);
  const dueDay = formatDay(due.day);
  return {
    dueAt: writeInstant(due.instant),
    dueDay,
    readAt: writeInstant(readAt),
    ...readTimes(reckoning, readAt),
    ...readDays(request, reckoning, readAt, suspensions),
    isOverdue: readAt > due.instant,
    isSuspended: isSuspendedAt(request, readAt),
    card: cardAt(readAt, due.instant, cards),
    yellowAt: writeInstant(cards.yellowAt),
    redAt: writeInstant(cards.redAt),
    ...readCoverage(request, dueDay),
    explanation: explainDeadline(request, reckoning),
  };
}

function isSuspendedAt({ suspensions = [] }: DeadlineRequest, readAt: number): boolean {
  return suspensions.some(({ from, to }) => readInstant(from) <= readAt && (to === null || readAt < readInstant(to)));
}
