import type { Card } from '../case/vocabulary';
import type { MakeUpDay, SkippedDay } from './marked-days';
import type { WorkCalendar } from './work-calendar';

/** The units of limits. There are no months: a month is not thirty working days. */
export const DEADLINE_UNITS = ['working-days', 'natural-days', 'opening-hours', 'clock-hours'] as const;

/** One of {@link DEADLINE_UNITS}. */
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** A limit: whole days, or hours with fractions. */
export interface DeadlineLimit {
  readonly unit: DeadlineUnit;
  readonly amount: number;
}

/** A stretch in which the clock stands still (挂起), from inclusive, to exclusive; `to` is null while it lasts. Instants are ISO texts. */
export interface ClockSuspension {
  readonly from: string;
  readonly to: string | null;
  readonly reason?: string;
}

/** More time, in the limit's own unit, that a manager has approved (延期). */
export interface DeadlineExtension {
  readonly amount: number;
  readonly reason?: string;
}

/** When cards are shown (domain rule 9); settings of the office. */
export interface CardRule {
  /** Limits in days: yellow from the opening of the day that has this many working days left after it. */
  readonly yellowWorkingDays: number;
  /** Limits in days: red from the opening of this working day after the due day; 0 = as soon as it is overdue. */
  readonly redAfterWorkingDays: number;
  /** Limits in hours: yellow when this share of the limit is left. They turn red as soon as they are overdue. */
  readonly yellowShare: number;
}

/** Whether a start outside opening hours waits for the next opening, or counts from the very instant. */
export type StartRule = 'next-opening' | 'as-given';

/** A question to the clock. All instants are ISO 8601 texts with their zone. */
export interface DeadlineRequest {
  readonly startedAt: string;
  readonly limit: DeadlineLimit;
  readonly calendar: WorkCalendar;
  readonly suspensions?: readonly ClockSuspension[];
  readonly extensions?: readonly DeadlineExtension[];
  /** When the matter was done: the clock is read then instead of now. Null or missing while it is open. */
  readonly finishedAt?: string | null;
  readonly cards?: CardRule;
  /** Without it `next-opening` for limits in working time and `as-given` for natural days and clock hours. */
  readonly startRule?: StartRule;
}

/** Everything that led to a due date, as data: words are made of it by the catalogue. */
export interface DeadlineExplanation {
  readonly startedAt: string;
  /** The start after the rule for starts outside opening hours. */
  readonly countedFrom: string;
  readonly startMoved: 'none' | 'outside-hours' | 'rest-day';
  /** The day on which counting begins: the one after the start's day (民法典 art. 201); null for hours. */
  readonly firstDay: string | null;
  readonly skippedDays: readonly SkippedDay[];
  readonly makeUpDays: readonly MakeUpDay[];
  readonly suspensions: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly reason: string | null;
  }[];
  /** Counted time that the suspensions took out before the due instant; overlaps once. Milliseconds of the limit's kind of time. */
  readonly suspendedMs: number;
  readonly extensions: readonly {
    readonly amount: number;
    readonly reason: string | null;
    readonly dueBefore: string;
    readonly dueAfter: string;
  }[];
  /** The rest day on which a limit in natural days would have ended (民法典 art. 203), or null. */
  readonly movedFromRestDay: string | null;
  readonly holidaySource: string;
}

/** The clock's answer. Instants are UTC ISO texts; days are the calendar's own. */
export interface Deadline {
  readonly dueAt: string;
  readonly dueDay: string;
  /** The instant at which the clock was read: now, or `finishedAt`. */
  readonly readAt: string;
  /**
   * Counted time so far and still to go, in milliseconds of the limit's kind of time (opening hours for working days
   * and opening hours, all hours for the others). `usedMs + remainingMs = totalMs`; negative when overdue.
   */
  readonly usedMs: number;
  readonly remainingMs: number;
  readonly totalMs: number;
  /** Whole days after the start's day, without those suspended throughout; null for hours. */
  readonly usedDays: number | null;
  /** Days (working or natural) after the day of reading up to the due day, negative when overdue; null for hours. */
  readonly remainingDays: number | null;
  readonly isOverdue: boolean;
  readonly isSuspended: boolean;
  readonly card: Card;
  readonly yellowAt: string;
  readonly redAt: string;
  /** Whether a day was needed that no notice in the calendar covers: nobody knows its holidays yet. */
  readonly isEstimated: boolean;
  /** Whether it ends in the last week of the last covered year, which next year's notice may still change. */
  readonly mayChangeWithNextNotice: boolean;
  readonly explanation: DeadlineExplanation;
}
