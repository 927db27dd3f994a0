import type { Card, CaseKind } from '#shared/domain/case/vocabulary';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit';
import { computeDeadline } from '#shared/domain/deadline/deadline';
import type { Deadline } from '#shared/domain/deadline/deadline-types';
import type { WorkCalendar } from '#shared/domain/deadline/work-calendar';
import { businessDay } from '#shared/domain/time/business-day';
import { parseDay } from '#shared/domain/time/calendar-day';
import type { DeadlineView } from '#shared/ipc/commands/deadline-view';

/** Working days for an application whose item promises none: 20 from acceptance (行政许可法 art. 42; domain page 5.4). */
export const DEFAULT_APPLICATION_DAYS = 20;
/** Working days for an appeal (domain page 5.7). */
export const APPEAL_DAYS = 5;
/** Working days for a service request, held like an appeal. */
export const SERVICE_DAYS = 5;

/** The outside promise of a case. All null where nothing is promised. */
export interface CasePromise {
  readonly dueAt: string | null;
  readonly yellowAt: string | null;
  /** Whether a day was needed that no holiday notice covers yet. */
  readonly isDueEstimated: boolean;
  /** Working days promised; null where the limit is not in working days. */
  readonly promisedDays: number | null;
}

/** What a case's clock depends on. */
export interface PromiseBasis {
  readonly kind: CaseKind;
  /** Null for appeals and service requests. */
  readonly item: { readonly caseType: 'immediate' | 'promised'; readonly promisedLimit: TimeLimit | null } | null;
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
  /** How a promise came to be, read at `closedAt` or now; null where nothing is promised. */
  explain(basis: PromiseBasis, acceptedAt: string, closedAt: string | null, now: string): DeadlineView | null;
  /** An order is due when the centre closes on its day (the working day before it, where it is a rest day). */
  dueOfOrder(dueDay: string): { readonly dueAt: string; readonly yellowAt: string };
  /** Working days after the first instant's day up to the second's. */
  countWorkingDays(from: string, to: string): number;
  cardOf(basis: CardBasis, now: string): Card;
  /** What is due before this instant is red: red begins when the next working day opens (domain page 5.9). */
  redBefore(now: string): string;
}

const NOTHING_PROMISED: CasePromise = { dueAt: null, yellowAt: null, isDueEstimated: false, promisedDays: null };

function limitOf({ kind, item }: PromiseBasis): TimeLimit | null {
  if (kind === 'appeal') return { unit: 'working-days', value: APPEAL_DAYS };
  if (kind === 'service') return { unit: 'working-days', value: SERVICE_DAYS };
  if (item?.caseType === 'immediate') return null;
  return item?.promisedLimit ?? { unit: 'working-days', value: DEFAULT_APPLICATION_DAYS };
}

function viewDeadline(limit: DeadlineView['limit'], deadline: Deadline): DeadlineView {
  const { explanation, dueAt, isEstimated, mayChangeWithNextNotice, readAt, usedDays, remainingDays, isOverdue, card } =
    deadline;
  const { startedAt, countedFrom, startMoved, firstDay, holidaySource } = explanation;
  const skippedDays = explanation.skippedDays.map(({ date, reason, name }) => ({ date, reason, name }));
  const makeUpDays = explanation.makeUpDays.map(({ date, name }) => ({ date, name }));
  const counting = { startedAt, countedFrom, startMoved, firstDay, skippedDays, makeUpDays, holidaySource };
  const reading = { dueAt, isEstimated, mayChangeWithNextNotice, readAt, usedDays, remainingDays, isOverdue, card };
  return { limit, ...counting, ...reading };
}

/** The clock over a calendar. */
export function createCaseDeadlines(calendar: WorkCalendar): CaseDeadlines {
  const iso = (instant: number) => new Date(instant).toISOString();
  /** The opening of the working day that has opened last. */
  const redBefore = (now: string) => {
    const instant = Date.parse(now);
    const today = calendar.dayOf(instant);
    const isOpened = calendar.isWorkingDay(today) && calendar.openingOf(today) <= instant;
    return iso(calendar.openingOf(isOpened ? today : calendar.workingDayBefore(today, 1)));
  };
  return {
    redBefore,
    promise(basis, acceptedAt) {
      const limit = limitOf(basis);
      if (limit === null) return NOTHING_PROMISED;
      const request = { startedAt: acceptedAt, limit: { unit: limit.unit, amount: limit.value }, calendar };
      const { dueAt, yellowAt, isEstimated } = computeDeadline(request, acceptedAt);
      const promisedDays = limit.unit === 'working-days' ? limit.value : null;
      return { dueAt, yellowAt, isDueEstimated: isEstimated, promisedDays };
    },
    explain(basis, acceptedAt, closedAt, now) {
      const limit = limitOf(basis);
      if (limit === null) return null;
      const { unit, value: amount } = limit;
      const request = { startedAt: acceptedAt, limit: { unit, amount }, calendar, finishedAt: closedAt };
      return viewDeadline({ unit, amount }, computeDeadline(request, now));
    },
    dueOfOrder(dueDay) {
      const day = parseDay(dueDay);
      if (day === null) throw new RangeError(`not a day: ${dueDay}`);
      const last = calendar.isWorkingDay(day) ? day : calendar.workingDayBefore(day, 1);
      return {
        dueAt: iso(calendar.closingOf(last)),
        yellowAt: iso(calendar.openingOf(calendar.workingDayBefore(last, 1))),
      };
    },
    countWorkingDays(from, to) {
      if (businessDay(to) <= businessDay(from)) return 0;
      const request = {
        startedAt: from,
        limit: { unit: 'working-days', amount: 1 },
        calendar,
        finishedAt: to,
      } as const;
      return computeDeadline(request, to).usedDays ?? 0;
    },
    cardOf({ dueAt, yellowAt, closedAt }, now) {
      if (closedAt !== null || dueAt === null) return 'none';
      if (dueAt < redBefore(now)) return 'red';
      return (yellowAt ?? dueAt) <= now ? 'yellow' : 'none';
    },
  };
}
