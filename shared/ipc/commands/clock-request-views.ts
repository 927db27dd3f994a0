import { z } from 'zod';
import { CLOCK_REQUEST_STATES, SUSPENSION_GROUNDS } from '../../domain/clocks/clock-requests';
import { daySchema, idSchema, instantSchema, versionSchema } from '../primitives';

/** How a request was asked for and decided. */
const requestShape = {
  id: idSchema,
  state: z.enum(CLOCK_REQUEST_STATES),
  reason: z.string(),
  askedAt: instantSchema,
  askedByName: z.string(),
  /** Whether the person who looks asked for it, and can take it back. */
  isMine: z.boolean(),
  decidedAt: instantSchema.nullable(),
  decidedByName: z.string(),
  decisionReason: z.string(),
  version: versionSchema,
} as const;

/** A suspension (挂起) of a case's clock, from the request on. */
export const suspensionViewSchema = z.strictObject({
  ...requestShape,
  ground: z.enum(SUSPENSION_GROUNDS),
  /** Working days that it is expected to take; null where nobody knows. */
  expectedDays: z.int().nullable(),
  /** The last day that it is expected to take. */
  expectedUntil: daySchema.nullable(),
  /** Whether it still stands though that day is over. */
  isOverExpected: z.boolean(),
  startsAt: instantSchema,
  endedAt: instantSchema.nullable(),
  endedByName: z.string(),
});
/** A suspension of a case's clock. */
export type SuspensionView = z.output<typeof suspensionViewSchema>;

/** An extension (延期) of a case's deadline, from the request on. */
export const extensionViewSchema = z.strictObject({
  ...requestShape,
  /** More days, in the unit of the case's limit. */
  amount: z.int(),
  dueBefore: instantSchema.nullable(),
  dueAfter: instantSchema.nullable(),
});
/** An extension of a case's deadline. */
export type ExtensionView = z.output<typeof extensionViewSchema>;
