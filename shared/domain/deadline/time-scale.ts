import { DAY_MS } from '../time/calendar-day';
import type { DeadlineLimit } from './deadline-types';
import { isInWorkingTime } from './read-request';
import { advanceOutside, coveredBetween, type Stretch } from './stretches';
import type { WorkCalendar } from './work-calendar';

/**
 * The scale on which a limit's kind of time passes evenly: opening time for working days and opening hours, all time
 * for natural days and clock hours. On it a deadline is an addition.
 */
export interface TimeScale {
  /** The point from which time is counted. */
  readonly base: number;
  /** The suspensions on this scale. */
  readonly stopped: readonly Stretch[];
  at(instant: number): number;
  /** The first instant at a point of the scale. */
  instantAt(point: number): number;
  /** Counted time between two points, without suspensions. */
  passed(from: number, to: number): number;
}

/** The midnight after a limit's start, for days; the start itself for hours. */
function countingBegins(limit: DeadlineLimit, calendar: WorkCalendar, start: number): number {
  const isHours = limit.unit === 'opening-hours' || limit.unit === 'clock-hours';
  return isHours ? start : calendar.startOfDay(calendar.dayOf(start) + 1);
}

/** The scale of a limit that starts at an instant with the suspensions given. */
export function createScale(
  limit: DeadlineLimit,
  calendar: WorkCalendar,
  start: number,
  suspensions: readonly Stretch[],
): TimeScale {
  const isWorking = isInWorkingTime(limit);
  const at = (instant: number) => (isWorking ? calendar.openTimeBefore(instant) : instant);
  const base = at(countingBegins(limit, calendar, start));
  const stopped = suspensions
    .map(({ from, to }) => ({ from: Math.max(base, at(from)), to: at(to) }))
    .filter(({ from, to }) => from < to);
  return {
    base,
    stopped,
    at,
    instantAt: (point) => (isWorking ? calendar.instantAtOpenTime(point) : point),
    passed: (from, to) => Math.max(0, to - from - coveredBetween(stopped, from, to)),
  };
}

/** How much of the scale a limit is, counted from its base. */
function lengthOf(limit: DeadlineLimit, amount: number, calendar: WorkCalendar, start: number, base: number): number {
  if (limit.unit === 'natural-days') return amount * DAY_MS;
  if (limit.unit !== 'working-days') return amount;
  const lastDay = calendar.workingDayAfter(calendar.dayOf(start), amount);
  return Math.max(0, calendar.openTimeBefore(calendar.closingOf(lastDay)) - base);
}

/** A due instant and what it was before it was moved off a rest day. */
export interface DueInstant {
  readonly instant: number;
  readonly day: number;
  /** The rest day on which it would have been, or null. */
  readonly movedFrom: number | null;
}

/** When an amount of a limit's kind of time has passed since the start. */
export function findDue(
  limit: DeadlineLimit,
  amount: number,
  calendar: WorkCalendar,
  start: number,
  scale: TimeScale,
): DueInstant {
  const point = advanceOutside(scale.stopped, scale.base, lengthOf(limit, amount, calendar, start, scale.base));
  if (limit.unit === 'natural-days') return closeOfBusiness(calendar, calendar.dayOf(point - 1));
  const instant = amount === 0 ? zeroDue(limit, calendar, start) : scale.instantAt(point);
  // Opening hours can last until 24:00, which belongs to the day that it ends.
  const moment = isInWorkingTime(limit) && instant > start ? instant - 1 : instant;
  return { instant, day: calendar.dayOf(moment), movedFrom: null };
}

function zeroDue(limit: DeadlineLimit, calendar: WorkCalendar, start: number): number {
  const day = calendar.dayOf(start);
  return limit.unit === 'working-days' && calendar.isWorkingDay(day) ? calendar.closingOf(day) : start;
}

/**
 * The last day of a limit in natural days ends with business, not at midnight, and on the next working day where it is
 * a rest day (民法典 art. 203).
 */
function closeOfBusiness(calendar: WorkCalendar, day: number): DueInstant {
  const isRest = !calendar.isWorkingDay(day);
  const last = isRest ? calendar.workingDayAfter(day, 1) : day;
  return { instant: calendar.closingOf(last), day: last, movedFrom: isRest ? day : null };
}
