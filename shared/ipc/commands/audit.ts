import { z } from 'zod';
import { query } from '../define-commands';
import { daySchema, optionalText, pageOf, pageSchema } from '../primitives';
import { timelineEntrySchema } from './case-views';

/** A line of the audit log with the case it belongs to, if any. */
export const auditRowSchema = z.strictObject({ ...timelineEntrySchema.shape, caseNumber: z.string() });
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
} as const;
