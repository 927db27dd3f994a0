import { formatDay, parseDay, weekdayOf } from '#shared/domain/time/calendar-day';
import type { CalendarView } from '#shared/ipc/commands/calendar';

/** A special day of the calendar. */
export type SpecialDay = CalendarView['specialDays'][number];

/** Ground and letters of each kind; each also has a mark in words. */
export const MARK_COLOURS = {
  rest: { bgcolor: '#fbe6e4', color: '#9c1f17' },
  work: { bgcolor: '#e3eaf4', color: '#1d4f91' },
  closed: { bgcolor: '#4a5666', color: '#ffffff' },
} as const;

/** A month's days in weeks from Monday to Sunday; null outside the month. */
export function weeksOf(year: number, month: number): readonly (readonly (string | null)[])[] {
  const first = parseDay(`${year}-${String(month).padStart(2, '0')}-01`) ?? 0;
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let day = first; Number(formatDay(day).slice(5, 7)) === month; day++) days.push(formatDay(day));
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** Days of one kind and name that follow one another. */
export interface DayStretch {
  readonly kind: SpecialDay['kind'];
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** Special days in order, those that follow one another as one. */
export function joinDays(days: readonly SpecialDay[]): readonly DayStretch[] {
  const stretches: DayStretch[] = [];
  for (const { date, kind, name } of days) {
    const last = stretches.at(-1);
    const follows = last !== undefined && (parseDay(date) ?? 0) - (parseDay(last.to) ?? 0) === 1;
    if (follows && last.kind === kind && last.name === name) {
      stretches[stretches.length - 1] = { ...last, to: date, days: last.days + 1 };
    } else stretches.push({ kind, name, from: date, to: date, days: 1 });
  }
  return stretches;
}
