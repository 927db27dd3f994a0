import { periodOf } from '#shared/domain/summary/month';
import { DAYS_TO_RATE } from '#shared/domain/summary/rating-days';
import { addDays, businessDay, startOfBusinessDay } from '#shared/domain/time/business-day';

/** The instants between which a month is counted. They are the parameters of the conditions on cases. */
export interface MonthWindow {
  readonly from: string;
  /** The first instant that is not counted: the month's end, or just after the present while the month runs. */
  readonly to: string;
  /** Cases delivered from here up to `silentTo` could be rated until a day of this month that is over. */
  readonly silentFrom: string;
  readonly silentTo: string;
}

/** The window of a month of which `until` is the last instant that has come. */
export function windowOf(month: string, until: string): MonthWindow {
  const { firstDay, from, to: end } = periodOf(month);
  const to = until < end ? new Date(Date.parse(until) + 1).toISOString() : end;
  return {
    from,
    to,
    silentFrom: startOfBusinessDay(addDays(firstDay, -DAYS_TO_RATE)),
    silentTo: startOfBusinessDay(addDays(businessDay(to), -DAYS_TO_RATE)),
  };
}
