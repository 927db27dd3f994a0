import { z } from 'zod';
import { holidayDaySchema } from '../deadline/calendar-data';

/**
 * What can be odd about a holiday notice, and how much it weighs. `stop`: it cannot be taken so. `ask`: a person must look
 * at it and say that it is right. `note`: said for completeness.
 */
export const NOTICE_PROBLEM_WEIGHTS = {
  /** Nothing was found to read. */
  'no-days': 'stop',
  /** Neither the text nor the person says which year the days are of. */
  'year-missing': 'stop',
  /** A date that the calendar does not have. */
  'no-such-day': 'stop',
  /** The weekday in the text is not that of the date. `given` and `found` are Monday 1 … Sunday 7. */
  'wrong-weekday': 'stop',
  /** A stretch that ends before it begins, or is longer than a month. */
  'odd-range': 'stop',
  /** A day that is both a rest day and a working day. */
  'two-kinds': 'stop',
  /** A day that does not belong to the notice's year. */
  'other-year': 'stop',
  /** Dates of which the text does not say plainly whether they are rest or work. They are not taken. */
  'unread-day': 'ask',
  /** A make-up workday that is no weekend. */
  'work-not-weekend': 'ask',
  /** The text counts `given` days, the dates are `found`. */
  'wrong-count': 'ask',
  /** A holiday that every year has is not among the days; perhaps the text is not whole. `holiday` says which. */
  'holiday-missing': 'ask',
  /** A day that a second line says again. */
  'day-repeated': 'note',
  /** A line in which nothing was found to read. */
  'unknown-line': 'note',
} as const;

/** What can be odd about a notice. */
export type NoticeProblemCode = keyof typeof NOTICE_PROBLEM_WEIGHTS;

/** How much a problem weighs: see {@link NOTICE_PROBLEM_WEIGHTS}. */
export type NoticeProblemWeight = (typeof NOTICE_PROBLEM_WEIGHTS)[NoticeProblemCode];

const PROBLEM_CODES = Object.keys(NOTICE_PROBLEM_WEIGHTS) as [NoticeProblemCode, ...NoticeProblemCode[]];

/** The holidays that every year's notice has (全国年节及纪念日放假办法 art. 2). */
export const YEARLY_HOLIDAYS = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
] as const;
/** One of {@link YEARLY_HOLIDAYS}. */
export type YearlyHoliday = (typeof YEARLY_HOLIDAYS)[number];

/** Something odd about a notice: where (`line` from 1, 0 for the whole), the words of that line, and the facts. */
export const noticeProblemSchema = z.strictObject({
  code: z.enum(PROBLEM_CODES),
  line: z.int().min(0),
  text: z.string(),
  date: z.string().nullable(),
  given: z.int().nullable(),
  found: z.int().nullable(),
  holiday: z.enum(YEARLY_HOLIDAYS).nullable(),
});
/** See {@link noticeProblemSchema}. */
export type NoticeProblem = Readonly<z.output<typeof noticeProblemSchema>>;

/** A holiday notice as it was read. `title`, `reference` (document number) and `issuedOn` are empty where the text has none. */
export const readNoticeSchema = z.strictObject({
  year: z.int().nullable(),
  title: z.string(),
  reference: z.string(),
  issuedOn: z.string().nullable(),
  days: z.array(holidayDaySchema).readonly(),
  problems: z.array(noticeProblemSchema).readonly(),
});
/** See {@link readNoticeSchema}. */
export type ReadNotice = Readonly<z.output<typeof readNoticeSchema>>;

/** A problem with the facts that it has. */
export function makeProblem(
  code: NoticeProblemCode,
  line: NoticeLine | null,
  facts: Partial<Pick<NoticeProblem, 'date' | 'given' | 'found' | 'holiday'>> = {},
): NoticeProblem {
  const text = Array.from(line?.text ?? '');
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS).join('')}…` : text.join('');
  return { code, line: line?.number ?? 0, text: shown, date: null, given: null, found: null, holiday: null, ...facts };
}

const SHOWN_CHARACTERS = 60;

/** A line of the text with its number from 1. */
export interface NoticeLine {
  readonly number: number;
  readonly text: string;
}

/** A date as it is written, before the year is known. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Monday 1 … Sunday 7. */
  readonly weekday: number | null;
}

/** Days of one kind that the text names: single dates (`to` null) and stretches. */
export interface NoticeStatement {
  readonly line: NoticeLine;
  readonly kind: 'rest' | 'work';
  readonly holiday: string;
  readonly dates: readonly { readonly from: WrittenDate; readonly to: WrittenDate | null }[];
  /** How many days the text counts; null where it does not. */
  readonly count: number | null;
}
