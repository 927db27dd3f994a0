import { addDays, businessDay, startOfBusinessDay } from '../time/business-day';

/** Natural days after the day of delivery in which a resident can rate; then a case counts as not rated (domain page 5.11). */
export const DAYS_TO_RATE = 7;

/** When the days to rate a delivered handling had passed without a rating; null where it was rated or they run at `now`. */
export function silentSince(
  { deliveredAt, ratedAt }: { readonly deliveredAt: string | null; readonly ratedAt: string | null },
  now: string,
): string | null {
  if (deliveredAt === null || ratedAt !== null) return null;
  const end = startOfBusinessDay(addDays(businessDay(deliveredAt), DAYS_TO_RATE + 1));
  return now >= end ? end : null;
}
