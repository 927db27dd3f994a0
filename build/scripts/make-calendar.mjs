/**
 * Makes resources/calendar/holidays.json: every rest day and make-up workday of the State Council's yearly holiday
 * notices, from the data file of the npm package chinese-days. Refuses to write when the known figures do not come out.
 *
 * Usage: node build/scripts/make-calendar.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';

const PACKAGE = new URL('../../node_modules/chinese-days/', import.meta.url);
const TARGET = new URL('../../resources/calendar/holidays.json', import.meta.url);
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

const KNOWN_WORKING_DAYS = {
  2019: 250,
  2020: 249,
  2021: 250,
  2022: 249,
  2023: 249,
  2024: 251,
  2025: 248,
  2026: 248,
};
const KNOWN_MAKE_UP_DAYS = ['2026-02-14', '2026-02-28'];
const DAY_MS = 86_400_000;

const data = JSON.parse(await readFile(new URL('dist/chinese-days.json', PACKAGE), 'utf8'));
const days = [...toDays(data.holidays, 'rest'), ...toDays(data.workdays, 'work')].sort((a, b) =>
  a.date.localeCompare(b.date),
);
checkDays(days);

const head = {
  source: '国务院办公厅历年关于部分节假日安排的通知',
  firstYear: FIRST_YEAR,
  lastYear: LAST_YEAR,
};
await writeFile(TARGET, formatCalendar(head, days));
console.log(`${days.length} days of ${FIRST_YEAR}–${LAST_YEAR} written.`);

function toDays(entries, kind) {
  return Object.entries(entries).map(([date, words]) => {
    const holiday = words.split(',')[1];
    return { date, kind, holiday, noticeYear: noticeYearOf(date, holiday) };
  });
}

/** New Year's days of late December are set by the next year's notice. */
function noticeYearOf(date, holiday) {
  const year = Number(date.slice(0, 4));
  return holiday === '元旦' && date.slice(5, 7) === '12' ? year + 1 : year;
}

function checkDays(all) {
  const kinds = new Map(all.map((day) => [day.date, day.kind]));
  if (kinds.size !== all.length) throw new Error('a date is listed twice');
  for (const { date } of all) {
    const year = Number(date.slice(0, 4));
    if (year < FIRST_YEAR || year > LAST_YEAR) throw new Error(`${date} lies outside the covered years`);
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (kinds.get(`${year}-10-01`) !== 'rest') throw new Error(`${year} has no National Day`);
  }
  for (const [year, expected] of Object.entries(KNOWN_WORKING_DAYS)) {
    const actual = countWorkingDays(Number(year), kinds);
    if (actual !== expected) throw new Error(`${year} has ${actual} working days, not ${expected}`);
  }
  for (const date of KNOWN_MAKE_UP_DAYS) {
    if (kinds.get(date) !== 'work') throw new Error(`${date} is not a make-up workday`);
  }
}

function countWorkingDays(year, kinds) {
  let count = 0;
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS) {
    const day = new Date(at);
    const isWeekday = day.getUTCDay() % 6 !== 0;
    const kind = kinds.get(day.toISOString().slice(0, 10));
    if (kind === 'work' || (kind === undefined && isWeekday)) count += 1;
  }
  return count;
}

/** One day a line, so that a new notice reads as added lines in the history. */
function formatCalendar(fields, all) {
  const lines = all.map((day) => `    ${JSON.stringify(day)}`).join(',\n');
  const opening = Object.entries(fields).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${opening.join('')}  "days": [\n${lines}\n  ]\n}\n`;
}
