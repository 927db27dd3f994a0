import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExtensionObstacle, findExtensionRoom } from '#shared/domain/clocks/extension-rules';
import { findGapsWindow, isGapsDay, isGapsPromiseBroken } from '#shared/domain/clocks/gaps-promise';
import { DEFAULT_OFFICE_RULES } from '#shared/domain/clocks/office-rules';
import { findExpectedLastDay, findSuspensionObstacle } from '#shared/domain/clocks/suspension-rules';
import { computeDeadline } from '#shared/domain/deadline/deadline';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';

const rules = DEFAULT_OFFICE_RULES;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** 2026 with the days off and make-up days around the spring festival. */
const holidays = {
  firstYear: 2026,
  lastYear: 2026,
  days: [
    ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => ({
      date: `2026-02-${day}`,
      kind: 'rest' as const,
    })),
    { date: '2026-02-14', kind: 'work' as const },
    { date: '2026-02-28', kind: 'work' as const },
  ],
};
const calendar = prepareCalendar({ holidays });
const iso = (instant: number) => new Date(instant).toISOString();
const start = Date.parse('2026-02-01T00:00:00.000Z');
const minuteOfSpring = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minutes) => start + minutes * MINUTE);

/** Independent of the calendar's tables: walks day by day through the plain list of days off. */
function isWorkday(day: string): boolean {
  const marked = holidays.days.find(({ date }) => date === day);
  if (marked !== undefined) return marked.kind === 'work';
  return ![0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());
}
const next = (day: string, step = 1) => iso(Date.parse(`${day}T00:00:00.000Z`) + step * DAY).slice(0, 10);
function walk(day: string, count: number, step: 1 | -1): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = next(at, step);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}
const dayOf = (instant: number) => iso(instant + 8 * 60 * MINUTE).slice(0, 10);

