import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHolidayNotice, weighProblems } from '#shared/domain/calendar/holiday-notice';
import { formatDay, parseDay, weekdayOf } from '#shared/domain/time/calendar-day';

const RUNS = { numRuns: 500 };
const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const WEEKDAYS = '一二三四五六日';

/** A holiday of a made-up notice: a stretch of rest days and weekend workdays outside all stretches. */
interface MadeHoliday {
  readonly name: string;
  readonly first: number;
  readonly length: number;
  readonly workdays: readonly number[];
}

interface MadeNotice {
  readonly year: number;
  readonly holidays: readonly MadeHoliday[];
}

/** Stretches with gaps between them, the first perhaps over the year's end, and the weekends in the gaps as workdays. */
const madeNotice: fc.Arbitrary<MadeNotice> = fc
  .record({
    year: fc.integer({ min: 2020, max: 2090 }),
    lead: fc.integer({ min: -3, max: 5 }),
    parts: fc.array(fc.record({ length: fc.integer({ min: 1, max: 9 }), gap: fc.integer({ min: 2, max: 40 }) }), {
      minLength: 1,
      maxLength: 7,
    }),
    picked: fc.infiniteStream(fc.boolean()),
  })
  .map(({ year, lead, parts, picked }) => {
    let day = (parseDay(`${year}-01-01`) ?? 0) + lead;
    const holidays = parts.map(({ length, gap }, index) => {
      const first = day;
      day = first + length + gap;
      const after = Array.from({ length: gap }, (_, offset) => first + length + offset);
      const workdays = after
        .filter((each) => weekdayOf(each) >= 6 && formatDay(each) >= `${year}`)
        .filter(() => picked.next().value);
      return { name: NAMES[index] ?? '', first, length, workdays };
    });
    return { year, holidays };
  });

const expectedDays = ({ year, holidays }: MadeNotice) =>
  holidays
    .flatMap(({ name, first, length, workdays }) => [
      ...Array.from({ length }, (_, index) => ({ date: formatDay(first + index), kind: 'rest', holiday: name })),
      ...workdays.map((day) => ({ date: formatDay(day), kind: 'work', holiday: name })),
    ])
    .map((day) => ({ ...day, noticeYear: year }))
    .sort((left, right) => (left.date < right.date ? -1 : 1));

const sayDay = (day: number) => {
  const [, month, date] = formatDay(day).split('-').map(Number);
  return `${month}月${date}日`;
};
const sayWeekday = (day: number, word: string) => `（${word}${WEEKDAYS[weekdayOf(day) - 1]}）`;

function sayHoliday({ name, first, length, workdays }: MadeHoliday, index: number, word: string): string {
  const last = first + length - 1;
  const isSameMonth = formatDay(first).slice(0, 7) === formatDay(last).slice(0, 7);
  const end = isSameMonth ? `${Number(formatDay(last).slice(8))}日` : sayDay(last);
  const stretch =
    length === 1
      ? `${sayDay(first)}放假`
      : `${sayDay(first)}${sayWeekday(first, word)}至${end}${sayWeekday(last, word)}放假调休，共${length}天`;
  const work = workdays.map((day) => `${sayDay(day)}${sayWeekday(day, word)}`).join('、');
  return `${'一二三四五六七'[index]}、${name}：${stretch}。${work === '' ? '' : `${work}上班。`}`;
}

const sayNotice = ({ year, holidays }: MadeNotice, word: string, joint: string) =>
  [`关于${year}年部分节假日安排的通知`, ...holidays.map((holiday, index) => sayHoliday(holiday, index, word))].join(
    joint,
  );

const widen = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const oddities = (text: string) => readHolidayNotice(text).problems.filter(({ code }) => code !== 'holiday-missing');

describe('a printed notice', () => {
  it('is read back from its sentences', () => {
    fc.assert(
      fc.property(
        madeNotice,
        fc.constantFrom('周', '星期'),
        fc.constantFrom('\n', '\r\n', '\n\n　'),
        fc.boolean(),
        (made, word, joint, isWide) => {
          const text = sayNotice(made, word, joint);
          const notice = readHolidayNotice(isWide ? widen(text) : text);
          expect(notice.year).toBe(made.year);
          expect(notice.days).toEqual(expectedDays(made));
          expect(oddities(text)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('is read back from a table', () => {
    fc.assert(
      fc.property(madeNotice, fc.constantFrom(',', '\t', ' '), (made, mark) => {
        const days = expectedDays(made);
        const text = days.map(({ date, kind, holiday }) => [date, kind, holiday].join(mark)).join('\n');
        const notice = readHolidayNotice(text, made.year);
        fc.pre(notice.year === made.year);
        expect(notice.days).toEqual(days);
        expect(oddities(text)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never loses a weekday that was mistyped', () => {
    fc.assert(
      fc.property(madeNotice, fc.nat(), fc.integer({ min: 1, max: 6 }), (made, which, shift) => {
        const text = sayNotice(made, '周', '\n');
        const marks = [...text.matchAll(/周([一二三四五六日])/g)];
        fc.pre(marks.length > 0);
        const mark = marks[which % marks.length];
        const at = (mark?.index ?? 0) + 1;
        const wrong = WEEKDAYS[(WEEKDAYS.indexOf(mark?.[1] ?? '') + shift) % 7];
        const mistyped = `${text.slice(0, at)}${wrong}${text.slice(at + 1)}`;
        expect(oddities(mistyped).map(({ code }) => code)).toEqual(['wrong-weekday']);
        expect(weighProblems(oddities(mistyped))).toBe('stop');
      }),
      RUNS,
    );
  });

  it('is never read without an answer, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'0123456789年月日至、，。（）周六放假上班共天元旦-/ \n'), { maxLength: 60 }),
        (letters) => {
          const notice = readHolidayNotice(letters.join(''), 2027);
          expect(notice.days.length + notice.problems.length).toBeGreaterThan(0);
          expect(new Set(notice.days.map(({ date }) => date)).size).toBe(notice.days.length);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
