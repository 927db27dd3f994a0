import { describe, expect, it } from 'vitest';
import { computeDeadline } from '#shared/domain/deadline/deadline';
import type { DeadlineRequest } from '#shared/domain/deadline/deadline-types';
import { countWorkingDays, prepareCalendar } from '#shared/domain/deadline/work-calendar';
import { beijing, SHIPPED_CALENDAR } from './deadline-arbitraries';

const HOUR = 3_600_000;

function ask(request: Omit<DeadlineRequest, 'calendar'>, now = request.startedAt) {
  return computeDeadline({ calendar: SHIPPED_CALENDAR, ...request }, now);
}

describe('the shipped calendar', () => {
  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i the %i working days of the notice', (year, days) => {
    expect(countWorkingDays(SHIPPED_CALENDAR, `${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });
});

describe('a limit in working days', () => {
  const limit = { unit: 'working-days', amount: 5 } as const;

  it('of 5 from Friday 2026-02-13 ends on 2026-02-27, over the Spring Festival and its working Saturday', () => {
    const deadline = ask({ startedAt: beijing('2026-02-13 10:00'), limit });
    expect(deadline.dueAt).toBe(beijing('2026-02-27 17:00'));
    expect(deadline.explanation.firstDay).toBe('2026-02-14');
    expect(deadline.explanation.makeUpDays).toEqual([{ date: '2026-02-14', name: '春节', noticeYear: 2026 }]);
    expect(deadline.explanation.skippedDays.map(({ date }) => date)).toEqual(
      [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day}`),
    );
    expect(deadline.explanation.skippedDays[0]).toEqual({
      date: '2026-02-15',
      reason: 'holiday',
      name: '春节',
      noticeYear: 2026,
    });
  });

  it.each([
    ['before opening', '2026-03-03 08:00', '2026-03-03 09:00', '2026-03-10'],
    ['in the lunch break', '2026-03-03 12:30', '2026-03-03 13:30', '2026-03-10'],
    ['at closing', '2026-03-03 17:00', '2026-03-04 09:00', '2026-03-11'],
    ['on a Saturday', '2026-03-07 10:00', '2026-03-09 09:00', '2026-03-16'],
  ])('that starts %s counts from the next opening', (_, startedAt, countedFrom, dueDay) => {
    const deadline = ask({ startedAt: beijing(startedAt), limit });
    expect(deadline.explanation.countedFrom).toBe(beijing(countedFrom));
    expect(deadline.dueDay).toBe(dueDay);
  });

  it('counts the true start where the start rule says so', () => {
    const request = { startedAt: beijing('2026-03-07 10:00'), limit, startRule: 'as-given' } as const;
    expect(ask(request).dueDay).toBe('2026-03-13');
  });

  it('skips the office’s own closures and names them', () => {
    const closures = [{ from: '2026-03-04', to: '2026-03-05', reason: '系统切换' }];
    const calendar = prepareCalendar({ ...SHIPPED_CALENDAR.data, closures });
    const deadline = computeDeadline(
      { startedAt: beijing('2026-03-03 10:00'), limit, calendar },
      beijing('2026-03-03 10:00'),
    );
    expect(deadline.dueDay).toBe('2026-03-12');
    expect(deadline.explanation.skippedDays[0]).toEqual({
      date: '2026-03-04',
      reason: 'closure',
      name: '系统切换',
      noticeYear: null,
    });
  });

  it('is lengthened by an extension, and says by how much', () => {
    const deadline = ask({
      startedAt: beijing('2026-03-03 10:00'),
      limit,
      extensions: [{ amount: 10, reason: '疑难' }],
    });
    expect(deadline.dueDay).toBe('2026-03-24');
    expect(deadline.explanation.extensions).toEqual([
      { amount: 10, reason: '疑难', dueBefore: beijing('2026-03-10 17:00'), dueAfter: beijing('2026-03-24 17:00') },
    ]);
  });

  it('is yellow with one working day left, and red on the first working day after', () => {
    const request = { startedAt: beijing('2026-02-28 10:00'), limit };
    const cardAt = (now: string) => ask(request, beijing(now)).card;
    expect(ask(request).dueAt).toBe(beijing('2026-03-06 17:00'));
    expect(cardAt('2026-03-05 08:59')).toBe('none');
    expect(cardAt('2026-03-05 09:00')).toBe('yellow');
    expect(cardAt('2026-03-08 12:00')).toBe('yellow');
    expect(ask(request, beijing('2026-03-08 12:00')).isOverdue).toBe(true);
    expect(cardAt('2026-03-09 09:00')).toBe('red');
  });

  it('is marked as estimated where no notice covers its days, and as open to change in the last week of the year', () => {
    expect(ask({ startedAt: beijing('2026-12-15 10:00'), limit })).toMatchObject({
      dueDay: '2026-12-22',
      isEstimated: false,
      mayChangeWithNextNotice: false,
    });
    expect(ask({ startedAt: beijing('2026-12-22 10:00'), limit })).toMatchObject({
      dueDay: '2026-12-29',
      isEstimated: false,
      mayChangeWithNextNotice: true,
    });
    expect(ask({ startedAt: beijing('2026-12-29 10:00'), limit }).isEstimated).toBe(true);
    expect(ask({ startedAt: beijing('2003-12-29 10:00'), limit }).isEstimated).toBe(true);
  });

  it('stops at the instant at which the matter was done', () => {
    const request = { startedAt: beijing('2026-03-03 10:00'), limit, finishedAt: beijing('2026-03-05 11:00') };
    expect(ask(request, beijing('2026-06-01 10:00'))).toMatchObject({ usedDays: 2, card: 'none', isOverdue: false });
  });
});

