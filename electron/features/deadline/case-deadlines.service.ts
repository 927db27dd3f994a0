import { type ClosedCase, reopenableUntil } from '#shared/domain/case/reopening';
import type { Card } from '#shared/domain/case/vocabulary';
import type { CaseClockFacts } from '#shared/domain/clocks/case-clocks';
import { findDecisionClock } from '#shared/domain/clocks/case-clocks';
import { findDecisionLimit, type PromiseBasis } from '#shared/domain/clocks/decision-limit';
import { findGapsWindow, type GapsWindow, isGapsDay } from '#shared/domain/clocks/gaps-promise';
import { findStandstill, readDay, requestOf } from '#shared/domain/clocks/read-clock';
import { findExpectedLastDay } from '#shared/domain/clocks/suspension-rules';
import { computeDeadline } from '#shared/domain/deadline/deadline';
import type { ClockSuspension, Deadline, DeadlineLimit } from '#shared/domain/deadline/deadline-types';
import { businessDay } from '#shared/domain/time/business-day';
import type { DeadlineView } from '#shared/ipc/commands/deadline-view';
import type { ClockSource } from './clock-source.port';

/** The outside promise of a case. All null where nothing is promised. */
export interface CasePromise {
  readonly dueAt: string | null;
  readonly yellowAt: string | null;
  /** Whether a day was needed that no holiday notice covers yet. */
  readonly isDueEstimated: boolean;
  /** Working days promised; null where the limit is not in working days. */
  readonly promisedDays: number | null;
}

/** What a card is read from; a closed case or order shows none. */
export interface CardBasis {
  readonly dueAt: string | null;
  readonly yellowAt: string | null;
  readonly closedAt: string | null;
}

/** The clock of cases and orders, the same for lists, pages and papers. */
export interface CaseDeadlines {
  promise(basis: PromiseBasis, acceptedAt: string): CasePromise;
  /** By when the resident must hear what is missing; after that a received case counts as accepted (domain rule 2). */
  answerBy(receivedAt: string): { readonly dueAt: string; readonly isEstimated: boolean };
  /** How a case's promise came to be, read when it was closed or now; null where nothing is promised. */
  explain(facts: CaseClockFacts, now: string): DeadlineView | null;
  /** An order is due when the centre closes on its day (the working day before it, where it is a rest day). */
  dueOfOrder(dueDay: string): { readonly dueAt: string; readonly yellowAt: string };
  /** When a limit of an order ends that begins at `from`. */
  dueOfLimit(limit: DeadlineLimit, from: string): { readonly dueAt: string; readonly yellowAt: string };
  /** The last instant of the days in which an order can be returned (domain page 5.8). */
  returnUntil(dispatchedAt: string): string;
  /** The day (`YYYY-MM-DD`) on which so many working days end that are counted from `from`. */
  dayAfterWorkingDays(days: number, from: string): string;
  /** From when on a closed case can no longer be reopened; null where it cannot be. */
  reopenableUntil(closed: ClosedCase): string | null;
  /** Working days after the first instant's day up to the second's, without those on which the clock stood still throughout. */
  countWorkingDays(from: string, to: string, suspensions?: readonly ClockSuspension[]): number;
  /** The last day that a suspension is expected to take. */
  expectedLastDay(startsAt: string, expectedDays: number): string;
  /** The days on which what is missing can be promised; null where the limit is too short or nothing is promised. */
  gapsWindow(basis: PromiseBasis, acceptedAt: string): GapsWindow | null;
  /** Whether a day of the window is one on which somebody can come. */
  isGapsDay(window: GapsWindow, day: string): boolean;
  cardOf(basis: CardBasis, now: string): Card;
  /** What is due before this instant is red: red begins when the next working day opens (domain page 5.9). */
  redBefore(now: string): string;
}

const NOTHING_PROMISED: CasePromise = { dueAt: null, yellowAt: null, isDueEstimated: false, promisedDays: null };

/** `left` is the same deadline read where what is left is to be read. */
function viewDeadline(limit: DeadlineView['limit'], deadline: Deadline, left: Deadline = deadline): DeadlineView {
  const { explanation, dueAt, isEstimated, mayChangeWithNextNotice, readAt, isOverdue, card } = deadline;
  const { usedDays, remainingDays, remainingMs } = left;
  const { startedAt, countedFrom, startMoved, firstDay, holidaySource, suspendedMs } = explanation;
  const skippedDays = explanation.skippedDays.map(({ date, reason, name }) => ({ date, reason, name }));
  const makeUpDays = explanation.makeUpDays.map(({ date, name }) => ({ date, name }));
  const suspensions = explanation.suspensions.map(({ from, to, reason }) => ({ from, to, reason: reason ?? '' }));
  const extensions = explanation.extensions.map(({ amount, reason, dueBefore, dueAfter }) => ({
    amount,
    reason: reason ?? '',
    dueBefore,
    dueAfter,
  }));
  const counting = { startedAt, countedFrom, startMoved, firstDay, skippedDays, makeUpDays, holidaySource };
  const stretches = { suspensions, suspendedMs, isSuspended: deadline.isSuspended, extensions };
  const reading = { dueAt, isEstimated, mayChangeWithNextNotice, readAt, isOverdue, card };
  return { limit, ...counting, ...stretches, ...reading, usedDays, remainingDays, remainingMs };
}

