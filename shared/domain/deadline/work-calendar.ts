import { DAY_MS, parseDay } from '../time/calendar-day';
import { type CalendarData, type CalendarDataInput, calendarDataSchema } from './calendar-data';
import { createDayTable, createTableGrowth, FIRST_DAY, LAST_DAY } from './day-table';
import { DeadlineError } from './deadline-error';
import type { MakeUpDay, SkippedDay } from './marked-days';
import type { OpeningSpan } from './opening-week';

const GROWTH_DAYS = 800;

/** The first index whose value reaches the target; `values` never falls. */
function firstReaching(values: readonly number[], target: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A calendar made ready for counting; make it once per change of the data by {@link prepareCalendar}. Days are numbers
 * since 1970-01-01 in the calendar's own zone, instants are ms since the epoch. It answers for 1970–2200 and throws
 * `deadline-out-of-range` beyond.
 */
export class WorkCalendar {
  readonly #table = createDayTable();
  readonly #grow: (lastDay: number) => void;
  readonly #offsetMs: number;

  constructor(readonly data: CalendarData) {
    this.#grow = createTableGrowth(this.#table, data);
    this.#offsetMs = data.utcOffsetMinutes * 60_000;
  }

  /** The day on which an instant falls. */
  dayOf(instant: number): number {
    return Math.floor((instant + this.#offsetMs) / DAY_MS);
  }

  /** The day's midnight. */
  startOfDay(day: number): number {
    return day * DAY_MS - this.#offsetMs;
  }

  isWorkingDay(day: number): boolean {
    return this.spansOf(day).length > 0;
  }

  /** The day's opening spans in ms after its midnight, none on a rest day. */
  spansOf(day: number): readonly OpeningSpan[] {
    this.#reach(day);
    return this.#table.spans[day] ?? [];
  }

  /** When a working day opens. */
  openingOf(day: number): number {
    return this.startOfDay(day) + (this.spansOf(day)[0]?.from ?? 0);
  }

  /** When a working day closes. */
  closingOf(day: number): number {
    return this.startOfDay(day) + (this.spansOf(day).at(-1)?.to ?? DAY_MS);
  }

  /** Working days before the day. */
  workingDaysBefore(day: number): number {
    this.#reach(day);
    return this.#table.workBefore[day] ?? 0;
  }

  /** The n-th working day after the day (n ≥ 1); the day itself for 0. */
  workingDayAfter(day: number, count: number): number {
    return count === 0 ? day : this.#workingDayNumber(this.workingDaysBefore(day + 1) + count);
  }

  /** The n-th working day before the day (n ≥ 1); the day itself, or the next working day, for 0. */
  workingDayBefore(day: number, count: number): number {
    return this.#workingDayNumber(Math.max(1, this.workingDaysBefore(day) + 1 - count));
  }

  /** Opening time from the calendar's first day to the instant, in ms. */
  openTimeBefore(instant: number): number {
    const day = this.dayOf(instant);
    this.#reach(day);
    const clock = instant - this.startOfDay(day);
    let sum = this.#table.openBefore[day] ?? 0;
    for (const span of this.#table.spans[day] ?? []) sum += Math.max(0, Math.min(clock, span.to) - span.from);
    return sum;
  }

  /** The first instant at which {@link openTimeBefore} has reached the sum. */
  instantAtOpenTime(sum: number): number {
    const day = this.#dayReaching(this.#table.openBefore, sum);
    let left = sum - (this.#table.openBefore[day] ?? 0);
    for (const span of this.#table.spans[day] ?? []) {
      const length = span.to - span.from;
      if (left <= length) return this.startOfDay(day) + span.from + left;
      left -= length;
    }
    return this.startOfDay(day);
  }

  /** The rest days from the first to the last day given, both inclusive. */
  restDays(first: number, last: number): readonly SkippedDay[] {
    if (last < first) return [];
    const before = first - this.workingDaysBefore(first);
    return this.#table.rests.slice(before, last + 1 - this.workingDaysBefore(last + 1));
  }

  /** The counted make-up days from the first to the last day given, both inclusive. */
  makeUpDays(first: number, last: number): readonly MakeUpDay[] {
    this.#reach(last);
    const { makeUps, makeUpDays } = this.#table;
    return makeUps.slice(firstReaching(makeUpDays, first), firstReaching(makeUpDays, last + 1));
  }

  #workingDayNumber(count: number): number {
    return this.#dayReaching(this.#table.workBefore, count);
  }

  /** The day by whose end a running sum has reached the target. */
  #dayReaching(sums: readonly number[], target: number): number {
    while ((sums.at(-1) ?? 0) < target) this.#reach(this.#table.spans.length);
    return Math.max(FIRST_DAY, firstReaching(sums, target) - 1);
  }

  #reach(day: number): void {
    if (day < this.#table.spans.length && day >= FIRST_DAY) return;
    if (!(day >= FIRST_DAY && day <= LAST_DAY)) {
      throw new DeadlineError('deadline-out-of-range', 'A deadline lies between 1970 and 2200.');
    }
    this.#grow(Math.min(day + GROWTH_DAYS, LAST_DAY));
  }
}

/**
 * Makes a calendar ready for counting. Missing parts take their defaults.
 * @throws ZodError where the data is malformed.
 */
export function prepareCalendar(data: CalendarDataInput): WorkCalendar {
  return new WorkCalendar(calendarDataSchema.parse(data));
}

/**
 * Working days after the day `from` up to and with the day `to` (`YYYY-MM-DD`), as limits count: the first day does
 * not. A year's working days are those from 31 December to 31 December.
 */
export function countWorkingDays(calendar: WorkCalendar, from: string, to: string): number {
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === null || last === null) throw new DeadlineError('deadline-instant', 'A day is written YYYY-MM-DD.');
  return last < first ? 0 : calendar.workingDaysBefore(last + 1) - calendar.workingDaysBefore(first + 1);
}
