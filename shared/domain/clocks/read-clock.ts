import { computeDeadline } from '../deadline/deadline';
import type { CardRule, Deadline, DeadlineRequest } from '../deadline/deadline-types';
import type { WorkCalendar } from '../deadline/work-calendar';
import { parseDay } from '../time/calendar-day';
import type { RunningClock } from './case-clocks';
import type { OfficeRules } from './office-rules';

/** Where a clock stands. While it is suspended its end is open: `dueAt` and both cards are null. Instants are UTC ISO texts. */
export interface ClockReading {
  readonly dueAt: string | null;
  readonly yellowAt: string | null;
  readonly redAt: string | null;
  readonly isEstimated: boolean;
  /** Since when it stands still; null while it runs. */
  readonly suspendedAt: string | null;
}

const cardRuleOf = ({ yellowWorkingDays, redAfterWorkingDays, yellowShare }: OfficeRules): CardRule => ({
  yellowWorkingDays,
  redAfterWorkingDays,
  yellowShare,
});

/** The question to the clock module behind a clock with a limit; `finishedAt` where it has ended. */
export function requestOf(
  running: Pick<RunningClock, 'startedAt' | 'suspensions' | 'extensions'>,
  limit: DeadlineRequest['limit'],
  calendar: WorkCalendar,
  rules: OfficeRules,
  finishedAt: string | null = null,
): DeadlineRequest {
  const { startedAt, suspensions, extensions } = running;
  return { startedAt, limit, calendar, suspensions, extensions, finishedAt, cards: cardRuleOf(rules) };
}

/** Reads a clock at `now`. The one way from a clock to an instant, for rows, cards and pages alike. */
export function readClock(
  running: RunningClock,
  calendar: WorkCalendar,
  rules: OfficeRules,
  now: string,
): ClockReading {
  if ('dueDay' in running.span) return readDay(running.span.dueDay, calendar, rules);
  const deadline = computeDeadline(requestOf(running, running.span.limit, calendar, rules), now);
  if (deadline.isSuspended) {
    return { ...NO_END, isEstimated: deadline.isEstimated, suspendedAt: findStandstill(deadline) };
  }
  const { dueAt, yellowAt, redAt, isEstimated } = deadline;
  return { dueAt, yellowAt, redAt, isEstimated, suspendedAt: null };
}

const NO_END = { dueAt: null, yellowAt: null, redAt: null } as const;

/** Since when a suspended deadline stands still, also where one suspension follows on another without a gap. */
export function findStandstill({ explanation: { suspensions }, readAt }: Deadline): string {
  const lasting = suspensions.filter(({ from, to }) => from <= readAt && (to === null || readAt < to));
  let since = lasting.map(({ from }) => from).sort()[0] ?? readAt;
  for (const { from, to } of [...suspensions].sort((left, right) => right.from.localeCompare(left.from))) {
    if (from < since && (to === null || to >= since)) since = from;
  }
  return since;
}

/**
 * The reading of a clock up to a given day: it ends when the office closes on it, or on the working day before it where
 * it is a rest day. Throws a RangeError where the text is not a day.
 */
export function readDay(dueDay: string, calendar: WorkCalendar, rules: OfficeRules): ClockReading & { dueAt: string } {
  const day = parseDay(dueDay);
  if (day === null) throw new RangeError(`not a day: ${dueDay}`);
  const iso = (instant: number) => new Date(instant).toISOString();
  const last = calendar.isWorkingDay(day) ? day : calendar.workingDayBefore(day, 1);
  const dueAt = calendar.closingOf(last);
  const { yellowWorkingDays, redAfterWorkingDays } = rules;
  return {
    dueAt: iso(dueAt),
    yellowAt: iso(calendar.openingOf(calendar.workingDayBefore(last, yellowWorkingDays))),
    redAt: iso(
      redAfterWorkingDays === 0 ? dueAt : calendar.openingOf(calendar.workingDayAfter(last, redAfterWorkingDays)),
    ),
    isEstimated: false,
    suspendedAt: null,
  };
}
