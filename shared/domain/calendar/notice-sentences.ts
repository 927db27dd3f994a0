import { readWeekday } from './notice-text';
import type { NoticeLine, NoticeStatement, WrittenDate } from './notice-types';

/** What a sentence says: days of a kind, and dates of which it says nothing plain. */
export interface ReadSentence {
  readonly holiday: string;
  readonly statements: readonly NoticeStatement[];
  readonly isUnclear: boolean;
}

const NUMBER = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
const HEADING = new RegExp(`^(?:\\(?${NUMBER}\\)?[、.)])?([^\\d:()。]{1,20}):`);
const HEADING_ALONE = new RegExp(`^\\(?${NUMBER}\\)?[、.)]([^\\d:()]{1,12})$`);
/** Advice binds nobody: 鼓励安排职工在除夕休息 is no day off for the office. */
const ADVICE = /鼓励|提倡|建议|可以|可结合|弹性/;
const SOLAR_DATE = /\d{1,2}月\d{1,2}[日号]/;

const TOKEN = new RegExp(
  [
    '(?:(?<year>\\d{4})年)?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})(?:[日号]|(?=[至到~\\-—–]\\d{1,2}[日号]))',
    '\\((?<aside>[^()]*)\\)',
    '(?<weekday>(?:周|星期|礼拜)[一二三四五六日天])',
    '共计?(?<count>\\d{1,2})天|放假(?<off>\\d{1,2})天',
    '(?<filler>不调休|其中|正常|照常|均|都|为?法定节假日|与周末连休|连休)',
    '(?<work>调休上班|补班|上班|工作日?)',
    '(?<rest>放假调休|放假公休|放假|补休|公休|休息|休)',
    '(?<range>[至到~\\-—–]+)',
    '(?<list>[、,和及与])',
    '(?<other>.)',
  ].join('|'),
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;
type MutableRange = { from: WrittenDate; to: WrittenDate | null };

/** Reads one sentence from left to right: dates gather until a word says what they are. */
class SentenceReader {
  readonly statements: NoticeStatement[] = [];
  isUnclear = false;
  #dates: MutableRange[] = [];
  #isRange = false;
  #isBroken = false;
  #month: number | null = null;

  constructor(
    private readonly line: NoticeLine,
    private readonly holiday: string,
  ) {}

  take(groups: Groups): void {
    const { aside, weekday, count, off, work, rest, range, other } = groups;
    if (groups.day !== undefined) this.#takeDate(groups, Number(groups.day));
    else if (aside !== undefined) this.#takeAside(aside);
    else if (weekday !== undefined) this.#setWeekday(readWeekday(weekday));
    else if (off !== undefined) this.#close('rest', Number(off));
    else if (count !== undefined) this.#setCount(Number(count));
    else if (work !== undefined) this.#close('work', null);
    else if (rest !== undefined) this.#close('rest', null);
    else if (range !== undefined) this.#isRange = true;
    else if (other !== undefined) this.#isBroken = this.#dates.length > 0;
  }

  end(): void {
    if (this.#dates.length > 0) this.isUnclear = true;
  }

  #takeDate({ year, month }: Groups, day: number): void {
    this.#month = month === undefined ? this.#month : Number(month);
    const last = this.#dates.at(-1);
    if (this.#month === null) {
      this.isUnclear = true;
      return;
    }
    const date = { year: year === undefined ? null : Number(year), month: this.#month, day, weekday: null };
    if (this.#isRange && last !== undefined && last.to === null) last.to = date;
    else this.#dates.push({ from: date, to: null });
    this.#isRange = false;
  }

  #takeAside(aside: string): void {
    const isLunar = /农历|正月|腊月|[初廿]/.test(aside);
    if (SOLAR_DATE.test(aside) && !isLunar) this.isUnclear = true;
    this.#setWeekday(readWeekday(aside));
  }

  #setWeekday(weekday: number | null): void {
    const last = this.#dates.at(-1);
    if (last === undefined || weekday === null) return;
    if (last.to === null) last.from = { ...last.from, weekday };
    else last.to = { ...last.to, weekday };
  }

  #setCount(count: number): void {
    const last = this.statements.at(-1);
    if (last !== undefined && this.#dates.length === 0)
      this.statements[this.statements.length - 1] = { ...last, count };
  }

  #close(kind: 'rest' | 'work', count: number | null): void {
    if (this.#dates.length === 0) return;
    const { line, holiday } = this;
    if (this.#isBroken || this.#isRange) this.isUnclear = true;
    else this.statements.push({ line, kind, holiday, dates: this.#dates, count });
    this.#dates = [];
    this.#isBroken = false;
    this.#isRange = false;
  }
}

/** Reads a sentence of a notice, after `holiday` was the last that a heading named. */
export function readSentence(line: NoticeLine, sentence: string, holiday: string): ReadSentence {
  const heading = HEADING.exec(sentence);
  const named = heading?.[1] ?? HEADING_ALONE.exec(sentence)?.[1] ?? holiday;
  const body = heading === null ? sentence : sentence.slice(heading[0].length);
  if (ADVICE.test(body)) return { holiday: named, statements: [], isUnclear: SOLAR_DATE.test(body) };
  const reader = new SentenceReader(line, named);
  for (const { groups } of body.matchAll(TOKEN)) reader.take(groups ?? {});
  reader.end();
  return { holiday: named, statements: reader.statements, isUnclear: reader.isUnclear };
}

/** Whether a sentence is but a heading. */
export function isHeading(sentence: string): boolean {
  return HEADING_ALONE.test(sentence) || HEADING.exec(sentence)?.[0] === sentence;
}
