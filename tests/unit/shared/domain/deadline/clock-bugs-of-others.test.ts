import { describe, expect, it } from 'vitest';
import { computeDeadline } from '#shared/domain/deadline/deadline';
import { deadlineLimitSchema } from '#shared/domain/deadline/deadline-query';
import type { ClockSuspension, DeadlineLimit, DeadlineRequest } from '#shared/domain/deadline/deadline-types';
import { beijing, SHIPPED_CALENDAR } from './deadline-arbitraries';

/** Bugs of other programs' clocks, with their trackers' numbers; every one is what ours must not do. */

const HOUR = 3_600_000;
const FIVE_DAYS: DeadlineLimit = { unit: 'working-days', amount: 5 };
const EIGHT_HOURS: DeadlineLimit = { unit: 'opening-hours', amount: 8 };
const TUESDAY = beijing('2026-03-03 10:00');

function ask(request: Partial<DeadlineRequest>, now = '2026-03-03 10:00') {
  return computeDeadline(
    { startedAt: TUESDAY, limit: FIVE_DAYS, calendar: SHIPPED_CALENDAR, ...request },
    beijing(now),
  );
}

function pause(from: string, to: string | null): ClockSuspension {
  return { from: beijing(from), to: to === null ? null : beijing(to) };
}

describe('pauses', () => {
  it('over a weekend give no more than the opening hours in them (glpi 10594)', () => {
    const weekend = [pause('2026-03-06 16:00', '2026-03-09 10:00')];
    expect(ask({ suspensions: weekend }).explanation.suspendedMs).toBe(2 * HOUR);
    expect(ask({ suspensions: weekend }).dueAt).toBe(beijing('2026-03-11 11:00'));
    expect(ask({ suspensions: [pause('2026-03-06 17:00', '2026-03-09 09:00')] }).dueAt).toBe(ask({}).dueAt);
  });

  it('belong to the case: a new limit keeps those so far (glpi 6902, 15605)', () => {
    const suspensions = [pause('2026-03-04 09:00', '2026-03-05 17:00')];
    const long = { unit: 'working-days', amount: 10 } as const;
    expect(ask({ suspensions }).dueDay).toBe('2026-03-12');
    expect(ask({ suspensions, limit: long }).dueDay).toBe('2026-03-19');
    expect(ask({ suspensions, limit: long }).explanation.suspendedMs).toBe(13 * HOUR);
  });

  it('begun and ended outside opening hours do not spoil the used time (glpi 12167)', () => {
    const suspensions = [pause('2026-03-04 20:00', '2026-03-05 23:00')];
    const deadline = ask(
      { suspensions, limit: EIGHT_HOURS, startedAt: beijing('2026-03-04 14:00') },
      '2026-03-06 10:00',
    );
    expect(deadline.usedMs).toBe(4 * HOUR);
    expect(deadline.remainingMs).toBe(4 * HOUR);
    expect(deadline.dueAt).toBe(beijing('2026-03-06 15:30'));
  });

  it('are right at once, without a nightly rebuild (Znuny’s add-on)', () => {
    const suspensions = [pause('2026-03-05 09:00', null)];
    const begun = ask({ suspensions }, '2026-03-05 09:00');
    const later = ask({ suspensions }, '2026-03-12 09:00');
    expect(later.remainingMs).toBe(begun.remainingMs);
    expect(later.isSuspended).toBe(true);
    expect(later.dueDay).toBe('2026-03-17');
    expect(later.card).toBe('none');
  });

  it('count from the start where the case was created already paused, and at the instant of creation (zammad)', () => {
    for (const from of ['2026-03-01 10:00', '2026-03-03 10:00']) {
      const deadline = ask({ limit: EIGHT_HOURS, suspensions: [pause(from, '2026-03-04 10:00')] }, '2026-03-04 11:00');
      expect(deadline.usedMs).toBe(HOUR);
      expect(deadline.dueAt).toBe(beijing('2026-03-05 11:30'));
    }
  });

  it('several times a day add up, and where they overlap count once (zammad)', () => {
    const apart = [pause('2026-03-04 09:30', '2026-03-04 10:00'), pause('2026-03-04 14:00', '2026-03-04 14:30')];
    const overlapping = [
      ...apart,
      pause('2026-03-04 09:45', '2026-03-04 10:30'),
      pause('2026-03-04 14:10', '2026-03-04 14:20'),
    ];
    expect(ask({ suspensions: apart }).explanation.suspendedMs).toBe(HOUR);
    expect(ask({ suspensions: overlapping }).explanation.suspendedMs).toBe(1.5 * HOUR);
  });

  it('over midnight count the evening’s and the morning’s opening hours only (zammad)', () => {
    const deadline = ask({ suspensions: [pause('2026-03-04 16:00', '2026-03-05 09:30')] });
    expect(deadline.explanation.suspendedMs).toBe(1.5 * HOUR);
  });

  it('do not come about between closing and reopening: that time is used (glpi 23359)', () => {
    const closed = ask({ finishedAt: beijing('2026-03-05 10:00') }, '2026-03-09 10:00');
    const reopened = ask({ finishedAt: null }, '2026-03-09 10:00');
    expect(closed.usedDays).toBe(2);
    expect(reopened.usedDays).toBe(4);
    expect(reopened.dueAt).toBe(closed.dueAt);
    expect(reopened.explanation.suspendedMs).toBe(0);
  });
});

describe('limits and starts', () => {
  it('that begin outside hours have their whole time, not a delay of 0 (glpi 687)', () => {
    const request = { startedAt: beijing('2026-03-07 20:00'), limit: EIGHT_HOURS };
    expect(ask(request, '2026-03-07 20:00').remainingMs).toBe(8 * HOUR);
    expect(ask(request, '2026-03-07 20:00').dueAt).toBe(beijing('2026-03-10 10:30'));
  });

  it('that are changed take their warnings with them (zammad 4353)', () => {
    const now = '2026-03-16 10:00';
    expect(ask({}, now).card).toBe('red');
    expect(ask({ limit: { unit: 'working-days', amount: 20 } }, now)).toMatchObject({ card: 'none', isOverdue: false });
  });

  it('know no months, and so do not take one for thirty working days (glpi)', () => {
    expect(deadlineLimitSchema.safeParse({ unit: 'months', amount: 1 }).success).toBe(false);
    expect(ask({ limit: { unit: 'natural-days', amount: 30 } }).dueDay).toBe('2026-04-02');
    expect(ask({ limit: { unit: 'working-days', amount: 30 } }).dueDay).toBe('2026-04-15');
  });

  it('can be explained: why 48 hours became six days (zammad 390)', () => {
    const deadline = ask({ limit: { unit: 'opening-hours', amount: 26 } });
    expect(deadline.dueDay).toBe('2026-03-09');
    expect(deadline.explanation.skippedDays.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-03-07', 'weekend'],
      ['2026-03-08', 'weekend'],
    ]);
  });
});
