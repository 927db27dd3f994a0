import { z } from 'zod';
import { isRealDay } from '../time/calendar-day';

/** Minutes by which Beijing time is ahead of UTC; China has no summer time. */
export const CHINA_UTC_OFFSET_MINUTES = 480;

const day = z.string().refine(isRealDay, 'not-a-day');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'not-a-time');
const weekday = z.number().int().min(1).max(7);

/** One day of the state's holiday notice that differs from its weekday: a day off, or a working day on a weekend (调休). */
export const holidayDaySchema = z.object({
  date: day,
  kind: z.enum(['rest', 'work']),
  holiday: z.string().default(''),
  /** The year of the notice that says so; a notice can rule the last days of the year before. */
  noticeYear: z.number().int().nullable().default(null),
});

/** The holiday notices of the years `firstYear`–`lastYear`, as in `resources/calendar/holidays.json`. */
export const holidayDataSchema = z
  .object({
    source: z.string().default(''),
    firstYear: z.number().int(),
    lastYear: z.number().int(),
    days: z.array(holidayDaySchema),
  })
  .refine((data) => data.firstYear <= data.lastYear, 'years-reversed');

/** A stretch of opening hours on a weekday (Monday 1 … Sunday 7), from the first minute to before the last. */
export const openingSpanSchema = z
  .object({ weekday, from: clockTime, to: clockTime })
  .refine((span) => span.from < span.to, 'span-reversed');

/**
 * The week's opening hours within dates of validity (both inclusive, open where null). Where two are valid the later in
 * the list wins; a day outside all of them takes those that ended last before it, or else the first.
 */
export const openingPeriodSchema = z.object({
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  spans: z.array(openingSpanSchema).min(1),
});

/** Days (both inclusive) on which this office is closed of its own. They are no working days. */
export const closureSchema = z
  .object({ from: day, to: day, reason: z.string().default('') })
  .refine((closure) => closure.from <= closure.to, 'closure-reversed');

function standardWeek(): readonly z.output<typeof openingSpanSchema>[] {
  return [1, 2, 3, 4, 5].flatMap((number) => [
    { weekday: number, from: '09:00', to: '12:00' },
    { weekday: number, from: '13:30', to: '17:00' },
  ]);
}

/** The hours of an office that has set none: Monday to Friday 09:00–12:00 and 13:30–17:00. */
export const DEFAULT_OPENING_HOURS: readonly OpeningPeriod[] = [
  { validFrom: null, validTo: null, spans: [...standardWeek()] },
];

/**
 * Everything that a clock must know about days. `workWeekdays` are the days of the week that are working days unless a
 * notice says otherwise; where it is missing they are the weekdays with opening hours. A working day whose weekday has
 * no hours (a working Saturday) has those of the first weekday that has some.
 */
export const calendarDataSchema = z.object({
  utcOffsetMinutes: z.number().int().min(-840).max(840).default(CHINA_UTC_OFFSET_MINUTES),
  workWeekdays: z.array(weekday).min(1).optional(),
  holidays: holidayDataSchema,
  openingHours: z
    .array(openingPeriodSchema)
    .min(1)
    .default(() => [...DEFAULT_OPENING_HOURS]),
  closures: z.array(closureSchema).default([]),
});

/** See {@link holidayDaySchema}. */
export type HolidayDay = z.output<typeof holidayDaySchema>;
/** See {@link holidayDataSchema}. */
export type HolidayData = z.output<typeof holidayDataSchema>;
/** See {@link openingPeriodSchema}. */
export type OpeningPeriod = z.output<typeof openingPeriodSchema>;
/** See {@link closureSchema}. */
export type Closure = z.output<typeof closureSchema>;
/** See {@link calendarDataSchema}. */
export type CalendarData = z.output<typeof calendarDataSchema>;
/** Calendar data with its defaults left out. */
export type CalendarDataInput = z.input<typeof calendarDataSchema>;
