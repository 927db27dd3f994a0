import { formatDay, parseDay, weekdayOf } from '../time/calendar-day';
import type { CalendarData, HolidayDay } from './calendar-data';
import type { MakeUpDay, SkippedDay } from './marked-days';
import { buildWeeks, type OpeningSpan, type WeekHours, weekOn } from './opening-week';

/** The first day that a calendar can answer for: 1970-01-01, day 0. */
export const FIRST_DAY = 0;

/** The last day that a calendar can answer for: 2200-12-31. */
export const LAST_DAY = parseDay('2200-12-31') ?? 0;

/**
 * The calendar's days in order, with running sums, so that every question about a stretch is one subtraction and every
 * question "when" one binary search. It grows forward when a later day is asked for; what was computed stays valid.
 */
export interface DayTable {
  /** Opening spans of each day; none on rest days. */
  readonly spans: (readonly OpeningSpan[])[];
  /** Opening time before each day, in ms; one longer than `spans`. */
  readonly openBefore: number[];
  /** Working days before each day; one longer than `spans`. */
  readonly workBefore: number[];
  /** The rest days in order. */
  readonly rests: SkippedDay[];
  /** The working days that only a notice made so, in order, with their numbers. */
  readonly makeUps: MakeUpDay[];
  readonly makeUpDays: number[];
}

/** An empty table. */
export function createDayTable(): DayTable {
  return { spans: [], openBefore: [0], workBefore: [0], rests: [], makeUps: [], makeUpDays: [] };
}

const NO_SPANS: readonly OpeningSpan[] = [];

interface DayRules {
  readonly weeks: readonly WeekHours[];
  readonly notices: ReadonlyMap<number, HolidayDay>;
  readonly closures: ReadonlyMap<number, string>;
}

function readRules(data: CalendarData): DayRules {
  const notices = new Map(data.holidays.days.map((entry) => [parseDay(entry.date) ?? 0, entry]));
  const closures = new Map<number, string>();
  for (const closure of data.closures) {
    const last = Math.min(parseDay(closure.to) ?? -1, LAST_DAY);
    for (let day = parseDay(closure.from) ?? 0; day <= last; day++) closures.set(day, closure.reason);
  }
  return { weeks: buildWeeks(data), notices, closures };
}

function appendRest(
  table: DayTable,
  day: number,
  reason: SkippedDay['reason'],
  name: string | null,
  year: number | null,
) {
  table.rests.push({ date: formatDay(day), reason, name, noticeYear: year });
  return NO_SPANS;
}

function appendDay(table: DayTable, rules: DayRules, day: number): readonly OpeningSpan[] {
  const closure = rules.closures.get(day);
  if (closure !== undefined) return appendRest(table, day, 'closure', closure, null);
  const notice = rules.notices.get(day);
  if (notice?.kind === 'rest') return appendRest(table, day, 'holiday', notice.holiday, notice.noticeYear);
  const week = weekOn(rules.weeks, day);
  const weekday = weekdayOf(day);
  if (!week.workWeekdays.has(weekday)) {
    if (notice === undefined) return appendRest(table, day, 'weekend', null, null);
    table.makeUps.push({ date: notice.date, name: notice.holiday, noticeYear: notice.noticeYear });
    table.makeUpDays.push(day);
  }
  return week.spans[weekday] ?? NO_SPANS;
}

/** A function that makes the table reach the day given. */
export function createTableGrowth(table: DayTable, data: CalendarData): (lastDay: number) => void {
  const rules = readRules(data);
  return (lastDay) => {
    for (let day = table.spans.length; day <= lastDay; day++) {
      const spans = appendDay(table, rules, day);
      const open = spans.reduce((sum, span) => sum + span.to - span.from, 0);
      table.spans.push(spans);
      table.openBefore.push((table.openBefore[day] ?? 0) + open);
      table.workBefore.push((table.workBefore[day] ?? 0) + (spans.length > 0 ? 1 : 0));
    }
  };
}
