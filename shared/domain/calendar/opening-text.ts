import type { OpeningPeriod } from '../deadline/calendar-data';

/** A span of opening hours within a day, `HH:mm`. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

const SPAN = /^(\d{1,2}):(\d{2})[-~至到—–](\d{1,2}):(\d{2})$/;

const MINUTES_OF_DAY = 1440;

function readSpan(text: string): DaySpan | null {
  const [fromHour, fromMinute, toHour, toMinute] = (SPAN.exec(text) ?? []).slice(1).map(Number);
  if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined) return null;
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (fromMinute > 59 || toMinute > 59 || from >= to || to > MINUTES_OF_DAY) return null;
  const write = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { from: write(from), to: write(to) };
}

/**
 * Reads a day's opening hours as people write them, `09:00-12:00 13:30-17:00`, in order; full-width marks are taken too.
 * Null where a part is no span or two overlap; an empty text is a day without hours.
 */
export function readDaySpans(text: string): readonly DaySpan[] | null {
  const plain = text.normalize('NFKC').replace(/\s*([-~至到—–])\s*/g, '$1');
  const parts = plain.split(/[\s,;、，；]+/).filter((part) => part !== '');
  const spans: DaySpan[] = [];
  for (const part of parts) {
    const span = readSpan(part);
    if (span === null) return null;
    spans.push(span);
  }
  spans.sort((left, right) => (left.from < right.from ? -1 : 1));
  const overlaps = spans.some((span, index) => span.from < (spans[index - 1]?.to ?? ''));
  return overlaps ? null : spans;
}

/** The opening hours of a weekday (Monday 1 … Sunday 7) as {@link readDaySpans} reads them. */
export function writeDaySpans({ spans }: Pick<OpeningPeriod, 'spans'>, weekday: number): string {
  return spans
    .filter((span) => span.weekday === weekday)
    .map(({ from, to }) => `${from}-${to}`)
    .join(' ');
}
