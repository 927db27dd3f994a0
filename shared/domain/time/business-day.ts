import { DAY_MS } from './calendar-day';

/** Milliseconds by which the business zone (Asia/Shanghai) is ahead of UTC; China keeps no summer time. */
export const BUSINESS_ZONE_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The business day of an instant, `YYYY-MM-DD`, whatever the computer's zone. */
export function businessDay(instant: string): string {
  return new Date(Date.parse(instant) + BUSINESS_ZONE_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a business day begins, as UTC ISO text. */
export function startOfBusinessDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - BUSINESS_ZONE_OFFSET_MS).toISOString();
}

/** The day `count` days after (or before, when negative) a day. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10);
}
