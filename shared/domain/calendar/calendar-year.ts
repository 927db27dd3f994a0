import type { CalendarData } from '../deadline/calendar-data';
import type { WorkCalendar } from '../deadline/work-calendar';
import { formatDay, parseDay, weekdayOf } from '../time/calendar-day';

/** A day that is not what its weekday is: off by a notice, a working weekend, or the office's own closure. */
export interface SpecialDay {
  readonly date: string;
  readonly kind: 'rest' | 'work' | 'closed';
  /** The holiday, or the closure's reason. */
  readonly name: string;
  /** The year of the notice; null for closures. */
  readonly noticeYear: number | null;
}

/** A year at a glance. Months are January to December. */
export interface CalendarYear {
  readonly year: number;
  readonly specialDays: readonly SpecialDay[];
  readonly workingDays: number;
  readonly workingDaysByMonth: readonly number[];
}

const SATURDAY = 6;

function closedDays({ closures }: CalendarData, first: string, last: string): readonly SpecialDay[] {
  return closures.flatMap(({ from, to, reason }) => {
    const start = parseDay(from < first ? first : from) ?? 0;
    const end = parseDay(to > last ? last : to) ?? -1;
    const length = Math.max(0, end - start + 1);
    return Array.from({ length }, (_, index) => ({
      date: formatDay(start + index),
      kind: 'closed' as const,
      name: reason,
      noticeYear: null,
    }));
  });
}

/** A day that a notice names is special where it is not what its weekday is anyway, and every holiday is. */
function noticeDays({ holidays }: CalendarData, first: string, last: string): readonly SpecialDay[] {
  return holidays.days
    .filter(({ date }) => first <= date && date <= last)
    .filter(({ date, kind }) => kind === 'rest' || weekdayOf(parseDay(date) ?? 0) >= SATURDAY)
    .map(({ date, kind, holiday, noticeYear }) => ({ date, kind, name: holiday, noticeYear }));
}

/** The days of a year that are special, a closure before a notice, and how many working days it has. */
export function viewCalendarYear(calendar: WorkCalendar, year: number): CalendarYear {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { data } = calendar;
  const all = [...noticeDays(data, first, last), ...closedDays(data, first, last)];
  const specialDays = [...new Map(all.map((day) => [day.date, day])).values()].sort((left, right) =>
    left.date < right.date ? -1 : 1,
  );
  const before = (month: number) => {
    const text = month === 13 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
    return calendar.workingDaysBefore(parseDay(text) ?? 0);
  };
  const workingDaysByMonth = Array.from({ length: 12 }, (_, index) => before(index + 2) - before(index + 1));
  return { year, specialDays, workingDays: before(13) - before(1), workingDaysByMonth };
}
