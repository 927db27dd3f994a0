import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseClockFacts } from '#shared/domain/clocks/case-clocks';
import {
  type CaseDeadlines,
  createCaseDeadlines,
} from '../../../../../electron/features/deadline/case-deadlines.service';
import { fixedClockSource } from '../../../../../electron/features/deadline/clock-source.port';
import { loadCalendar } from '../../../../../electron/features/deadline/load-calendar';

const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url));

describe('the clock of cases', () => {
  let deadlines: CaseDeadlines;
  beforeAll(async () => {
    deadlines = createCaseDeadlines(fixedClockSource(await loadCalendar(resources)));
  });
  const friday = '2026-02-13T02:00:00.000Z';

  const appeal: CaseClockFacts = {
    kind: 'appeal',
    item: null,
    status: 'accepted',
    urgency: 'ordinary',
    receivedAt: friday,
    acceptedAt: friday,
    closedAt: null,
    deliveredAt: null,
    calledBackAt: null,
    remedySince: null,
    remediedAt: null,
    reopenedAt: null,
    gapsDueDay: null,
    gapsFilledAt: null,
    pooledAt: null,
    clerkId: 'clerk',
    leadUnitId: null,
    suspensions: [],
    extensions: [],
    orders: [],
    leads: [],
  };

  it('gives five working days over the Spring Festival and its working Saturdays', () => {
    expect(deadlines.promise({ kind: 'appeal', item: null }, friday)).toEqual({
      dueAt: '2026-02-27T09:00:00.000Z',
      yellowAt: '2026-02-26T01:00:00.000Z',
      isDueEstimated: false,
      promisedDays: 5,
    });
  });

  it('unfolds a promise: the days that did not count with their reasons, and the weekends worked', () => {
    const unfolded = deadlines.explain(appeal, '2026-02-16T02:00:00.000Z');
    expect(unfolded).toMatchObject({
      limit: { unit: 'working-days', amount: 5 },
      firstDay: '2026-02-14',
      dueAt: '2026-02-27T09:00:00.000Z',
      usedDays: 1,
      remainingDays: 4,
      isOverdue: false,
    });
    expect(unfolded?.makeUpDays.map((day) => day.date)).toEqual(['2026-02-14']);
    expect(unfolded?.skippedDays[0]).toEqual({ date: '2026-02-15', reason: 'holiday', name: '春节' });
    expect(unfolded?.skippedDays).toHaveLength(9);
  });

  it('reads the clock of a closed case when it was closed, and has nothing to unfold where nothing is promised', () => {
    const closedAt = '2026-02-25T02:00:00.000Z';
    const years = deadlines.explain({ ...appeal, status: 'decided', closedAt }, '2028-01-01T00:00:00.000Z');
    expect(years).toMatchObject({ readAt: closedAt, usedDays: 3, isOverdue: false });
    const immediate = { caseType: 'immediate', promisedLimit: null } as const;
    expect(deadlines.explain({ ...appeal, kind: 'application', item: immediate }, friday)).toBeNull();
  });

  it('takes the item’s promise, also in natural days, and twenty working days where there is none', () => {
    const promise = (promisedLimit: { unit: 'working-days' | 'natural-days'; value: number } | null) =>
      deadlines.promise(
        { kind: 'application', item: { caseType: 'promised', promisedLimit } },
        '2026-03-02T02:00:00.000Z',
      );
    expect(promise({ unit: 'working-days', value: 3 })).toMatchObject({ dueAt: '2026-03-05T09:00:00.000Z' });
    // Saturday 7 March is a rest day: the limit ends on Monday (民法典 art. 203).
    expect(promise({ unit: 'natural-days', value: 5 })).toMatchObject({
      dueAt: '2026-03-09T09:00:00.000Z',
      promisedDays: null,
    });
    expect(promise(null)).toMatchObject({ dueAt: '2026-03-30T09:00:00.000Z', promisedDays: 20 });
  });

  it('promises nothing for what is done at once', () => {
    const item = { caseType: 'immediate', promisedLimit: null } as const;
    expect(deadlines.promise({ kind: 'application', item }, friday).dueAt).toBeNull();
  });

  it('ends an order with the opening hours of its day, or of the working day before it', () => {
    expect(deadlines.dueOfOrder('2026-03-06')).toEqual({
      dueAt: '2026-03-06T09:00:00.000Z',
      yellowAt: '2026-03-05T01:00:00.000Z',
    });
    expect(deadlines.dueOfOrder('2026-03-08').dueAt).toBe('2026-03-06T09:00:00.000Z');
    expect(deadlines.dueOfOrder('2026-02-14').dueAt).toBe('2026-02-14T09:00:00.000Z');
    expect(() => deadlines.dueOfOrder('2026-02-30')).toThrow(RangeError);
  });

  it('counts working days between two instants by their days', () => {
    expect(deadlines.countWorkingDays(friday, '2026-02-13T08:00:00.000Z')).toBe(0);
    expect(deadlines.countWorkingDays(friday, '2026-02-27T02:00:00.000Z')).toBe(5);
    expect(deadlines.countWorkingDays('2026-03-02T02:00:00.000Z', '2026-03-01T02:00:00.000Z')).toBe(0);
  });

  it('shows no card once a case is closed or where nothing is due', () => {
    const past = { dueAt: '2020-01-02T09:00:00.000Z', yellowAt: '2020-01-01T01:00:00.000Z' };
    expect(deadlines.cardOf({ ...past, closedAt: null }, friday)).toBe('red');
    expect(deadlines.cardOf({ ...past, closedAt: friday }, friday)).toBe('none');
    expect(deadlines.cardOf({ dueAt: null, yellowAt: null, closedAt: null }, friday)).toBe('none');
  });
});
