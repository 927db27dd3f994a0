import { z } from 'zod';
import { query } from '../define-commands';
import { daySchema, optionalText, pageOf, pageSchema } from '../primitives';
import { timelineEntrySchema } from './case-views';

/** A line of the audit log with the case it belongs to, if any. */
export const auditRowSchema = z.strictObject({ ...timelineEntrySchema.shape, caseNumber: z.string() });
/** A line of the audit log. */
export type AuditRow = z.output<typeof auditRowSchema>;

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
} as const;
