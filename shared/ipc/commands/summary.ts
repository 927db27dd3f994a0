import { z } from 'zod';
import { change, query } from '../define-commands';
import { idSchema, instantSchema, monthSchema, pageOf, pageSchema, versionSchema } from '../primitives';
import { caseRowSchema } from './case-views';
import { savedFileSchema } from './paper';

/** A monthly summary of a unit as the screen and the paper show it. */
export const summaryViewSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  month: monthSchema,
  status: z.enum(['draft', 'signed']),
  content: z.unknown(),
  generatedAt: instantSchema,
  preparedByName: z.string(),
  reviewedByName: z.string(),
  signedByName: z.string(),
  signedAt: instantSchema.nullable(),
  version: versionSchema,
});
/** A monthly summary of a unit. */
export type SummaryView = z.output<typeof summaryViewSchema>;

const onSummary = { summaryId: idSchema, version: versionSchema };

/** Monthly summaries (月报). A month can be generated again until it is signed. */
export const summaryCommands = {
  'summary.list': query(z.strictObject({ month: monthSchema }), z.array(summaryViewSchema).readonly()),
  'summary.get': query(z.strictObject({ unitId: idSchema, month: monthSchema }), summaryViewSchema.nullable()),
  'summary.generate': change(z.strictObject({ unitId: idSchema, month: monthSchema }), summaryViewSchema),
  'summary.openFigure': query(
    z.strictObject({ summaryId: idSchema, figure: z.string().max(80), ...pageSchema.shape }),
    pageOf(caseRowSchema),
  ),
  'summary.sign': change(z.strictObject(onSummary), summaryViewSchema),
  'summary.preview': query(z.strictObject({ summaryId: idSchema }), z.strictObject({ pdf: z.base64() })),
  'summary.print': change(
    z.strictObject({ summaryId: idSchema, printer: z.string().max(200), copies: z.int().min(1).max(20) }),
    z.null(),
  ),
  'summary.exportPdf': change(z.strictObject({ summaryId: idSchema }), savedFileSchema),
  'summary.exportXlsx': change(z.strictObject({ summaryId: idSchema }), savedFileSchema),
} as const;
