import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDeadline } from '#shared/domain/deadline/deadline';
import { prepareCalendar, type WorkCalendar } from '#shared/domain/deadline/work-calendar';
import { askSlowClock } from '../../../../helpers/slow-clock';
import { type AnyQuestion, anyCalendar, anyQuestion, questionIn2026, SHIPPED_CALENDAR } from './deadline-arbitraries';

/** 3,000 in the ordinary run; `DEADLINE_RUNS=100000` is the slow one before a release. */
const RUNS = Number(process.env.DEADLINE_RUNS ?? 3000);

const iso = (minute: number) => new Date(minute * 60_000).toISOString();

function askModule(calendar: WorkCalendar, question: AnyQuestion) {
  const scale = question.unit.endsWith('hours') ? 60 : 1;
  const { unit, amount, extension, start, read, suspensions } = question;
  return computeDeadline(
    {
      startedAt: iso(start),
      limit: { unit, amount: amount / scale },
      extensions: extension === 0 ? [] : [{ amount: extension / scale }],
      suspensions: suspensions.map(({ from, to }) => ({ from: iso(from), to: to === null ? null : iso(to) })),
      calendar,
    },
    iso(read),
  );
}

function compare(calendar: WorkCalendar, question: AnyQuestion): void {
  const fast = askModule(calendar, question);
  const slow = askSlowClock({ ...question, calendar: calendar.data, amount: question.amount + question.extension });
  const minutes = (instant: string) => Date.parse(instant) / 60_000;
  expect({
    due: minutes(fast.dueAt),
    used: fast.usedMs / 60_000,
    remaining: fast.remainingMs / 60_000,
    usedDays: fast.usedDays,
    remainingDays: fast.remainingDays,
    yellow: fast.usedDays === null ? null : minutes(fast.yellowAt),
    red: fast.usedDays === null ? null : minutes(fast.redAt),
  }).toEqual({ ...slow, remaining: slow.remaining || 0, remainingDays: slow.remainingDays });
  expect(fast.usedMs + fast.remainingMs).toBe(fast.totalMs);
  expect(fast.isOverdue).toBe(question.read > slow.due);
}

describe('the clock against a slow one that goes minute by minute', () => {
  it(`agrees on ${RUNS} random cases with random calendars`, { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(anyCalendar, anyQuestion, (data, question) => compare(prepareCalendar(data), question)),
      { numRuns: RUNS },
    );
  });

  it('agrees on random cases around the Spring Festival of 2026', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(questionIn2026, (question) => compare(SHIPPED_CALENDAR, question)),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});
