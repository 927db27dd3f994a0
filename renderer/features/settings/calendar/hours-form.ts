import { readDaySpans, writeDaySpans } from '#shared/domain/calendar/opening-text';
import type { CalendarChange, CalendarView } from '#shared/ipc/commands/calendar';

/** The days of the week, Monday 1 … Sunday 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** One of {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

type Period = CalendarView['openingHours'][number];
type OpeningHours = Extract<CalendarChange, { part: 'opening-hours' }>['openingHours'];

/** A period of opening hours while it is typed. */
export interface TypedPeriod {
  readonly key: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly hours: Readonly<Record<Weekday, string>>;
}

/** A period as it is typed. */
export function typePeriod(period: Period, key: number): TypedPeriod {
  const hours = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, writeDaySpans(period, weekday)]));
  return { key, validFrom: period.validFrom, validTo: period.validTo, hours: hours as TypedPeriod['hours'] };
}

/** What is wrong with a period, by field; empty where it can be sent. A week without any hours lacks those of Monday. */
export function findHoursProblems({
  validFrom,
  validTo,
  hours,
}: TypedPeriod): ReadonlyMap<Weekday | 'validTo', string> {
  const problems = new Map<Weekday | 'validTo', string>();
  for (const weekday of WEEKDAYS) if (readDaySpans(hours[weekday]) === null) problems.set(weekday, 'opening-hours');
  if (WEEKDAYS.every((weekday) => hours[weekday].trim() === '')) problems.set(1, 'required');
  if (validFrom !== null && validTo !== null && validTo < validFrom) problems.set('validTo', 'days-reversed');
  return problems;
}

/** Typed periods as the command takes them. */
export function readPeriods(periods: readonly TypedPeriod[]): OpeningHours {
  return periods.map(({ validFrom, validTo, hours }) => ({
    validFrom,
    validTo,
    spans: WEEKDAYS.flatMap((weekday) => (readDaySpans(hours[weekday]) ?? []).map((span) => ({ weekday, ...span }))),
  }));
}
