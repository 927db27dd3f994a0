import type { HolidayDay } from '../deadline/calendar-data';
import { parseDay } from '../time/calendar-day';
import { collectDays } from './notice-days';
import { isHeading, readSentence } from './notice-sentences';
import { isTableHead, readTableRow } from './notice-table';
import { readLines, toSentences } from './notice-text';
import {
  makeProblem,
  NOTICE_PROBLEM_WEIGHTS,
  type NoticeLine,
  type NoticeProblem,
  type NoticeProblemWeight,
  type NoticeStatement,
  type ReadNotice,
  type YearlyHoliday,
} from './notice-types';

const TITLE = /关于.*(?:节假日|放假|假期).*通知/;
const TITLE_YEAR = /(20\d{2})年(?!\d{1,2}月\d)[^。]{0,30}?(?:节假日|放假|假期|节日)/;
const DOCUMENT_NUMBER = /[\u4e00-\u9fff]{2,12}[〔[(]\d{4}[〕\])]\d{1,4}号/;
const ISSUE_DATE = /^[\u4e00-\u9fff]{0,12}?(\d{4})年(\d{1,2})月(\d{1,2})日$/;

interface Draft {
  readonly statements: NoticeStatement[];
  readonly problems: NoticeProblem[];
  title: string;
  reference: string;
  issuedOn: string | null;
  holiday: string;
}

/** The facts of the notice itself that a sentence gives; false where it gives none. */
function takeHead(draft: Draft, sentence: string): boolean {
  const issued = ISSUE_DATE.exec(sentence);
  if (issued !== null) {
    const [year, month = '', day = ''] = issued.slice(1);
    draft.issuedOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return parseDay(draft.issuedOn) !== null;
  }
  if (TITLE.test(sentence) && !/\d月\d/.test(sentence)) {
    draft.title ||= sentence;
    return true;
  }
  return sentence === '' || isHeading(sentence);
}

function takeSentence(draft: Draft, { number }: NoticeLine, written: string): boolean {
  const line = { number, text: written };
  const reference = DOCUMENT_NUMBER.exec(written)?.[0] ?? '';
  draft.reference ||= reference;
  const sentence = written.replace(DOCUMENT_NUMBER, '');
  const isHead = takeHead(draft, sentence);
  const { holiday, statements, isUnclear } = readSentence(line, sentence, draft.holiday);
  draft.holiday = holiday;
  if (isHead) return true;
  draft.statements.push(...statements);
  if (isUnclear) draft.problems.push(makeProblem('unread-day', line));
  return isUnclear || statements.length > 0;
}

function takeLine(draft: Draft, line: NoticeLine): void {
  if (isTableHead(line.text)) return;
  const row = readTableRow(line);
  if (row !== null) {
    draft.statements.push(row);
    return;
  }
  const understood = toSentences(line).map((sentence) => takeSentence(draft, line, sentence));
  if (!understood.includes(true)) draft.problems.push(makeProblem('unknown-line', line));
}

/** The year that the text gives: its title's, else the one that most of its full dates have. */
function findYear(lines: readonly NoticeLine[], statements: readonly NoticeStatement[]): number | null {
  const title = TITLE_YEAR.exec(lines.map(({ text }) => text.replace(/\s+/g, '')).join(''));
  if (title !== null) return Number(title[1]);
  const counts = new Map<number, number>();
  for (const { from, to } of statements.flatMap(({ dates }) => dates)) {
    for (const year of [from.year, to?.year ?? null]) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([one, many], [other, more]) => more - many || other - one)[0]?.[0] ?? null;
}

/** Where in a year each holiday has a rest day: the months and days between which it can fall. */
const HOLIDAY_WINDOWS: Readonly<Record<YearlyHoliday, readonly [string, string]>> = {
  'new-year': ['01-01', '01-01'],
  'spring-festival': ['01-21', '02-21'],
  qingming: ['04-04', '04-06'],
  'labour-day': ['05-01', '05-01'],
  'dragon-boat': ['05-27', '06-26'],
  'mid-autumn': ['09-07', '10-08'],
  'national-day': ['10-01', '10-03'],
};

function findMissingHolidays(days: readonly HolidayDay[], year: number): readonly NoticeProblem[] {
  const rests = days.filter(({ kind }) => kind === 'rest').map(({ date }) => date);
  const isMissing = ([first, last]: readonly [string, string]) =>
    !rests.some((date) => `${year}-${first}` <= date && date <= `${year}-${last}`);
  return Object.entries(HOLIDAY_WINDOWS)
    .filter(([, window]) => isMissing(window))
    .map(([holiday]) => makeProblem('holiday-missing', null, { holiday: holiday as YearlyHoliday }));
}

/**
 * Reads a year's holiday notice (国务院办公厅关于…年部分节假日安排的通知) from pasted text: its own sentences, or a line a
 * day (`2027-01-01,rest,元旦`, `2027年1月1日 休 元旦`). `fallbackYear` holds where the text names no year. Nothing is taken
 * silently: what was not understood or does not fit is among the problems, with the line.
 */
export function readHolidayNotice(text: string, fallbackYear: number | null = null): ReadNotice {
  const lines = readLines(text);
  const draft: Draft = { statements: [], problems: [], title: '', reference: '', issuedOn: null, holiday: '' };
  for (const line of lines) takeLine(draft, line);
  const year = findYear(lines, draft.statements) ?? fallbackYear;
  const { title, reference, issuedOn, statements } = draft;
  const head = { year, title, reference, issuedOn };
  if (statements.length === 0)
    return { ...head, days: [], problems: [makeProblem('no-days', null), ...draft.problems] };
  if (year === null) return { ...head, days: [], problems: [makeProblem('year-missing', null), ...draft.problems] };
  const { days, problems } = collectDays(statements, year);
  const all = [...problems, ...draft.problems].sort((left, right) => left.line - right.line);
  return { ...head, days, problems: [...findMissingHolidays(days, year), ...all] };
}

/** What the problems of a notice ask for: nothing (`note`), a person's look (`ask`), or another text (`stop`). */
export function weighProblems(problems: readonly NoticeProblem[]): NoticeProblemWeight {
  const weights = problems.map(({ code }) => NOTICE_PROBLEM_WEIGHTS[code]);
  if (weights.includes('stop')) return 'stop';
  return weights.includes('ask') ? 'ask' : 'note';
}
