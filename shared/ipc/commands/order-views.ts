import { z } from 'zod';
import { CARDS, ORDER_ROLES, ORDER_STATUSES } from '../../domain/case/vocabulary';
import { routeReasonSchema } from '../../domain/routing/route-reason';
import { daySchema, idSchema, instantSchema, versionSchema } from '../primitives';
import { sharedCaseSchema } from './case-rows';
import { fileViewSchema } from './file-views';
import { fundingViewSchema } from './funding-views';

/** Acts on an order that its state and the asker's rights allow. */
export const ORDER_ACTS = ['sign', 'reply', 'return', 'reroute', 'rework', 'withdraw', 'detach'] as const;

/** That an order is supervised (督办): until when an answer is due, and whether that is over. */
export const supervisionMarkSchema = z.strictObject({ dueDay: daySchema, isLate: z.boolean() });

/** A work order as its case's page and the handler's list show it. */
export const orderViewSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  role: z.enum(ORDER_ROLES),
  status: z.enum(ORDER_STATUSES),
  unitId: idSchema,
  unitName: z.string(),
  accountId: idSchema.nullable(),
  accountName: z.string(),
  instructions: z.string(),
  /** Why it went to this unit. */
  route: routeReasonSchema,
  dispatchedAt: instantSchema,
  dispatchedByName: z.string(),
  dueAt: instantSchema.nullable(),
  card: z.enum(CARDS),
  signedAt: instantSchema.nullable(),
  signedByName: z.string(),
  repliedAt: instantSchema.nullable(),
  repliedByName: z.string(),
  reply: z.string(),
  returnedAt: instantSchema.nullable(),
  returnReason: z.string(),
  returnedByName: z.string(),
  /** Until when its unit may return it; null once it is no longer open. */
  returnUntil: instantSchema.nullable(),
  /** How often this unit returned orders of the same cases. */
  unitReturns: z.int().min(0),
  /** A manager decided that this unit takes it. */
  isByManager: z.boolean(),
  /** How many cases it serves, and which, where they are several and the asker may know them. */
  caseCount: z.int().min(1),
  cases: z.array(sharedCaseSchema).readonly(),
  reworkReason: z.string(),
  reworkCount: z.int(),
  /** The step of the item's flow that it is for, and its name; null and "" where it is for none. */
  stepKey: z.string().nullable(),
  stepName: z.string(),
  /** Replies that a rework sent back, oldest first. */
  earlierReplies: z
    .array(
      z.strictObject({
        reply: z.string(),
        repliedAt: instantSchema,
        repliedByName: z.string(),
        reworkReason: z.string(),
      }),
    )
    .readonly(),
  files: z.array(fileViewSchema).readonly(),
  /** Null where the order brought neither money nor a waiver. */
  funding: fundingViewSchema.nullable(),
  /** The open supervision that is due first. */
  supervision: supervisionMarkSchema.nullable(),
  allowed: z.array(z.enum(ORDER_ACTS)).readonly(),
  version: versionSchema,
});
/** A work order. */
export type OrderView = z.output<typeof orderViewSchema>;