describe('the other units', () => {
  it('natural days: ends on the next working day with business where it would end on a rest day', () => {
    const limit = { unit: 'natural-days', amount: 7 } as const;
    const deadline = ask({ startedAt: beijing('2026-02-10 10:00'), limit });
    expect(deadline.dueAt).toBe(beijing('2026-02-24 17:00'));
    expect(deadline.explanation.movedFromRestDay).toBe('2026-02-17');
    expect(ask({ startedAt: beijing('2026-03-03 10:00'), limit }).dueAt).toBe(beijing('2026-03-10 17:00'));
  });

  it('opening hours: run over lunch, the night and the weekend without counting them', () => {
    const limit = { unit: 'opening-hours', amount: 4 } as const;
    expect(ask({ startedAt: beijing('2026-03-03 11:00'), limit }).dueAt).toBe(beijing('2026-03-03 16:30'));
    expect(ask({ startedAt: beijing('2026-03-06 16:00'), limit }).dueAt).toBe(beijing('2026-03-09 12:00'));
  });

  it('clock hours: always run, and turn red at once', () => {
    const request = { startedAt: beijing('2026-03-07 22:30'), limit: { unit: 'clock-hours', amount: 2 } } as const;
    expect(ask(request).dueAt).toBe(beijing('2026-03-08 00:30'));
    expect(ask(request, beijing('2026-03-07 23:59')).card).toBe('none');
    expect(ask(request, beijing('2026-03-08 00:00')).card).toBe('yellow');
    expect(ask(request, beijing('2026-03-08 00:30')).card).toBe('yellow');
    expect(ask(request, beijing('2026-03-08 00:31')).card).toBe('red');
  });

  it('a limit of no days is due at the close of the day itself', () => {
    const limit = { unit: 'working-days', amount: 0 } as const;
    expect(ask({ startedAt: beijing('2026-03-03 10:00'), limit }).dueAt).toBe(beijing('2026-03-03 17:00'));
  });

  it('takes new hours from the day on which they come into force', () => {
    const week = (from: string, to: string) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }));
    const calendar = prepareCalendar({
      holidays: SHIPPED_CALENDAR.data.holidays,
      openingHours: [
        { spans: week('09:00', '17:00') },
        { validFrom: '2026-06-01', validTo: '2026-09-30', spans: week('08:00', '15:00') },
      ],
    });
    const due = (startedAt: string) =>
      computeDeadline({ startedAt, limit: { unit: 'working-days', amount: 1 }, calendar }, startedAt).dueAt;
    expect(due(beijing('2026-05-28 10:00'))).toBe(beijing('2026-05-29 17:00'));
    expect(due(beijing('2026-05-29 10:00'))).toBe(beijing('2026-06-01 15:00'));
    expect(due(beijing('2026-10-08 10:00'))).toBe(beijing('2026-10-09 17:00'));
  });

  it('ends on the day that closes at midnight, not on the next', () => {
    const spans = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    const calendar = prepareCalendar({ ...SHIPPED_CALENDAR.data, openingHours: [{ spans }] });
    const startedAt = beijing('2026-03-03 10:00');
    const deadline = computeDeadline({ startedAt, limit: { unit: 'working-days', amount: 2 }, calendar }, startedAt);
    expect(deadline).toMatchObject({ dueAt: beijing('2026-03-06 00:00'), dueDay: '2026-03-05', remainingDays: 2 });
    expect(deadline.yellowAt).toBe(beijing('2026-03-04 00:00'));
  });

  it('counts in the calendar’s zone, whatever the computer’s', () => {
    // 23:30 on 2 March in Beijing is still the afternoon of that day in UTC.
    const limit = { unit: 'natural-days', amount: 1 } as const;
    expect(ask({ startedAt: '2026-03-02T15:30:00Z', limit }).dueDay).toBe('2026-03-03');
    expect(ask({ startedAt: '2026-03-02T16:30:00Z', limit }).dueDay).toBe('2026-03-04');
  });
});

