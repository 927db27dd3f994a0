import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type CalendarData,
  calendarDataSchema,
  DEFAULT_OPENING_HOURS,
  holidayDataSchema,
} from '#shared/domain/deadline/calendar-data';
import type { DeadlineUnit } from '#shared/domain/deadline/deadline-types';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';

/** Random calendars lie in the spring of 1971, near the first day of a calendar's table, so that making one is quick. */
const FIRST = Date.UTC(1971, 0, 1) / 60_000;
const DAY = 1440;

const day = (number: number) => new Date((FIRST + number * DAY) * 60_000).toISOString().slice(0, 10);
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const dayNumber = fc.integer({ min: 0, max: 90 });

const span = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([weekday, minutes]) => ({
    weekday,
    from: clock(Math.min(...minutes)),
    to: clock(Math.max(...minutes)),
  }));

const period = fc
  .record({
    range: fc.option(fc.tuple(dayNumber, fc.integer({ min: 0, max: 40 })), { nil: null }),
    spans: fc.array(span, { minLength: 1, maxLength: 9 }),
  })
  .map(({ range, spans }) => ({
    validFrom: range ? day(range[0]) : null,
    validTo: range ? day(range[0] + range[1]) : null,
    spans,
  }));

const notice = fc.record({
  date: dayNumber.map(day),
  kind: fc.constantFrom('rest' as const, 'work' as const),
  holiday: fc.constant('a holiday'),
  noticeYear: fc.constant(1971),
});

const closure = fc
  .tuple(dayNumber, fc.integer({ min: 0, max: 3 }))
  .map(([from, length]) => ({ from: day(from), to: day(from + length), reason: 'closed' }));

/** Any calendar that the schema takes. */
export const anyCalendar: fc.Arbitrary<CalendarData> = fc
  .record({
    utcOffsetMinutes: fc.constantFrom(480, 0, -300, 330),
    workWeekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }), {
      nil: undefined,
    }),
    openingHours: fc.oneof(fc.constant([...DEFAULT_OPENING_HOURS]), fc.array(period, { minLength: 1, maxLength: 3 })),
    closures: fc.array(closure, { maxLength: 3 }),
    days: fc.uniqueArray(notice, { maxLength: 20, selector: (entry) => entry.date }),
  })
  .map(({ days, ...rest }) =>
    calendarDataSchema.parse({ ...rest, holidays: { source: 'test', firstYear: 1971, lastYear: 1971, days } }),
  );

/** A question in whole minutes since the epoch. */
export interface AnyQuestion {
  readonly unit: DeadlineUnit;
  /** Days, or minutes for limits in hours. */
  readonly amount: number;
  readonly extension: number;
  readonly start: number;
  readonly read: number;
  readonly suspensions: readonly { readonly from: number; readonly to: number | null }[];
}

function questions(first: number): fc.Arbitrary<AnyQuestion> {
  const limit = fc.oneof(
    fc.record({
      unit: fc.constantFrom('working-days' as const, 'natural-days' as const),
      amount: fc.integer({ min: 0, max: 8 }),
      extension: fc.constantFrom(0, 0, 2),
    }),
    fc.record({
      unit: fc.constantFrom('opening-hours' as const, 'clock-hours' as const),
      amount: fc.integer({ min: 0, max: 2400 }),
      extension: fc.constantFrom(0, 0, 90),
    }),
  );
  const suspension = fc
    .tuple(fc.integer({ min: -2 * DAY, max: 15 * DAY }), fc.option(fc.integer({ min: 0, max: 5 * DAY }), { freq: 8 }))
    .map(([from, length]) => ({ from, to: length === null ? null : from + length }));
  return fc
    .record({
      limit,
      start: fc.integer({ min: first, max: first + 40 * DAY }),
      after: fc.integer({ min: -DAY, max: 25 * DAY }),
      suspensions: fc.array(suspension, { maxLength: 4 }),
    })
    .map(({ limit: { unit, amount, extension }, start, after, suspensions }) => ({
      unit,
      amount,
      extension,
      start,
      read: start + after,
      suspensions: suspensions.map(({ from, to }) => ({ from: start + from, to: to === null ? null : start + to })),
    }));
}

/** Questions for {@link anyCalendar}. */
export const anyQuestion = questions(FIRST + 10 * DAY);

/** Questions that cross the Spring Festival of 2026. */
export const questionIn2026 = questions(Date.UTC(2026, 0, 15) / 60_000);

/** The calendar shipped with the program, with the default opening hours. */
export const SHIPPED_CALENDAR = prepareCalendar({
  holidays: holidayDataSchema.parse(
    JSON.parse(readFileSync(new URL('../../../../../resources/calendar/holidays.json', import.meta.url), 'utf8')),
  ),
});

/** An instant written in Beijing time: `2026-02-13 10:00`. */
export function beijing(text: string): string {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString();
}
