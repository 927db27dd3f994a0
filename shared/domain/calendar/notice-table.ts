import { readWeekday } from './notice-text';
import type { NoticeLine, NoticeStatement } from './notice-types';

const FULL_DATE =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:\(?((?:周|星期|礼拜)[一二三四五六日天])\)?)?$/;
const WEEKDAY = /^\(?(?:周|星期|礼拜)[一二三四五六日天]\)?$/;
const KINDS: Readonly<Record<string, 'rest' | 'work'>> = {
  rest: 'rest',
  holiday: 'rest',
  off: 'rest',
  休: 'rest',
  休息: 'rest',
  放假: 'rest',
  假: 'rest',
  work: 'work',
  workday: 'work',
  班: 'work',
  上班: 'work',
  补班: 'work',
  调休上班: 'work',
};

function toCells(text: string): readonly string[] {
  const parts = /[,\t;|]/.test(text) ? text.split(/[,\t;|]/) : text.split(/\s+/);
  return parts.map((part) => part.trim().replace(/^"(.*)"$/, '$1')).filter((part) => part !== '');
}

/** Whether a line heads the columns of a table. */
export function isTableHead(text: string): boolean {
  return /^"?(date|日期)"?\s*[,\t;|\s]/i.test(text);
}

/** A line of a table, `2027-01-01,rest,元旦` or `2027年1月1日 休 元旦`, its columns in any order; null where it is none. */
export function readTableRow(line: NoticeLine): NoticeStatement | null {
  const cells = toCells(line.text);
  const dates = cells.filter((cell) => FULL_DATE.test(cell));
  const kinds = cells.filter((cell) => Object.hasOwn(KINDS, cell.toLowerCase()));
  const weekdays = cells.filter((cell) => WEEKDAY.test(cell));
  const years = cells.filter((cell) => /^20\d{2}年?$/.test(cell));
  const taken = new Set([...dates, ...kinds, ...weekdays, ...years]);
  const names = cells.filter((cell) => !taken.has(cell));
  const parts = FULL_DATE.exec(dates[0] ?? '');
  const kind = KINDS[kinds[0]?.toLowerCase() ?? ''];
  const isRow = dates.length === 1 && kinds.length === 1 && weekdays.length <= 1 && years.length <= 1;
  if (!isRow || names.length > 1 || parts === null || kind === undefined) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const from = { year, month, day, weekday: readWeekday(parts[4] ?? weekdays[0] ?? '') };
  return { line, kind, holiday: names[0] ?? '', dates: [{ from, to: null }], count: null };
}
