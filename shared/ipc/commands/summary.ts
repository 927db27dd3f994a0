import { z } from 'zod';
import { adjustmentSchema } from '../../domain/summary/adjustments';
import { summaryContentSchema } from '../../domain/summary/content';
import { change, query } from '../define-commands';
import {
  idSchema,
  instantSchema,
  monthSchema,
  optionalText,
  pageOf,
  pageSchema,
  requiredText,
  versionSchema,
} from '../primitives';
import { caseRowSchema } from './case-rows';
import { savedFileSchema } from './paper';
import { secondPersonSchema } from './second-person';

/**
 * Whether a summary can be signed: `generated-early` is a draft from before the month's end, which has to be made again;
 * `unbalanced` one whose figures do not agree.
 */
export const SIGNING_STATES = ['ready', 'open-month', 'generated-early', 'unbalanced', 'signed'] as const;

/** A version of a month that was signed, and that two persons unlocked later. It can still be read. */
export const withdrawnSummarySchema = z.strictObject({
  id: idSchema,
  signedByName: z.string(),
  signedAt: instantSchema,
  withdrawnAt: instantSchema,
  withdrawnByName: z.string(),
  /** Who stood beside him. */
  secondName: z.string(),
  reason: z.string(),
});
/** A version of a month that was signed and unlocked. */
export type WithdrawnSummary = z.output<typeof withdrawnSummarySchema>;

/** A monthly summary of a unit as the screen and the paper show it. */
export const summaryViewSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  month: monthSchema,
  status: z.enum(['draft', 'signed']),
  signing: z.enum(SIGNING_STATES),
  content: summaryContentSchema,
  /** Filled by `summary.get` for a signed month in which something changed afterwards. */
  adjustments: z.array(adjustmentSchema).readonly(),
  /** Earlier signed versions of the month, the latest first. */
  withdrawn: z.array(withdrawnSummarySchema).readonly(),
  generatedAt: instantSchema,
  /** 制表人. */
  preparedByName: z.string(),
  /** 审核人, "" where it is left to be signed by hand. */
  reviewedByName: z.string(),
  /** 签发人, "" before it is signed. */
  signedByName: z.string(),
  signedAt: instantSchema.nullable(),
  version: versionSchema,
});
/** A monthly summary of a unit. */
export type SummaryView = z.output<typeof summaryViewSchema>;

/** That a unit's month has a summary, and whether it is signed. */
export const summaryEntrySchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  status: z.enum(['draft', 'signed']),
});

const onSummary = { summaryId: idSchema, version: versionSchema };

/**
 * Monthly summaries (月报). A month can be generated again until it is signed; then it never changes. Two persons can unlock
 * the month for a corrected version: the signed one stays as it was and is marked as withdrawn.
 * Errors: `summary-signed`, `summary-future`, `summary-open-month` (also for a draft from before the month's end),
 * `summary-unbalanced`, `conflict`, `unit-unsuitable` (a unit that has no summary).
 */
export const summaryCommands = {
  /** Which units have a summary of a month; null is the present month, which only main knows. */
  'summary.list': query(
    z.strictObject({ month: monthSchema.nullable() }),
    z.strictObject({
      month: monthSchema,
      currentMonth: monthSchema,
      summaries: z.array(summaryEntrySchema).readonly(),
    }),
  ),
  'summary.get': query(z.strictObject({ unitId: idSchema, month: monthSchema }), summaryViewSchema.nullable()),
  'summary.generate': change(z.strictObject({ unitId: idSchema, month: monthSchema }), summaryViewSchema),
  /** Pages of the cases that a figure counts, as they are today; `figure` is a key of `parseFigureKey`. */
  'summary.openFigure': query(
    z.strictObject({ summaryId: idSchema, figure: z.string().max(80), ...pageSchema.shape }),
    pageOf(caseRowSchema),
  ),
  'summary.sign': change(
    z.strictObject({ ...onSummary, reviewedByName: optionalText(40).default('') }),
    summaryViewSchema,
  ),
  /** Opens a signed month again (解除签发): a manager, a second person and a reason. `conflict` where it is not signed. */
  'summary.unlock': change(
    z.strictObject({ ...onSummary, reason: requiredText(200), second: secondPersonSchema.nullable() }),
    summaryViewSchema,
  ),
  /** As a PDF; one of the withdrawn versions, with its mark, where `withdrawnId` names it. */
  'summary.preview': query(
    z.strictObject({ summaryId: idSchema, withdrawnId: idSchema.nullable().default(null) }),
    z.strictObject({ pdf: z.base64() }),
  ),
  'summary.print': change(
    z.strictObject({ summaryId: idSchema, printer: z.string().max(200), copies: z.int().min(1).max(20) }),
    z.null(),
  ),
  'summary.exportPdf': change(z.strictObject({ summaryId: idSchema }), savedFileSchema),
  'summary.exportXlsx': change(z.strictObject({ summaryId: idSchema }), savedFileSchema),
} as const;
