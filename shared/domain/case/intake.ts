import { z } from 'zod';
import { formValuesSchema } from '../flow/form-field';
import { IDENTITY_DOCUMENT_TYPES } from '../identity/identity-document';
import { CASE_KINDS, CHANNELS, URGENCIES } from './vocabulary';

const text = (max: number) => z.string().trim().max(max, 'too-long');

/** The applicant as the counter takes him down. An ID number that fails its check character needs `overrideReason`. */
export const applicantSchema = z.strictObject({
  residentId: z.uuid().nullable(),
  name: text(60).min(1, 'required'),
  documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
  documentNumber: text(40),
  overrideReason: text(100),
  phone: text(30),
  address: text(120),
});
/** The applicant as the counter takes him down. */
export type Applicant = z.output<typeof applicantSchema>;

/** Who acts for the applicant (代办), how related, and by what proof. */
export const agentSchema = z.strictObject({
  name: text(60).min(1, 'required'),
  documentNumber: text(40),
  phone: text(30),
  relation: text(30).min(1, 'required'),
  proof: text(100),
});
/** Who acts for the applicant. */
export type Agent = z.output<typeof agentSchema>;

/** One material of the item's list as handed in; `position` counts from 0 in the item's list. */
export const handedMaterialSchema = z.strictObject({
  position: z.int().min(0).max(99),
  isSubmitted: z.boolean(),
  isWaived: z.boolean(),
  isOriginalSeen: z.boolean(),
  pages: z.int().min(0, 'pages').max(9999, 'pages'),
});
/** One material of the item's list as handed in. */
export type HandedMaterial = z.output<typeof handedMaterialSchema>;

/** All that the counter takes down of one case, before it is known how it goes on. Drafts hold the same fields unchecked. */
export const intakeFieldsSchema = z.strictObject({
  applicant: applicantSchema,
  agent: agentSchema.nullable(),
  kind: z.enum(CASE_KINDS),
  channel: z.enum(CHANNELS),
  itemVersionId: z.uuid().nullable(),
  categoryCode: z.string().max(20).nullable(),
  content: text(4000),
  communityId: z.uuid().nullable(),
  gridId: z.uuid().nullable(),
  place: text(120),
  urgency: z.enum(URGENCIES),
  materials: z.array(handedMaterialSchema).max(100),
  /** What the item's form was filled in with; left out where it asks nothing. */
  formValues: formValuesSchema.optional(),
});

/** What the counter takes down of one case. */
export type Intake = z.output<typeof intakeFieldsSchema>;
