import { z } from 'zod';
import { CARDS } from '../../domain/case/vocabulary';
import { daySchema, instantSchema } from '../primitives';

const skippedDaySchema = z.strictObject({
  date: daySchema,
  reason: z.enum(['weekend', 'holiday', 'closure']),
  /** The holiday's or closure's own name; null for weekends. */
  name: z.string().nullable(),
});

/** A case's deadline unfolded: how it came to be, day by day. Words are made of it by the catalogue. */
export const deadlineViewSchema = z.strictObject({
  limit: z.strictObject({ unit: z.enum(['working-days', 'natural-days']), amount: z.int() }),
  startedAt: instantSchema,
  countedFrom: instantSchema,
  startMoved: z.enum(['none', 'outside-hours', 'rest-day']),
  firstDay: daySchema.nullable(),
  skippedDays: z.array(skippedDaySchema).readonly(),
  /** Working days on a weekend (调休上班) that were counted. */
  makeUpDays: z.array(z.strictObject({ date: daySchema, name: z.string() })).readonly(),
  /** Stretches in which the clock stood still (挂起); `to` is null while one lasts. Overlaps count once in `suspendedMs`. */
  suspensions: z
    .array(z.strictObject({ from: instantSchema, to: instantSchema.nullable(), reason: z.string() }))
    .readonly(),
  /** Milliseconds of the limit's kind of time that the suspensions took out before the due instant. */
  suspendedMs: z.number(),
  isSuspended: z.boolean(),
  /** Extensions (延期) in the order of their approval, with the end before and after each. */
  extensions: z
    .array(z.strictObject({ amount: z.int(), reason: z.string(), dueBefore: instantSchema, dueAfter: instantSchema }))
    .readonly(),
  dueAt: instantSchema,
  isEstimated: z.boolean(),
  mayChangeWithNextNotice: z.boolean(),
  /** The instant at which the clock was read: now, or when the case was closed. */
  readAt: instantSchema,
  /** Used and left; while the clock stands still, as they were when it stopped. */
  usedDays: z.int().nullable(),
  remainingDays: z.int().nullable(),
  /** Exactly what is left, in milliseconds of the limit's kind of time; negative when overdue. */
  remainingMs: z.number(),
  isOverdue: z.boolean(),
  card: z.enum(CARDS),
  holidaySource: z.string(),
});
/** A case's deadline unfolded. */
export type DeadlineView = z.output<typeof deadlineViewSchema>;
