import type { DeadlineLimit } from './deadline-types';
import type { Stretch } from './stretches';
import type { WorkCalendar } from './work-calendar';

/** Days after the day `from` up to and with the day `to`; only working days for a limit in working days. */
function daysAfter(limit: DeadlineLimit, calendar: WorkCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  if (limit.unit === 'natural-days') return to - from;
  return calendar.workingDaysBefore(to + 1) - calendar.workingDaysBefore(from + 1);
}

/** The days that lie wholly in a suspension, as the day before the first and the last. */
function wholeDays(limit: DeadlineLimit, calendar: WorkCalendar, { from, to }: Stretch): readonly [number, number] {
  const first = calendar.dayOf(from);
  const last = calendar.dayOf(to);
  const isNatural = limit.unit === 'natural-days';
  const begins = isNatural ? calendar.startOfDay(first) : calendar.openingOf(first);
  const ends = isNatural ? calendar.startOfDay(last + 1) : calendar.closingOf(last);
  return [from <= begins ? first - 1 : first, to >= ends ? last : last - 1];
}

/** Whole days of a limit in days that a case has used up to a day: without those suspended throughout. */
export function countUsedDays(
  limit: DeadlineLimit,
  calendar: WorkCalendar,
  startDay: number,
  readDay: number,
  suspensions: readonly Stretch[],
): number {
  let used = daysAfter(limit, calendar, startDay, readDay);
  for (const suspension of suspensions) {
    const [before, last] = wholeDays(limit, calendar, suspension);
    used -= daysAfter(limit, calendar, Math.max(before, startDay), Math.min(last, readDay));
  }
  return used;
}

/** Days from a day to the due day, negative where it has passed. */
export function countRemainingDays(
  limit: DeadlineLimit,
  calendar: WorkCalendar,
  readDay: number,
  dueDay: number,
): number {
  if (readDay <= dueDay) return daysAfter(limit, calendar, readDay, dueDay);
  return 0 - daysAfter(limit, calendar, dueDay, readDay);
}
