import { z } from 'zod';
import { readNoticeSchema } from '../../domain/calendar/notice-types';
import { addedNoticeSchema } from '../../domain/calendar/office-calendar';
import { CLOCK_KINDS } from '../../domain/clocks/case-clocks';
import { closureSchema, openingPeriodSchema } from '../../domain/deadline/calendar-data';
import { parseDay } from '../../domain/time/calendar-day';
import { change, query } from '../define-commands';
import {
  daySchema,
  idSchema,
  instantSchema,
  noInput,
  optionalText,
  pageOf,
  pageSchema,
  requiredText,
  versionSchema,
} from '../primitives';

/** Characters that a pasted notice may have; the state's own have some eight hundred. */
export const MAX_NOTICE_CHARACTERS = 20_000;
/** Days that one closure may last. */
export const MAX_CLOSURE_DAYS = 366;
/** Changes that an answer shows; the count is of all, and the list of the last change can be paged and exported. */
export const MAX_SHOWN_CHANGES = 200;

const yearSchema = z.int().min(1990, 'range').max(2199, 'range');

/** A stretch of days on which the office is closed, with the reason that residents are told. */
export const closureFieldsSchema = z
  .strictObject({ from: daySchema, to: daySchema, reason: requiredText(60) })
  .refine(({ from, to }) => from <= to, { message: 'days-reversed', path: ['to'] })
  .refine(({ from, to }) => (parseDay(to) ?? 0) - (parseDay(from) ?? 0) < MAX_CLOSURE_DAYS, {
    message: 'range',
    path: ['to'],
  });

/** The opening hours of a week within dates of validity. */
export const openingFieldsSchema = openingPeriodSchema.refine(
  ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
  { message: 'days-reversed', path: ['validTo'] },
);

/**
 * One change to the office's calendar. A notice is sent as text and read again by main; `isChecked` says that a person
 * has looked at what the notice leaves open.
 */
export const calendarChangeSchema = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('notice'),
    text: z.string().max(MAX_NOTICE_CHARACTERS, 'too-long'),
    /** The year where the text names none. */
    year: yearSchema.nullable(),
    source: optionalText(120),
    isChecked: z.boolean(),
  }),
  z.strictObject({ part: z.literal('notice-removal'), year: yearSchema }),
  z.strictObject({ part: z.literal('opening-hours'), openingHours: z.array(openingFieldsSchema).max(20, 'too-long') }),
  z.strictObject({ part: z.literal('closures'), closures: z.array(closureFieldsSchema).max(200, 'too-long') }),
]);
/** See {@link calendarChangeSchema}. */
export type CalendarChange = z.output<typeof calendarChangeSchema>;

/** A clock whose end moves. A null instant stands for a clock that stands still. */
export const dueChangeSchema = z.strictObject({
  caseId: idSchema,
  caseNumber: z.string(),
  subject: z.string(),
  kind: z.enum(CLOCK_KINDS),
  orderId: idSchema.nullable(),
  dueBefore: instantSchema.nullable(),
  dueAt: instantSchema.nullable(),
});
/** See {@link dueChangeSchema}. */
export type DueChangeView = z.output<typeof dueChangeSchema>;

/** What a change does: open cases looked at, ends that move later or earlier, promises no longer estimated, and the first changes. */
export const calendarEffectSchema = z.strictObject({
  cases: z.int(),
  later: z.int(),
  earlier: z.int(),
  confirmed: z.int(),
  changes: z.array(dueChangeSchema).readonly(),
});
/** See {@link calendarEffectSchema}. */
export type CalendarEffect = z.output<typeof calendarEffectSchema>;

const specialDaySchema = z.strictObject({
  date: daySchema,
  kind: z.enum(['rest', 'work', 'closed']),
  name: z.string(),
  noticeYear: z.int().nullable(),
});

const addedNoticeViewSchema = addedNoticeSchema.omit({ days: true }).extend({ days: z.int() });

/** A year of the calendar in force, and all that it is made of. */
export const calendarViewSchema = z.strictObject({
  version: versionSchema,
  today: daySchema,
  year: z.int(),
  specialDays: z.array(specialDaySchema).readonly(),
  workingDays: z.int(),
  workingDaysByMonth: z.array(z.int()).readonly(),
  /** The years that notices cover without a gap; beyond them dates are estimated. */
  firstYear: z.int(),
  lastYear: z.int(),
  /** What came with the program, and up to which year. */
  shipped: z.strictObject({ source: z.string(), lastYear: z.int() }),
  notices: z.array(addedNoticeViewSchema).readonly(),
  /** Whether the hours are the office's own or those of every office. */
  hasOwnHours: z.boolean(),
  openingHours: z.array(openingPeriodSchema).readonly(),
  closures: z.array(closureSchema).readonly(),
  /** The last change that moved ends; null where there was none. */
  lastChange: z.strictObject({ at: instantSchema, byName: z.string(), moved: z.int() }).nullable(),
});
/** See {@link calendarViewSchema}. */
export type CalendarView = z.output<typeof calendarViewSchema>;

/** The working calendar that administrators keep (系统设置 → 工作日历). */
export const calendarCommands = {
  /** Without a year, this year's. */
  'calendar.get': query(z.strictObject({ year: yearSchema.nullable() }), calendarViewSchema),
  /** Reads a notice and says what a change would do; nothing is saved. `effect` is null where a notice cannot be taken. */
  'calendar.preview': query(
    z.strictObject({ change: calendarChangeSchema }),
    z.strictObject({ notice: readNoticeSchema.nullable(), effect: calendarEffectSchema.nullable() }),
  ),
  /** Saves a change and counts everything open anew. Fails with `notice-unclear` where a notice must be looked at first. */
  'calendar.save': change(
    z.strictObject({ version: versionSchema, change: calendarChangeSchema }),
    calendarEffectSchema,
  ),
  /** What the last change moved, page by page. */
  'calendar.listChanges': query(pageSchema, pageOf(dueChangeSchema)),
  /** The same as a spreadsheet in the export folder. */
  'calendar.exportChanges': change(noInput, z.strictObject({ fileName: z.string(), rows: z.int() })),
} as const;
