import { z } from 'zod';
import { calendarDataSchema } from './calendar-data';
import { DEADLINE_UNITS } from './deadline-types';

const instant = z.iso.datetime({ offset: true });

/** A limit with its unit; hours may have fractions. */
export const deadlineLimitSchema = z
  .object({ unit: z.enum(DEADLINE_UNITS), amount: z.number().min(0) })
  .refine(({ unit, amount }) => unit.endsWith('hours') || Number.isInteger(amount), 'days-are-whole');

/** A suspension; `to` is null while it lasts. */
export const clockSuspensionSchema = z
  .object({ from: instant, to: instant.nullable().default(null), reason: z.string().optional() })
  .refine(({ from, to }) => to === null || Date.parse(from) <= Date.parse(to), 'suspension-reversed');

/** An extension in the limit's own unit. */
export const deadlineExtensionSchema = z.object({ amount: z.number().min(0), reason: z.string().optional() });

/** When cards are shown. */
export const cardRuleSchema = z.object({
  yellowWorkingDays: z.number().int().min(0).default(1),
  redAfterWorkingDays: z.number().int().min(0).default(1),
  yellowShare: z.number().min(0).max(1).default(0.25),
});

/** A question to the clock as plain data, for the command and for files; without a calendar the shipped one is meant. */
export const deadlineQuerySchema = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  now: instant,
  startedAt: instant,
  limit: deadlineLimitSchema,
  suspensions: z.array(clockSuspensionSchema).default([]),
  extensions: z.array(deadlineExtensionSchema).default([]),
  finishedAt: instant.nullable().default(null),
  cards: cardRuleSchema.optional(),
  startRule: z.enum(['next-opening', 'as-given']).optional(),
  calendar: calendarDataSchema.optional(),
});

/** See {@link deadlineQuerySchema}. */
export type DeadlineQuery = z.output<typeof deadlineQuerySchema>;
