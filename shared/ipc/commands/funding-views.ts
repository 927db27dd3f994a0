import { z } from 'zod';
import { FUNDING_KINDS, FUNDING_STATES, WAIVER_STATUSES } from '../../domain/money/funding';
import { daySchema, idSchema, instantSchema, versionSchema } from '../primitives';

/** The money, or the waiver, that an order was sent with. Amounts are integer fen; 0 for a waiver. */
export const fundingViewSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(FUNDING_KINDS),
  state: z.enum(FUNDING_STATES),
  amountFen: z.int().min(0),
  source: z.string(),
  reason: z.string(),
  managerName: z.string(),
  sentAt: instantSchema,
  sentByName: z.string(),
  confirmDueAt: instantSchema.nullable(),
  receivedFen: z.int().min(0).nullable(),
  receivedNote: z.string(),
  confirmedAt: instantSchema.nullable(),
  confirmedByName: z.string(),
  endedAt: instantSchema.nullable(),
  /** Whether the asker may confirm the receipt now. */
  mayConfirm: z.boolean(),
  version: versionSchema,
});
/** The money, or the waiver, that an order was sent with. */
export type FundingView = z.output<typeof fundingViewSchema>;

/** A row of the ledger (经费台账): the decision with its order's unit and its case. */
export const fundingRowSchema = z.strictObject({
  ...fundingViewSchema.shape,
  orderId: idSchema,
  caseId: idSchema,
  caseNumber: z.string(),
  subject: z.string(),
  unitId: idSchema,
  unitName: z.string(),
});
/** A row of the ledger. */
export type FundingRow = z.output<typeof fundingRowSchema>;

/** A waiver (免拨) as managers and co-ordinators see it. `caseId` and `unitId` are null where it holds for all. */
export const waiverViewSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema.nullable(),
  caseNumber: z.string(),
  subject: z.string(),
  unitId: idSchema.nullable(),
  unitName: z.string(),
  matterName: z.string(),
  reason: z.string(),
  status: z.enum(WAIVER_STATUSES),
  askedAt: instantSchema,
  askedByName: z.string(),
  managerName: z.string(),
  decidedAt: instantSchema.nullable(),
  note: z.string(),
  lastDay: daySchema.nullable(),
  /** How many orders were sent on it. */
  used: z.int().min(0),
  version: versionSchema,
});
/** A waiver. */
export type WaiverView = z.output<typeof waiverViewSchema>;
