import { z } from 'zod';
import { SUPERVISION_ORIGINS, SUPERVISION_STATUSES } from '../../domain/case/supervision';
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

/** A supervision (督办) as lists and the case's page show it. */
export const supervisionViewSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  caseNumber: z.string(),
  subject: z.string(),
  /** Null where nobody has the case. */
  orderId: idSchema.nullable(),
  /** The unit that answers; "" is the centre itself. */
  unitName: z.string(),
  status: z.enum(SUPERVISION_STATUSES),
  origin: z.enum(SUPERVISION_ORIGINS),
  question: z.string(),
  dueDay: daySchema,
  /** Not answered by the end of the day, or answered later. */
  isLate: z.boolean(),
  askedAt: instantSchema,
  askedByName: z.string(),
  answer: z.string(),
  answeredAt: instantSchema.nullable(),
  answeredByName: z.string(),
  behalfNote: z.string(),
  closedAt: instantSchema.nullable(),
  closedByName: z.string(),
  closeNote: z.string(),
  /** Whether it presses an earlier one again. */
  isRepeated: z.boolean(),
  allowed: z.array(z.enum(['answer', 'press-again', 'close'])).readonly(),
  version: versionSchema,
});
/** A supervision. */
export type SupervisionView = z.output<typeof supervisionViewSchema>;

/** An order, or a case that nobody has, that should be supervised, with the reason and since when. */
export const supervisionProposalSchema = z.strictObject({
  caseId: idSchema,
  caseNumber: z.string(),
  subject: z.string(),
  orderId: idSchema.nullable(),
  unitName: z.string(),
  origin: z.enum(SUPERVISION_ORIGINS),
  dueAt: instantSchema.nullable(),
  reworkCount: z.int().min(0),
});
/** A proposal to supervise. */
export type SupervisionProposal = z.output<typeof supervisionProposalSchema>;

const pressed = { question: requiredText(1000), dueDay: daySchema };
const onSupervision = { supervisionId: idSchema, version: versionSchema };

/** Supervision (督办, domain page S20 and 5.9): a manager presses, the unit answers in writing. */
export const supervisionCommands = {
  /** Presses an order; without one, the case that waits in the pool. The day is today or later, else `deadline-past`. */
  'supervision.press': change(
    z.strictObject({
      caseId: idSchema,
      orderId: idSchema.nullable(),
      ...pressed,
      origin: z.enum(SUPERVISION_ORIGINS),
    }),
    supervisionViewSchema,
  ),
  /** The unit's handler answers; a co-ordinator for the unit says how he came by the answer. */
  'supervision.answer': change(
    z.strictObject({ ...onSupervision, answer: requiredText(4000), behalfNote: optionalText(300) }),
    supervisionViewSchema,
  ),
  /** Ends it, answered or not. Without an answer the note says why. */
  'supervision.close': change(z.strictObject({ ...onSupervision, note: optionalText(300) }), supervisionViewSchema),
  /** The answer does not do: ends it and presses again with another question and day. */
  'supervision.pressAgain': change(z.strictObject({ ...onSupervision, ...pressed }), supervisionViewSchema),
  /** What waits longest first; a handler's are those of his unit. */
  'supervision.list': query(
    z.strictObject({ status: z.enum(SUPERVISION_STATUSES).nullable(), text: optionalText(60), ...pageSchema.shape }),
    pageOf(supervisionViewSchema),
  ),
  'supervision.listOfCase': query(
    z.strictObject({ caseId: idSchema }),
    z.strictObject({ supervisions: z.array(supervisionViewSchema).readonly(), mayPress: z.boolean() }),
  ),
  'supervision.listProposed': query(z.strictObject({ ...pageSchema.shape }), pageOf(supervisionProposalSchema)),
  /** What waits for the asker: open ones for a handler and a co-ordinator, answered ones for a manager. */
  'supervision.countWaiting': query(noInput, z.strictObject({ count: z.int().min(0) })),
} as const;
