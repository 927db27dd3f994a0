import { z } from 'zod';
import { idSchema, instantSchema } from '../primitives';

/** A file handed in with a reply or a case. */
export const fileViewSchema = z.strictObject({
  id: idSchema,
  orderId: idSchema.nullable(),
  name: z.string(),
  mimeType: z.string(),
  size: z.int(),
  addedAt: instantSchema,
  addedByName: z.string(),
});
/** A file handed in with a reply or a case. */
export type FileView = z.output<typeof fileViewSchema>;
