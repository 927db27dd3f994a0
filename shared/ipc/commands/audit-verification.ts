import { z } from 'zod';
import { LOG_FAULTS } from '../../domain/audit/log-fault';
import { instantSchema } from '../primitives';

const countSchema = z.int().min(0);
const factSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Somebody may have put anything into an entry: only its shape is promised. */
const entryBriefSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  actorName: z.string(),
  deskName: z.string(),
  action: z.string(),
  detail: z.record(z.string(), factSchema),
});

const logFaultSchema = z.strictObject({
  kind: z.enum(LOG_FAULTS),
  from: z.int(),
  to: z.int(),
  entry: entryBriefSchema.nullable(),
  before: entryBriefSchema.nullable(),
  after: entryBriefSchema.nullable(),
  day: z.string().nullable(),
});

/** What a look through the log found; the office keeps the last one. */
export const lastVerificationSchema = z.strictObject({
  at: instantSchema,
  byName: z.string(),
  seconds: countSchema,
  entries: countSchema,
  seals: countSchema,
  fingerprint: z.string().nullable(),
  fault: logFaultSchema.nullable(),
});
/** What a look through the log found. */
export type LastVerification = z.output<typeof lastVerificationSchema>;

/** How the look through the log stands at this computer, and what the office's last one found. */
export const verificationSchema = z.strictObject({
  /** Null while none is under way here. */
  progress: z
    .strictObject({ done: countSchema, total: countSchema, estimateSeconds: countSchema.nullable() })
    .nullable(),
  /** How the one here ended, where it found nothing out. */
  ending: z.enum(['stopped', 'failed']).nullable(),
  last: lastVerificationSchema.nullable(),
});
/** How the look through the log stands. */
export type Verification = z.output<typeof verificationSchema>;