describe('the clock refuses', () => {
  const good = { startedAt: beijing('2026-03-03 10:00'), limit: { unit: 'working-days', amount: 5 } } as const;

  it.each([
    ['deadline-instant', { ...good, startedAt: 'yesterday' }],
    ['deadline-amount', { ...good, limit: { unit: 'working-days', amount: 1.5 } }],
    ['deadline-amount', { ...good, limit: { unit: 'clock-hours', amount: -1 } }],
    ['deadline-amount', { ...good, limit: { unit: 'clock-hours', amount: Number.NaN } }],
    ['deadline-extension', { ...good, extensions: [{ amount: -1 }] }],
    [
      'deadline-suspension',
      { ...good, suspensions: [{ from: beijing('2026-03-05 10:00'), to: beijing('2026-03-04 10:00') }] },
    ],
    ['deadline-out-of-range', { ...good, startedAt: '1969-01-01T00:00:00Z' }],
    ['deadline-out-of-range', { ...good, limit: { unit: 'working-days', amount: 49_999 } }],
  ] as const)('%s', (code, request) => {
    expect(() => ask(request as Omit<DeadlineRequest, 'calendar'>, beijing('2026-03-03 10:00'))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('a calendar that never opens again, instead of looking for ever', () => {
    const closures = [{ from: '2026-03-04', to: '9999-12-31', reason: '撤销' }];
    const calendar = prepareCalendar({ ...SHIPPED_CALENDAR.data, closures });
    expect(() => computeDeadline({ ...good, calendar }, good.startedAt)).toThrow(
      expect.objectContaining({ code: 'deadline-out-of-range' }),
    );
  });
});

describe('speed', () => {
  it('computes ten thousand deadlines in less than two seconds', () => {
    const begun = performance.now();
    for (let index = 0; index < 10_000; index++) {
      const startedAt = new Date(Date.UTC(2026, 0, 1) + index * HOUR).toISOString();
      ask({ startedAt, limit: { unit: 'working-days', amount: index % 40 } });
    }
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