describe('suspensions', () => {
  it('leave exactly what was left, whatever the stretches and however they overlap', () => {
    const stretch = fc.tuple(minuteOfSpring, fc.integer({ min: 0, max: 12 * 24 * 60 }));
    const limits = fc.record({
      unit: fc.constantFrom('working-days' as const, 'opening-hours' as const, 'clock-hours' as const),
      amount: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(minuteOfSpring, limits, fc.array(stretch, { maxLength: 4 }), (startedAt, limit, drawn) => {
        const suspensions = drawn.map(([from, minutes]) => ({ from: iso(from), to: iso(from + minutes * MINUTE) }));
        const request = { startedAt: iso(startedAt), limit, calendar, suspensions };
        for (const { from, to } of suspensions) {
          const before = computeDeadline({ ...request, finishedAt: from }, iso(start + 900 * DAY));
          const after = computeDeadline({ ...request, finishedAt: to }, iso(start + 900 * DAY));
          // An overdue clock goes on: only what is left while it runs is left afterwards.
          if (before.remainingMs >= 0) expect(after.remainingMs).toBe(before.remainingMs);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('start between acceptance and now, and not after the deadline', () => {
    const points = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000));
    fc.assert(
      fc.property(points, ([startsAt, now, acceptedAt, dueAt]) => {
        const given = { startsAt: iso(startsAt), now: iso(now), acceptedAt: iso(acceptedAt), dueAt: iso(dueAt) };
        const isFit = acceptedAt <= startsAt && startsAt <= now && startsAt <= dueAt;
        expect(findSuspensionObstacle(given) === null).toBe(isFit);
      }),
    );
  });

  it('are expected until the working day that a walk through the calendar finds', () => {
    fc.assert(
      fc.property(minuteOfSpring, fc.integer({ min: 1, max: 40 }), (instant, days) => {
        expect(findExpectedLastDay(calendar, iso(instant), days)).toBe(walk(dayOf(instant), days, 1));
      }),
    );
  });
});

describe('extensions', () => {
  const station = { isAsked: false, isOverdue: false };

  it('never add up to more than the rules allow, in whatever parts they are asked', () => {
    const kinds = fc.constantFrom('application' as const, 'appeal' as const, 'service' as const);
    fc.assert(
      fc.property(kinds, fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), (kind, asked) => {
        const limitDays = { application: 20, appeal: rules.appealDays, service: rules.serviceDays }[kind];
        const granted: number[] = [];
        for (const amount of asked) {
          const facts = { ...station, kind, limitDays, granted: [...granted] };
          if (findExtensionObstacle(facts, amount, rules) === null) granted.push(amount);
        }
        const total = granted.reduce((sum, days) => sum + days, 0);
        if (kind === 'application') {
          expect(granted.length).toBeLessThanOrEqual(1);
          expect(total).toBeLessThanOrEqual(rules.applicationExtensionDays);
        } else expect(limitDays + total).toBeLessThanOrEqual(rules.appealMostDays);
      }),
    );
  });

  it('say first that it is late, then that one waits, then that none is left', () => {
    const used = { kind: 'application', limitDays: 20, granted: [3], isAsked: true, isOverdue: true } as const;
    expect(findExtensionObstacle(used, 1, rules)).toBe('extension-late');
    expect(findExtensionObstacle({ ...used, isOverdue: false }, 1, rules)).toBe('extension-asked');
    expect(findExtensionObstacle({ ...used, isOverdue: false, isAsked: false }, 1, rules)).toBe('extension-used');
    const fresh = { ...used, granted: [], isOverdue: false, isAsked: false };
    expect(findExtensionObstacle(fresh, 11, rules)).toBe('extension-too-long');
    expect(findExtensionRoom({ kind: 'appeal', limitDays: 12, granted: [] }, rules)).toBe(0);
  });
});

describe('promises of missing materials', () => {
  it('have a window that a walk through the calendar confirms', () => {
    fc.assert(
      fc.property(minuteOfSpring, fc.integer({ min: 1, max: 40 }), (acceptedAt, days) => {
        const limit = { unit: 'working-days', amount: days } as const;
        const { dueAt, dueDay } = computeDeadline({ startedAt: iso(acceptedAt), limit, calendar }, iso(acceptedAt));
        const window = findGapsWindow(calendar, rules, iso(acceptedAt), dueAt);
        const today = dayOf(acceptedAt);
        const first = walk(today, 1, 1);
        const bounds = [walk(today, rules.gapsMostDays, 1), walk(dueDay, rules.gapsDaysBeforeLimit, -1)].sort();
        const last = bounds[0] ?? '';
        expect(window).toEqual(last < first ? null : { firstDay: first, lastDay: last });
      }),
    );
  });

  it('are given for working days of the window only', () => {
    const window = { firstDay: '2026-02-13', lastDay: '2026-03-02' };
    const days = ['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-16', '2026-02-28', '2026-03-01', '2026-03-03'];
    expect(days.filter((day) => isGapsDay(calendar, window, day))).toEqual(['2026-02-13', '2026-02-14', '2026-02-28']);
  });

  it('are broken once their day is over, by what was true when it passed', () => {
    const promise = { gapsDueDay: '2026-03-05', gapsFilledAt: null, closedAt: null };
    expect(isGapsPromiseBroken(promise, '2026-03-05T15:59:59.000Z')).toBe(false);
    expect(isGapsPromiseBroken(promise, '2026-03-05T16:00:00.000Z')).toBe(true);
    const [onTime, late] = ['2026-03-05T09:00:00.000Z', '2026-03-06T01:00:00.000Z'];
    expect(isGapsPromiseBroken({ ...promise, gapsFilledAt: onTime }, '2026-04-01T00:00:00.000Z')).toBe(false);
    expect(isGapsPromiseBroken({ ...promise, gapsFilledAt: late }, '2026-04-01T00:00:00.000Z')).toBe(true);
    expect(isGapsPromiseBroken({ ...promise, closedAt: onTime }, '2026-04-01T00:00:00.000Z')).toBe(false);
  });
});
