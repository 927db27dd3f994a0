import { z } from 'zod';
import { change, query } from '../define-commands';
import { idSchema, noInput } from '../primitives';
import { paperViewSchema } from './case-views';

/** A printer of this computer. */
export const printerSchema = z.strictObject({ name: z.string(), description: z.string(), isDefault: z.boolean() });
/** A printer of this computer. */
export type Printer = z.output<typeof printerSchema>;

/** Sheet sizes of papers. */
export const PAPER_SIZES = ['A4', 'A5'] as const;

/** Where a file was put: shown to the user, opened by `paper.showExports`. */
export const savedFileSchema = z.strictObject({ fileName: z.string(), folder: z.string() });
/** Where a file was put. */
export type SavedFile = z.output<typeof savedFileSchema>;

/** Papers (文书): preview, print without a dialog, save as PDF. A second print carries the mark 补打. */
export const paperCommands = {
  'paper.preview': query(
    z.strictObject({ paperId: idSchema, size: z.enum(PAPER_SIZES) }),
    z.strictObject({
      pdf: z.base64(),
      /** Characters that the shipped font lacks: the computer's own font draws them, if it has them. */
      uncovered: z.array(z.string()).readonly(),
    }),
  ),
  'paper.print': change(
    z.strictObject({
      paperId: idSchema,
      size: z.enum(PAPER_SIZES),
      printer: z.string().max(200),
      copies: z.int().min(1).max(20),
    }),
    paperViewSchema,
  ),
  'paper.savePdf': change(z.strictObject({ paperId: idSchema, size: z.enum(PAPER_SIZES) }), savedFileSchema),
  'paper.listPrinters': query(noInput, z.array(printerSchema).readonly()),
  'paper.showExports': query(noInput, z.null()),
} as const;
