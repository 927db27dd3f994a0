import { z } from 'zod';
import { IDENTITY_DOCUMENT_TYPES } from '../../domain/identity/identity-document';
import { query } from '../define-commands';
import { idSchema, requiredText } from '../primitives';

/** A known resident in the list under the name field; the ID number and phone are masked. */
export const residentHitSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  maskedDocumentNumber: z.string(),
  maskedPhone: z.string(),
  address: z.string(),
});
/** A known resident in the list under the name field. */
export type ResidentHit = z.output<typeof residentHitSchema>;

/** A resident's full record as the counter needs it. Opening it is recorded. */
export const residentRecordSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
  documentNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  communityId: idSchema.nullable(),
  gridId: idSchema.nullable(),
});
/** A resident's full record. */
export type ResidentRecord = z.output<typeof residentRecordSchema>;

/** The register of residents as far as the counter needs it. */
export const residentCommands = {
  /** Finds by name, pinyin, pinyin's initials, ID number or phone; `text` from one character up; at most 10 hits. */
  'resident.suggest': query(z.strictObject({ text: requiredText(40) }), z.array(residentHitSchema).readonly()),
  'resident.open': query(z.strictObject({ id: idSchema }), residentRecordSchema),
} as const;
