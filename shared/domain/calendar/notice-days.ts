import type { HolidayDay } from '../deadline/calendar-data';
import { formatDay, parseDay, weekdayOf } from '../time/calendar-day';
import {
  makeProblem,
  type NoticeLine,
  type NoticeProblem,
  type NoticeStatement,
  type WrittenDate,
} from './notice-types';

const LONGEST_STRETCH = 31;
const SATURDAY = 6;

/** Days of one notice with what is odd about them. */
export interface NoticeDays {
  readonly days: readonly HolidayDay[];
  readonly problems: readonly NoticeProblem[];
}

interface Day {
  readonly number: number;
  readonly statement: NoticeStatement;
}

function toDayNumber({ month, day }: WrittenDate, year: number): number | null {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** A notice speaks of December of the year before where it gives New Year's days (元旦). */
function yearOf(date: WrittenDate, { holiday }: NoticeStatement, noticeYear: number): number {
  if (date.year !== null) return date.year;
  return date.month === 12 && /元旦|新年/.test(holiday) ? noticeYear - 1 : noticeYear;
}

/** Gathers the days of statements, and says what does not fit. */
class DayReader {
  readonly problems: NoticeProblem[] = [];
  constructor(private readonly year: number) {}

  read(statement: NoticeStatement): readonly Day[] {
    const days = statement.dates.flatMap(({ from, to }) => this.#readStretch(statement, from, to));
    const isCountable = statement.count !== null && statement.count !== days.length;
    if (isCountable && this.#isWhole(statement, days)) {
      this.problems.push(makeProblem('wrong-count', statement.line, { given: statement.count, found: days.length }));
    }
    return days.map((number) => ({ number, statement }));
  }

  #isWhole({ dates }: NoticeStatement, days: readonly number[]): boolean {
    return days.length >= dates.length;
  }

  #readStretch(statement: NoticeStatement, from: WrittenDate, to: WrittenDate | null): readonly number[] {
    const year = yearOf(from, statement, this.year);
    const first = this.#readDay(statement.line, from, year);
    if (first === null) return [];
    if (to === null) return [first];
    const sameYear = to.year ?? year;
    const isOver = to.year === null && (to.month < from.month || (to.month === from.month && to.day < from.day));
    const last = this.#readDay(statement.line, to, isOver ? sameYear + 1 : sameYear);
    if (last === null) return [];
    if (last < first || last - first >= LONGEST_STRETCH) {
      this.problems.push(makeProblem('odd-range', statement.line, { date: formatDay(first) }));
      return [];
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  #readDay(line: NoticeLine, date: WrittenDate, year: number): number | null {
    const number = toDayNumber(date, year);
    if (number === null) {
      this.problems.push(makeProblem('no-such-day', line, { date: `${year}-${date.month}-${date.day}` }));
      return null;
    }
    const found = weekdayOf(number);
    if (date.weekday !== null && date.weekday !== found) {
      this.problems.push(makeProblem('wrong-weekday', line, { date: formatDay(number), given: date.weekday, found }));
    }
    return number;
  }
}

function isOfYear(date: string, year: number): boolean {
  return date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`;
}

function checkDay({ number, statement }: Day, year: number): NoticeProblem | null {
  const date = formatDay(number);
  if (!isOfYear(date, year)) return makeProblem('other-year', statement.line, { date });
  const isWeekday = weekdayOf(number) < SATURDAY;
  return statement.kind === 'work' && isWeekday ? makeProblem('work-not-weekend', statement.line, { date }) : null;
}

function checkAgain(day: Day, before: Day): NoticeProblem | null {
  const date = formatDay(day.number);
  if (day.statement.kind !== before.statement.kind) return makeProblem('two-kinds', day.statement.line, { date });
  const isSameLine = day.statement.line.number === before.statement.line.number;
  return isSameLine ? null : makeProblem('day-repeated', day.statement.line, { date });
}

/** The days that statements of a year's notice name, in order, each once, and what is odd about them. */
export function collectDays(statements: readonly NoticeStatement[], year: number): NoticeDays {
  const reader = new DayReader(year);
  const days = new Map<number, Day>();
  const oddities: (NoticeProblem | null)[] = [];
  for (const day of statements.flatMap((statement) => reader.read(statement))) {
    const before = days.get(day.number);
    oddities.push(before === undefined ? checkDay(day, year) : checkAgain(day, before));
    if (before === undefined) days.set(day.number, day);
  }
  const sorted = [...days.values()].sort((left, right) => left.number - right.number);
  return {
    days: sorted.map(({ number, statement: { kind, holiday } }) => ({
      ...{ date: formatDay(number), kind, holiday },
      noticeYear: year,
    })),
    problems: [...reader.problems, ...oddities.filter((oddity) => oddity !== null)],
  };
}
