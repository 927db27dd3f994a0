import { addDays, businessDay, startOfBusinessDay } from '../time/business-day';

/** A calendar month of the office's zone. `from` is its first instant, `to` the first instant after it (UTC ISO text). */
export interface MonthPeriod {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly from: string;
  readonly to: string;
}

/** The month `count` months after (or before, when negative) a month `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const total = year * 12 + number - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The month of an instant in the office's zone. */
export function businessMonth(instant: string): string {
  return businessDay(instant).slice(0, 7);
}

/** First and last day and instant of a month. */
export function periodOf(month: string): MonthPeriod {
  const firstDay = `${month}-01`;
  const nextFirst = `${addMonths(month, 1)}-01`;
  return {
    month,
    firstDay,
    lastDay: addDays(nextFirst, -1),
    from: startOfBusinessDay(firstDay),
    to: startOfBusinessDay(nextFirst),
  };
}
