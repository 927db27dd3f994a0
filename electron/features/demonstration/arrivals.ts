import { addDays, businessDay } from '#shared/domain/time/business-day';
import type { OfficeTime } from './office-time';
import { createRandom } from './random';

/** A case's arrival at the counter. */
export interface Arrival {
  /** From 0 in order of time. */
  readonly index: number;
  readonly day: string;
  /** From 1 within the day. */
  readonly serial: number;
  /** ms since the epoch. */
  readonly at: number;
}

/** The first business day of the last `months` months that end at `now`. */
export function firstDayOf(now: string, months: number): string {
  const [year = 0, month = 1, date = 1] = businessDay(now).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const day = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)));
  return addDays(day.toISOString().slice(0, 10), 1);
}

/** How busy a day is beside others: Mondays most, and more every year. */
function weigh(day: string, first: string, draw: () => number): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const growth = 1 + (Date.parse(day) - Date.parse(first)) / (86_400_000 * 365 * 20);
  return (weekday === 1 ? 1.3 : 1) * growth * (0.75 + draw() / 2);
}

/** So many arrivals over the working days of the months before `now`, in order of time. */
export function* planArrivals(
  seed: string,
  time: OfficeTime,
  plan: { readonly cases: number; readonly months: number; readonly now: string },
): Generator<Arrival> {
  const now = Date.parse(plan.now);
  const first = firstDayOf(plan.now, plan.months);
  const random = createRandom(seed, 'arrivals');
  const days = [...time.workingDaysBetween(first, businessDay(plan.now))];
  const full = time.openTimeOf(1);
  const weights = days.map((day) => (weigh(day, first, random.next) * time.openTimeOn(day, now)) / full);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  let index = 0;
  for (const [at, day] of days.entries()) {
    passed += weights[at] ?? 0;
    const until = at === days.length - 1 ? plan.cases : Math.round((plan.cases * passed) / total);
    const instants = time.instantsOf(day, until - index, now, random);
    for (const [place, instant] of instants.entries()) {
      yield { index, day, serial: place + 1, at: instant };
      index += 1;
    }
  }
}
