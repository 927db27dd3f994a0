import { z } from 'zod';
import { CARDS, CASE_KINDS, CASE_STATUSES, CHANNELS, URGENCIES } from '../../domain/case/vocabulary';
import { idSchema, instantSchema, versionSchema } from '../primitives';

/** A case in the version that the asker saw. */
export const caseVersionSchema = z.strictObject({ caseId: idSchema, version: versionSchema });

/** Another case that a page leads to. */
export const caseLinkSchema = z.strictObject({ id: idSchema, number: z.string() });

/** A case as a row of a list; the applicant's ID number is masked. */
export const caseRowSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  kind: z.enum(CASE_KINDS),
  status: z.enum(CASE_STATUSES),
  channel: z.enum(CHANNELS),
  urgency: z.enum(URGENCIES),
  applicantName: z.string(),
  maskedDocumentNumber: z.string(),
  /** Name of the item, category or kind of service. */
  subject: z.string(),
  content: z.string(),
  communityName: z.string(),
  leadUnitName: z.string(),
  receivedAt: instantSchema,
  dueAt: instantSchema.nullable(),
  isDueEstimated: z.boolean(),
  /** Since when the clock stands still (挂起); null while it runs. */
  suspendedAt: instantSchema.nullable(),
  card: z.enum(CARDS),
  closedAt: instantSchema.nullable(),
  /** How often its lead was returned (退单). */
  returnCount: z.int().min(0),
  /** The living case that its number leads to (并案). */
  mergedInto: caseLinkSchema.nullable(),
  /** Why it waits in the pool although it could have been routed at once. */
  heldFor: z.literal('funding').nullable(),
  version: versionSchema,
});
/** A case as a row of a list. */
export type CaseRow = z.output<typeof caseRowSchema>;

/** A case among those that one order serves (一单多件). */
export const sharedCaseSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  status: z.enum(CASE_STATUSES),
  subject: z.string(),
  applicantName: z.string(),
  version: versionSchema,
});
/** A case among those that one order serves. */
export type SharedCase = z.output<typeof sharedCaseSchema>;

/** Another case of the same matter or the same visit, masked as lists are. */
export const familyCaseSchema = z.strictObject({
  ...sharedCaseSchema.shape,
  maskedDocumentNumber: z.string(),
  maskedPhone: z.string(),
  receivedAt: instantSchema,
});
/** Another case of the same matter or the same visit. */
export type FamilyCase = z.output<typeof familyCaseSchema>;
