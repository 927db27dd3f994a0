import { addDays, businessDay, startOfBusinessDay } from '../time/business-day';

const HOUR_MS = 3_600_000;
/** Noon: the program is open, and few people are at it. */
const DUE_HOUR = 12;
const LATE_MS = 48 * HOUR_MS;
const LEAST_RETRY_MS = 10 * 60_000;

/** The last instant, at or before another, at which a daily backup fell due: noon in the office's zone. */
export function lastDue(now: string): string {
  const noonOf = (day: string) => new Date(Date.parse(startOfBusinessDay(day)) + DUE_HOUR * HOUR_MS).toISOString();
  const today = businessDay(now);
  const noon = noonOf(today);
  return noon <= now ? noon : noonOf(addDays(today, -1));
}

/** When the next daily backup falls due after an instant. */
export function nextDue(now: string): string {
  return new Date(Date.parse(lastDue(now)) + 24 * HOUR_MS).toISOString();
}

/**
 * Whether a daily backup is to be made now: there is no good one since the last noon. One that failed is tried again after ten
 * minutes at the earliest.
 */
export function isBackupDue(now: string, lastGoodAt: string | null, lastFailedAt: string | null): boolean {
  if (lastGoodAt !== null && lastGoodAt >= lastDue(now)) return false;
  return lastFailedAt === null || Math.abs(Date.parse(now) - Date.parse(lastFailedAt)) >= LEAST_RETRY_MS;
}

/** Whether the last good backup is so old that the administrator is told: more than two days. `since` where there is none. */
export function isBackupLate(now: string, lastGoodAt: string | null, since: string): boolean {
  return Date.parse(now) - Date.parse(lastGoodAt ?? since) > LATE_MS;
}
