import type { NoticeLine } from './notice-types';

const NUMERALS = '一二三四五六七八九';

function readNumeral(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (digit: string | undefined) => NUMERALS.indexOf(digit ?? '') + 1;
  return text.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones)) : value(text);
}

/** Dates in Chinese numerals and in digits with strokes become `2027年1月1日`. */
function unifyDates(text: string): string {
  return text
    .replace(/([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g, (_, month: string, day: string) => {
      return `${readNumeral(month)}月${readNumeral(day)}日`;
    })
    .replace(
      /([至到、])([一二三四五六七八九十]{1,3})日/g,
      (_, mark: string, day: string) => `${mark}${readNumeral(day)}日`,
    )
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)日?/g, '$1年$2月$3日');
}

/** The text's lines with full-width digits, letters and marks made plain; empty lines are left out but counted. */
export function readLines(text: string): readonly NoticeLine[] {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== '');
}

/** A line as sentences are read from it: without spaces, dates in one shape, parted also before each heading. */
export function toSentences(line: NoticeLine): readonly string[] {
  return unifyDates(line.text.replace(/\s+/g, ''))
    .replace(/通知(?=[一二三四五六七八九十\d(])/g, '通知。')
    .replace(/(?=[一二三四五六七八九十]{1,3}、[^\d:。()]{1,20}:)/g, '。')
    .split(/[。;]/)
    .filter((sentence) => sentence !== '');
}

/** The day of the week (Monday 1 … Sunday 7) in words such as 周五, 星期日; null where there is none. */
export function readWeekday(text: string): number | null {
  const found = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(text)?.[1];
  if (found === undefined) return null;
  return found === '天' ? 7 : '一二三四五六日'.indexOf(found) + 1;
}
