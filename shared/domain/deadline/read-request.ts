import { DeadlineError } from './deadline-error';
import type { ClockSuspension, DeadlineLimit, DeadlineRequest } from './deadline-types';
import { joinStretches, type Stretch } from './stretches';
import type { WorkCalendar } from './work-calendar';

const HOUR_MS = 3_600_000;
const MAX_DAYS = 50_000;

/** The ms since the epoch of an ISO text, or `deadline-instant`. */
export function readInstant(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new DeadlineError('deadline-instant', `Not an instant: ${text}`);
  return instant;
}

/** The ISO text of an instant, in UTC. */
export function writeInstant(instant: number): string {
  return new Date(instant).toISOString();
}

/** Whether the limit is in days, which begin on the day after the start. */
export function isInDays({ unit }: DeadlineLimit): boolean {
  return unit === 'working-days' || unit === 'natural-days';
}

/** Whether the limit runs only in opening hours of working days. */
export function isInWorkingTime({ unit }: DeadlineLimit): boolean {
  return unit === 'working-days' || unit === 'opening-hours';
}

/** A limit's amount: whole days as they are, hours in ms. */
export function readAmount(
  limit: DeadlineLimit,
  amount: number,
  code: 'deadline-amount' | 'deadline-extension',
): number {
  const most = isInDays(limit) ? MAX_DAYS : MAX_DAYS * 24;
  const isWhole = !isInDays(limit) || Number.isInteger(amount);
  if (!(amount >= 0 && amount <= most && isWhole))
    throw new DeadlineError(code, `Not an amount of ${limit.unit}: ${amount}`);
  return isInDays(limit) ? amount : Math.round(amount * HOUR_MS);
}

function readSuspension(suspension: ClockSuspension, readAt: number): Stretch {
  const from = readInstant(suspension.from);
  if (suspension.to === null) return { from, to: Math.max(from, readAt) };
  const to = readInstant(suspension.to);
  if (to < from) throw new DeadlineError('deadline-suspension', 'A suspension ends before it begins.');
  return { from, to };
}

/** The suspensions joined; one that lasts still reaches to the instant of reading. */
export function readSuspensions(request: DeadlineRequest, readAt: number): readonly Stretch[] {
  return joinStretches((request.suspensions ?? []).map((suspension) => readSuspension(suspension, readAt)));
}

/** The start as it counts, and why it differs from the one given. */
export interface CountedStart {
  readonly instant: number;
  readonly moved: 'none' | 'outside-hours' | 'rest-day';
}

/**
 * A start outside opening hours counts from the next opening: before opening and at noon that of the same day, after
 * closing and on a rest day that of the next working day (domain rule 1).
 */
export function readStart(request: DeadlineRequest): CountedStart {
  const { calendar } = request;
  const instant = readInstant(request.startedAt);
  const rule = request.startRule ?? (isInWorkingTime(request.limit) ? 'next-opening' : 'as-given');
  if (rule === 'as-given') return { instant, moved: 'none' };
  return nextOpening(calendar, instant);
}

function nextOpening(calendar: WorkCalendar, instant: number): CountedStart {
  const day = calendar.dayOf(instant);
  const clock = instant - calendar.startOfDay(day);
  const span = calendar.spansOf(day).find(({ to }) => clock < to);
  if (span !== undefined && clock >= span.from) return { instant, moved: 'none' };
  if (span !== undefined) return { instant: calendar.startOfDay(day) + span.from, moved: 'outside-hours' };
  const moved = calendar.isWorkingDay(day) ? 'outside-hours' : 'rest-day';
  return { instant: calendar.openingOf(calendar.workingDayAfter(day, 1)), moved };
}
