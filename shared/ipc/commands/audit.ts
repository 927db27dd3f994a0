import { z } from 'zod';
import { change, query } from '../define-commands';
import { daySchema, noInput, optionalText, pageOf, pageSchema } from '../primitives';
import { verificationSchema } from './audit-verification';
import { timelineEntrySchema } from './case-views';

/** A field that an act changed, as the log keeps it. */
export const auditChangeSchema = z.strictObject({ field: z.string(), before: z.string(), after: z.string() });

/** A line of the audit log with the computer, the case it belongs to, if any, and what it changed. */
export const auditRowSchema = z.strictObject({
  ...timelineEntrySchema.shape,
  caseNumber: z.string(),
  deskName: z.string(),
  changes: z.array(auditChangeSchema).readonly(),
});
/** A line of the audit log. */
export type AuditRow = z.output<typeof auditRowSchema>;

/** What an administrator keeps that another may be changing at the same time. */
export const KEPT_KINDS = ['account', 'unit', 'category', 'settings', 'rules'] as const;
/** One of {@link KEPT_KINDS}. */
export type KeptKind = (typeof KEPT_KINDS)[number];

/** The audit log (系统设置 → 操作日志). */
export const auditCommands = {
  'audit.list': query(
    z.strictObject({
      text: optionalText(60),
      from: daySchema.nullable(),
      to: daySchema.nullable(),
      ...pageSchema.shape,
    }),
    pageOf(auditRowSchema),
  ),
  /**
   * Who changed something last, within the last two days; null where nobody did. `id` is the account's or unit's, the
   * category's code, and "" for the settings and the rules.
   */
  'audit.findLastChange': query(
    z.strictObject({ kind: z.enum(KEPT_KINDS), id: z.string().max(36) }),
    timelineEntrySchema.nullable(),
  ),
  /** How the look through the log stands, and what the last one found. */
  'audit.verification': query(noInput, verificationSchema),
  /** Begins to look through the whole log; goes on with the one that is under way. */
  'audit.verify': change(noInput, verificationSchema),
  /** Ends the look that is under way; nothing is recorded of it. */
  'audit.stopVerification': change(noInput, verificationSchema),
} as const;
