import { describe, expect, it } from 'vitest';
import { readHolidayNotice, weighProblems } from '#shared/domain/calendar/holiday-notice';
import type { ReadNotice } from '#shared/domain/calendar/notice-types';
import { notices, shippedDays } from './real-notices';

const daysOf = ({ days }: ReadNotice) => days.map(({ date, kind }) => `${date} ${kind}`);
/** Codes with line and date, without the holidays that a piece of a notice lacks. */
const problemsOf = ({ problems }: ReadNotice) =>
  problems
    .filter(({ code }) => code !== 'holiday-missing')
    .map(({ code, line, date }) => `${line} ${code} ${date ?? ''}`);
const read = (text: string) => readHolidayNotice(text, 2027);

describe('real notices', () => {
  it.each([2024, 2025, 2026])('of %i give the days that are shipped', (year) => {
    const notice = readHolidayNotice(notices[year] ?? '');
    expect(notice.year).toBe(year);
    expect(daysOf(notice)).toEqual(shippedDays(year));
    expect(weighProblems(notice.problems)).toBe(year === 2024 ? 'ask' : 'note');
  });

  it('say what was not read: advice to rest, and lines without days', () => {
    expect(problemsOf(readHolidayNotice(notices[2024] ?? ''))).toEqual([
      '3 unknown-line ',
      '5 unread-day ',
      '11 unknown-line ',
    ]);
  });

  it('give their title, number and date', () => {
    expect(readHolidayNotice(notices[2024] ?? '')).toMatchObject({
      title: '关于2024年部分节假日安排的通知',
      issuedOn: '2023-10-25',
    });
    expect(readHolidayNotice(notices[2025] ?? '').reference).toBe('国办发明电〔2024〕12号');
  });

  it('are read as well from one paragraph', () => {
    const paragraph = (notices[2026] ?? '').replace(/\n/g, ' ');
    expect(daysOf(readHolidayNotice(paragraph))).toEqual(shippedDays(2026));
  });

  it('lose nothing where a title runs into the text, or says the days itself', () => {
    expect(daysOf(readHolidayNotice('关于2027年节假日安排的通知一、元旦：1月1日放假'))).toEqual(['2027-01-01 rest']);
    expect(daysOf(read('关于2027年1月1日至2日放假的通知'))).toEqual(['2027-01-01 rest', '2027-01-02 rest']);
    const runOn = read('一、元旦：1月1日放假二、清明节：4月5日放假').days.map(({ holiday }) => holiday);
    expect(runOn).toEqual(['元旦', '清明节']);
  });

  it('name the holiday of each day', () => {
    const names = new Map(readHolidayNotice(notices[2026] ?? '').days.map(({ date, holiday }) => [date, holiday]));
    expect([names.get('2026-02-28'), names.get('2026-10-10')]).toEqual(['春节', '国庆节']);
  });
});

describe('ways to write days', () => {
  it.each([
    ['2027-01-01,rest,元旦', '2027-01-01 rest'],
    ['"2027-01-01","rest","New Year"', '2027-01-01 rest'],
    ['元旦\t2027/1/1\t休', '2027-01-01 rest'],
    ['2027年1月1日 休 元旦', '2027-01-01 rest'],
    ['2027年1月1日（周五） 放假 元旦', '2027-01-01 rest'],
    ['2027.1.3；班；元旦；周日', '2027-01-03 work'],
    ['１月１日，放假', '2027-01-01 rest'],
    ['一月一日放假', '2027-01-01 rest'],
    ['1月3日（星期天）调休上班', '2027-01-03 work'],
    ['1月 3日 上班', '2027-01-03 work'],
  ])('%s', (text, day) => {
    expect(daysOf(read(text))).toEqual([day]);
  });

  it.each([
    '12月31日至1月2日放假调休，共3天',
    '2026年12月31日至1月2日放假，共3天',
    '2026年12月31日－2027年1月2日放假',
    '2026-12-31至2027-01-02放假',
    '12月31日、1月1日、2日放假',
  ])('a stretch over the year’s end: 元旦：%s', (text) => {
    const notice = read(`元旦：${text}`);
    expect(daysOf(notice)).toEqual(['2026-12-31 rest', '2027-01-01 rest', '2027-01-02 rest']);
    expect(problemsOf(notice)).toEqual([]);
  });

  it.each(['5月31日至6月2日放假', '5月31日-6月2日放假', '5月31日到6月2日休息', '五月三十一日至六月二日放假'])(
    'a stretch over a month’s end: %s',
    (text) => {
      expect(daysOf(read(text))).toEqual(['2027-05-31 rest', '2027-06-01 rest', '2027-06-02 rest']);
    },
  );

  it('takes the title’s year before the one that was asked for', () => {
    expect(readHolidayNotice('关于2028年节假日安排的通知\n1月1日放假', 2027)).toMatchObject({ year: 2028 });
  });

  it('leaves a table’s head alone', () => {
    expect(problemsOf(read('日期,类型,名称\n2027-01-01,rest,元旦'))).toEqual([]);
  });
});

describe('nothing is taken silently', () => {
  it.each([
    ['2027-01-01,rest,元旦\n国泰民安', '2 unknown-line '],
    ['1月1日（周六）放假', '1 wrong-weekday 2027-01-01'],
    ['2月30日放假', '1 no-such-day 2027-2-30'],
    ['1月5日至3日放假', '1 odd-range 2027-01-05'],
    ['1月1日至5月3日放假', '1 odd-range 2027-01-01'],
    ['2027-01-02,rest\n2027-01-02,work', '2 two-kinds 2027-01-02'],
    ['2027-01-02,rest\n2027-01-02,rest', '2 day-repeated 2027-01-02'],
    ['1月4日上班', '1 work-not-weekend 2027-01-04'],
    ['1月1日至3日放假，共4天', '1 wrong-count '],
    ['1月1日放假2天', '1 wrong-count '],
    ['2027-01-01,rest\n2027-01-02,rest\n2028-05-01,rest', '3 other-year 2028-05-01'],
    ['1月1日放假。1月4日调休', '1 unread-day '],
    ['1月1日放假，1月2日前做好准备工作', '1 unread-day '],
    ['1月1日放假。安排职工在除夕（2月5日）休息', '1 unread-day '],
    ['1月1日放假。建议2月5日休息', '1 unread-day '],
    ['1月1日放假\n3月8日', '2 unread-day '],
    ['2027-01-01,调休,元旦\n1月2日放假', '1 unread-day '],
  ])('%s', (text, problem) => {
    expect(problemsOf(read(text))).toEqual([problem]);
  });

  it('takes a day of which nothing plain is said for none', () => {
    expect(daysOf(read('1月1日放假，1月2日前做好准备工作。1月4日调休'))).toEqual(['2027-01-01 rest']);
  });

  it('needs a year', () => {
    const notice = readHolidayNotice('1月1日放假');
    expect(notice.problems).toMatchObject([{ code: 'year-missing' }]);
    expect(notice.days).toEqual([]);
  });

  it.each(['', '  \n ', '请各单位做好值班工作。'])('finds nothing in “%s”', (text) => {
    expect(read(text).problems[0]).toMatchObject({ code: 'no-days' });
    expect(weighProblems(read(text).problems)).toBe('stop');
  });

  it('misses the holidays that every year has', () => {
    const half = (notices[2026] ?? '').split('\n').slice(0, 5).join('\n');
    expect(readHolidayNotice(half).problems.map(({ holiday }) => holiday)).toEqual([
      'dragon-boat',
      'mid-autumn',
      'national-day',
    ]);
  });
});
