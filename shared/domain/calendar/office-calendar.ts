import { z } from 'zod';
import {
  type CalendarData,
  calendarDataSchema,
  closureSchema,
  type HolidayData,
  type HolidayDay,
  holidayDaySchema,
  openingPeriodSchema,
} from '../deadline/calendar-data';

/** Monday to Friday: working days are the state's, not the weekdays on which a window happens to be open. */
const WORK_WEEKDAYS = [1, 2, 3, 4, 5];

/** A year's holiday notice that an administrator added, with where it is from and who added it. */
export const addedNoticeSchema = z.strictObject({
  year: z.int().min(1990).max(2199),
  source: z.string(),
  issuedOn: z.string().nullable(),
  addedAt: z.string(),
  addedByName: z.string(),
  days: z.array(holidayDaySchema).readonly(),
});
/** See {@link addedNoticeSchema}. */
export type AddedNotice = Readonly<z.output<typeof addedNoticeSchema>>;

/** What an office has set of its calendar itself. No opening hours of its own: those of every office. */
export const officeCalendarSchema = z.strictObject({
  notices: z.array(addedNoticeSchema).readonly(),
  openingHours: z.array(openingPeriodSchema).readonly(),
  closures: z.array(closureSchema).readonly(),
});
/** See {@link officeCalendarSchema}. */
export type OfficeCalendarData = Readonly<z.output<typeof officeCalendarSchema>>;

/** The calendar of an office that has set nothing. */
export const EMPTY_OFFICE_CALENDAR: OfficeCalendarData = { notices: [], openingHours: [], closures: [] };

const noticeYearOf = ({ noticeYear, date }: HolidayDay) => noticeYear ?? Number(date.slice(0, 4));

/** A notice takes the place of all that was known of its year; where two speak of one day the later year's holds. */
function mergeDays(shipped: readonly HolidayDay[], notices: readonly AddedNotice[]): HolidayDay[] {
  const replaced = new Set(notices.map(({ year }) => year));
  const kept = shipped.filter((day) => !replaced.has(noticeYearOf(day)));
  const added = notices.flatMap(({ year, days }) => days.map((day) => ({ ...day, noticeYear: year })));
  const byYear = [...kept, ...added].sort((left, right) => noticeYearOf(left) - noticeYearOf(right));
  return [...new Map(byYear.map((day) => [day.date, day])).values()].sort((left, right) =>
    left.date < right.date ? -1 : 1,
  );
}

/** The last year without a gap: a notice of 2029 covers nothing while that of 2028 is missing. */
function findLastYear(lastYear: number, years: ReadonlySet<number>): number {
  return years.has(lastYear + 1) ? findLastYear(lastYear + 1, years) : lastYear;
}

/** What the clock counts by: the shipped notices with the office's own over them, its opening hours and closures. */
export function mergeOfficeCalendar(shipped: HolidayData, office: OfficeCalendarData): CalendarData {
  const sources = office.notices.map(({ source }) => source).filter((source) => source !== '');
  const { openingHours, closures, notices } = office;
  return calendarDataSchema.parse({
    workWeekdays: WORK_WEEKDAYS,
    holidays: {
      source: [...new Set([shipped.source, ...sources])].join('；'),
      firstYear: shipped.firstYear,
      lastYear: findLastYear(shipped.lastYear, new Set(notices.map(({ year }) => year))),
      days: mergeDays(shipped.days, notices),
    },
    ...(openingHours.length === 0 ? {} : { openingHours: [...openingHours] }),
    closures: [...closures],
  });
}