/** The clock over the office's calendar and rules. */
export function createCaseDeadlines(source: ClockSource): CaseDeadlines {
  /** The opening of the working day that has opened last, where red begins with the next working day; else now. */
  const redBefore = (now: string) => {
    const calendar = source.calendar();
    const redAfter = source.rules().redAfterWorkingDays;
    if (redAfter === 0) return now;
    const instant = Date.parse(now);
    const today = calendar.dayOf(instant);
    const isOpened = calendar.isWorkingDay(today) && calendar.openingOf(today) <= instant;
    const back = redAfter - (isOpened ? 1 : 0);
    const day = back === 0 ? today : calendar.workingDayBefore(today, back);
    return new Date(calendar.openingOf(day)).toISOString();
  };
  const promise: CaseDeadlines['promise'] = (basis, acceptedAt) => {
    const limit = findDecisionLimit(basis, source.rules());
    if (limit === null) return NOTHING_PROMISED;
    const fresh = { startedAt: acceptedAt, suspensions: [], extensions: [] };
    const request = requestOf(fresh, { unit: limit.unit, amount: limit.value }, source.calendar(), source.rules());
    const { dueAt, yellowAt, isEstimated } = computeDeadline(request, acceptedAt);
    const promisedDays = limit.unit === 'working-days' ? limit.value : null;
    return { dueAt, yellowAt, isDueEstimated: isEstimated, promisedDays };
  };
  return {
    redBefore,
    promise,
    answerBy(receivedAt) {
      const fresh = { startedAt: receivedAt, suspensions: [], extensions: [] };
      const limit = { unit: 'working-days', amount: source.rules().completenessDays } as const;
      const { dueAt, isEstimated } = computeDeadline(
        requestOf(fresh, limit, source.calendar(), source.rules()),
        receivedAt,
      );
      return { dueAt, isEstimated };
    },
    explain(facts, now) {
      const decision = findDecisionClock(facts, source.rules());
      const limit = findDecisionLimit(facts, source.rules());
      if (decision === null || limit === null) return null;
      const counted = { unit: limit.unit, amount: limit.value };
      const request = requestOf(decision, counted, source.calendar(), source.rules(), facts.closedAt);
      const deadline = computeDeadline(request, now);
      if (!deadline.isSuspended) return viewDeadline(counted, deadline);
      // What is left is read when the clock stopped: in whole days it would seem to change while the clock stands still.
      const finishedAt = findStandstill(deadline);
      return viewDeadline(counted, deadline, computeDeadline({ ...request, finishedAt }, now));
    },
    dueOfOrder(dueDay) {
      const { dueAt, yellowAt } = readDay(dueDay, source.calendar(), source.rules());
      return { dueAt, yellowAt: yellowAt ?? dueAt };
    },
    dueOfLimit(limit, from) {
      const fresh = { startedAt: from, suspensions: [], extensions: [] };
      return computeDeadline(requestOf(fresh, limit, source.calendar(), source.rules()), from);
    },
    returnUntil(dispatchedAt) {
      const limit = { unit: 'working-days', amount: source.rules().returnDays } as const;
      return computeDeadline({ startedAt: dispatchedAt, limit, calendar: source.calendar() }, dispatchedAt).dueAt;
    },
    dayAfterWorkingDays(days, from) {
      const limit = { unit: 'working-days', amount: days } as const;
      return businessDay(computeDeadline({ startedAt: from, limit, calendar: source.calendar() }, from).dueAt);
    },
    countWorkingDays(from, to, suspensions = []) {
      if (businessDay(to) <= businessDay(from)) return 0;
      const request = {
        startedAt: from,
        limit: { unit: 'working-days', amount: 1 },
        calendar: source.calendar(),
        suspensions,
        finishedAt: to,
      } as const;
      return computeDeadline(request, to).usedDays ?? 0;
    },
    reopenableUntil: (closed) => reopenableUntil(closed, source.rules().reopenDays),
    expectedLastDay: (startsAt, expectedDays) => findExpectedLastDay(source.calendar(), startsAt, expectedDays),
    gapsWindow(basis, acceptedAt) {
      const { dueAt } = promise(basis, acceptedAt);
      return dueAt === null ? null : findGapsWindow(source.calendar(), source.rules(), acceptedAt, dueAt);
    },
    isGapsDay: (window, day) => isGapsDay(source.calendar(), window, day),
    cardOf({ dueAt, yellowAt, closedAt }, now) {
      if (closedAt !== null || dueAt === null) return 'none';
      if (dueAt < redBefore(now)) return 'red';
      return (yellowAt ?? dueAt) <= now ? 'yellow' : 'none';
    },
  };
}
