/** Milliseconds of one civil day. */
export const DAY_MS = 86_400_000;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The number of days since 1970-01-01 for a `YYYY-MM-DD` text of the Gregorian calendar,
 * or `null` where the text is no such day (30 February, month 13, another shape).
 */
export function parseDay(text: string): number | null {
  const parts = DAY_PATTERN.exec(text);
  if (parts === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const day = Math.floor(date.getTime() / DAY_MS);
  return formatDay(day) === text ? day : null;
}

/** The `YYYY-MM-DD` text of a number of days since 1970-01-01. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
  return parseDay(text) !== null;
}

/** The day's place in its week: Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
