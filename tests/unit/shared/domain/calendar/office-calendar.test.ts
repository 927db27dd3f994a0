import { describe, expect, it } from 'vitest';
import { viewCalendarYear } from '#shared/domain/calendar/calendar-year';
import { readHolidayNotice } from '#shared/domain/calendar/holiday-notice';
import {
  type AddedNotice,
  EMPTY_OFFICE_CALENDAR,
  mergeOfficeCalendar,
  type OfficeCalendarData,
} from '#shared/domain/calendar/office-calendar';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';
import { parseDay } from '#shared/domain/time/calendar-day';
import { notices, shipped } from './real-notices';

const until = (lastYear: number) => ({
  ...shipped,
  lastYear,
  days: shipped.days.filter(({ noticeYear }) => (noticeYear ?? 0) <= lastYear),
});

const noticeOf = (year: number, text = notices[year] ?? ''): AddedNotice => ({
  year,
  source: `${year}年通知`,
  issuedOn: null,
  addedAt: '2026-11-23T01:00:00.000Z',
  addedByName: '管理员',
  days: readHolidayNotice(text, year).days,
});

const merge = (lastYear: number, office: Partial<OfficeCalendarData>) =>
  mergeOfficeCalendar(until(lastYear), { ...EMPTY_OFFICE_CALENDAR, ...office });

describe('the office’s calendar', () => {
  it('is the shipped one where nothing was set', () => {
    const { holidays } = merge(2026, {});
    expect(holidays).toEqual(shipped);
  });

  it.each([
    [2023, { 2024: 251, 2025: 248, 2026: 248 }],
    [2025, { 2026: 248 }],
  ])('grows beyond %i by the notices added', (lastYear, figures) => {
    const years = Object.keys(figures).map(Number);
    const data = merge(lastYear, { notices: years.map((year) => noticeOf(year)) });
    expect([data.holidays.firstYear, data.holidays.lastYear]).toEqual([2004, 2026]);
    const calendar = prepareCalendar(data);
    for (const year of years) {
      expect([year, viewCalendarYear(calendar, year).workingDays]).toEqual([
        year,
        figures[year as keyof typeof figures],
      ]);
    }
  });

  it('covers no year after a gap', () => {
    expect(merge(2023, { notices: [noticeOf(2026), noticeOf(2024)] }).holidays.lastYear).toBe(2024);
    expect(merge(2023, { notices: [noticeOf(2025)] }).holidays.lastYear).toBe(2023);
  });

  it('takes a later notice for a year that is shipped, whole', () => {
    const data = merge(2026, { notices: [noticeOf(2026, '1月1日放假\n2月14日上班')] });
    const days = data.holidays.days.filter(({ date }) => date.startsWith('2026'));
    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual(['2026-01-01 rest', '2026-02-14 work']);
    expect(data.holidays.lastYear).toBe(2026);
  });

  it('lets next year’s notice rule the last days of December', () => {
    const early = noticeOf(2027, '元旦：2026年12月31日至1月2日放假');
    const data = merge(2026, { notices: [noticeOf(2026, '12月31日放假\n12月26日上班'), early] });
    const december = data.holidays.days.filter(({ date }) => date >= '2026-12-01');
    expect(december.map(({ date, noticeYear }) => `${date} ${noticeYear}`)).toEqual([
      '2026-12-26 2026',
      '2026-12-31 2027',
      '2027-01-01 2027',
      '2027-01-02 2027',
    ]);
  });

  it('names every source once', () => {
    expect(merge(2024, { notices: [noticeOf(2025), noticeOf(2026)] }).holidays.source).toBe(
      `${shipped.source}；2025年通知；2026年通知`,
    );
  });

  it('makes no working day of a Saturday on which a window is open', () => {
    const spans = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }));
    const calendar = prepareCalendar(merge(2026, { openingHours: [{ validFrom: null, validTo: null, spans }] }));
    expect(calendar.isWorkingDay(parseDay('2026-03-07') ?? 0)).toBe(false);
    expect(calendar.isWorkingDay(parseDay('2026-02-14') ?? 0)).toBe(true);
  });

  it('shows a year: its special days with their reasons, closures before notices, and its working days by month', () => {
    const closures = [{ from: '2025-12-31', to: '2026-01-02', reason: '搬迁' }];
    const year = viewCalendarYear(prepareCalendar(merge(2026, { closures })), 2026);
    expect(year.specialDays.slice(0, 4)).toEqual([
      { date: '2026-01-01', kind: 'closed', name: '搬迁', noticeYear: null },
      { date: '2026-01-02', kind: 'closed', name: '搬迁', noticeYear: null },
      { date: '2026-01-03', kind: 'rest', name: '元旦', noticeYear: 2026 },
      { date: '2026-01-04', kind: 'work', name: '元旦', noticeYear: 2026 },
    ]);
    expect(year.workingDays).toBe(248);
    expect(year.workingDaysByMonth).toHaveLength(12);
    expect(year.workingDaysByMonth.reduce((sum, days) => sum + days, 0)).toBe(248);
    expect(year.workingDaysByMonth[0]).toBe(21);
  });
});
