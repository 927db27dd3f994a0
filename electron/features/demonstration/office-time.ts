import type { PromiseBasis } from '#shared/domain/clocks/decision-limit';
import type { GapsWindow } from '#shared/domain/clocks/gaps-promise';
import type { WorkCalendar } from '#shared/domain/deadline/work-calendar';
import { addDays } from '#shared/domain/time/business-day';
import { formatDay, parseDay } from '#shared/domain/time/calendar-day';
import { type CasePromise, createCaseDeadlines } from '../deadline/case-deadlines.service';
import { fixedClockSource } from '../deadline/clock-source.port';
import type { Random } from './random';

const DAY_MS = 86_400_000;
const OPENING_MS_OF_DAY = 6.5 * 3_600_000;

/** The ISO text of an instant in ms. */
export const iso = (instant: number) => new Date(instant).toISOString();

/** The office's time: instants within opening hours, in ms since the epoch, and the deadlines of cases and orders. */
export class OfficeTime {
  readonly #deadlines;
  readonly #promises = new Map<string, CasePromise>();

  constructor(readonly calendar: WorkCalendar) {
    this.#deadlines = createCaseDeadlines(fixedClockSource(calendar));
  }

  /** The instant after so much opening time, in whole seconds. */
  after(instant: number, openMs: number): number {
    const sum = this.calendar.openTimeBefore(instant) + Math.max(0, openMs);
    return Math.max(instant, Math.floor(this.calendar.instantAtOpenTime(sum) / 1000) * 1000);
  }

  /** The opening time of so many working days, in ms. */
  openTimeOf(days: number): number {
    return days * OPENING_MS_OF_DAY;
  }

  /** Opening time of a day up to `latest`, in ms. */
  openTimeOn(day: string, latest: number): number {
    const midnight = this.calendar.startOfDay(parseDay(day) ?? 0);
    const until = Math.max(midnight, Math.min(latest, midnight + DAY_MS));
    return this.calendar.openTimeBefore(until) - this.calendar.openTimeBefore(midnight);
  }

  /** Instants of a working day in order, within opening hours and not after `latest`. */
  instantsOf(day: string, count: number, latest: number, random: Random): number[] {
    const opened = this.calendar.openTimeBefore(this.calendar.startOfDay(parseDay(day) ?? 0));
    const open = this.openTimeOn(day, latest);
    const sums = Array.from({ length: count }, () => opened + 1 + Math.floor(random.next() * (open - 1)));
    return sums.sort((a, b) => a - b).map((sum) => this.calendar.instantAtOpenTime(sum));
  }

  /** The promise of a case accepted at an instant within opening hours. */
  promise(basis: PromiseBasis, acceptedAt: number): CasePromise {
    // A limit in days depends on the day alone: millions of cases share a few thousand promises.
    const limit = basis.item?.promisedLimit;
    const day = this.calendar.dayOf(acceptedAt);
    const key = `${day} ${basis.kind} ${basis.item?.caseType} ${limit?.unit} ${limit?.value}`;
    const known = this.#promises.get(key) ?? this.#deadlines.promise(basis, iso(this.calendar.openingOf(day)));
    this.#promises.set(key, known);
    const start = iso(acceptedAt);
    return known.yellowAt !== null && known.yellowAt < start ? { ...known, yellowAt: start } : known;
  }

  /** When an order of so many working days is due; never after the case. */
  orderDue(dispatchedAt: number, days: number, caseDueAt: string) {
    const lastDay = this.calendar.dayOf(Date.parse(caseDueAt));
    const day = Math.min(this.calendar.workingDayAfter(this.calendar.dayOf(dispatchedAt), days), lastDay);
    return this.#deadlines.dueOfOrder(formatDay(day));
  }

  /** The days on which what is missing can be promised, or null. */
  gapsWindow(basis: PromiseBasis, acceptedAt: number): GapsWindow | null {
    return this.#deadlines.gapsWindow(basis, iso(acceptedAt));
  }

  /** By when the resident of a received case must hear what is missing. */
  answerBy(receivedAt: number): string {
    return this.#deadlines.answerBy(iso(receivedAt)).dueAt;
  }

  /** The last day that a suspension is expected to take. */
  expectedLastDay(startsAt: string, expectedDays: number): string {
    return this.#deadlines.expectedLastDay(startsAt, expectedDays);
  }

  /** The end of a limit in working days that is extended by some more. */
  extended(dueAt: string, days: number): string {
    return iso(this.calendar.closingOf(this.calendar.workingDayAfter(this.calendar.dayOf(Date.parse(dueAt)), days)));
  }

  /** When the office opens on a day. */
  openingOf(day: string): number {
    return this.calendar.openingOf(parseDay(day) ?? 0);
  }

  /** Working days from the day of one instant to that of another, as limits count. */
  workingDays(from: number, to: number): number {
    const { calendar } = this;
    return calendar.workingDaysBefore(calendar.dayOf(to) + 1) - calendar.workingDaysBefore(calendar.dayOf(from) + 1);
  }

  /** The working days from the first to the last day, both inclusive. */
  *workingDaysBetween(first: string, last: string): Generator<string> {
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (this.calendar.isWorkingDay(parseDay(day) ?? 0)) yield day;
    }
  }
}
