import { addDays, businessDay } from '../time/business-day';

/** How many backups are kept: the last one of so many days, weeks and months. The program's own rule; no law says how many. */
export const KEPT = { days: 7, weeks: 8, months: 24 } as const;

/** What the rule looks at. */
export interface KeptBackup {
  readonly name: string;
  /** Instant at which the office was as it is in the backup. */
  readonly takenAt: string;
}

/**
 * Names of the backups that are kept: all of the newest day, and the last one of each of the newest 7 days, 8 weeks
 * (from Monday on) and 24 months that have one, in the office's zone. Days without a backup are passed over, so that time alone
 * removes nothing: after a year in which the program was not opened everything is still there. The newest is always kept.
 */
export function chooseKept(backups: readonly KeptBackup[]): ReadonlySet<string> {
  const newestFirst = [...backups].sort(
    (one, other) => compare(other.takenAt, one.takenAt) || compare(other.name, one.name),
  );
  const newest = newestFirst[0];
  if (newest === undefined) return new Set();
  const today = businessDay(newest.takenAt);
  const kept = newestFirst.filter(({ takenAt }) => businessDay(takenAt) === today);
  return new Set(
    [
      ...kept,
      ...lastOfEach(newestFirst, businessDay, KEPT.days),
      ...lastOfEach(newestFirst, weekOf, KEPT.weeks),
      ...lastOfEach(newestFirst, (takenAt) => businessDay(takenAt).slice(0, 7), KEPT.months),
    ].map(({ name }) => name),
  );
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

function lastOfEach(
  newestFirst: readonly KeptBackup[],
  spanOf: (takenAt: string) => string,
  count: number,
): readonly KeptBackup[] {
  const last = new Map<string, KeptBackup>();
  for (const backup of newestFirst) {
    const span = spanOf(backup.takenAt);
    if (!last.has(span) && last.size < count) last.set(span, backup);
  }
  return [...last.values()];
}

const MONDAY = 1;
const WEEK_DAYS = 7;

/** The Monday of an instant's week. */
function weekOf(takenAt: string): string {
  const day = businessDay(takenAt);
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return addDays(day, -((weekday - MONDAY + WEEK_DAYS) % WEEK_DAYS));
}
