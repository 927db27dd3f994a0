import { z } from 'zod';
import { change, query } from '../define-commands';
import { idSchema, instantSchema, monthSchema, pageOf, pageSchema, requiredText } from '../primitives';
import { caseFilterSchema, caseSortSchema } from './case';
import { savedFileSchema } from './paper';
import { secondPersonSchema } from './second-person';

/** Cases whose full data one file may hold. */
export const MOST_REVEALED = 500;

/** What one person looked at unmasked in a month. */
export const revealCountSchema = z.strictObject({
  actorId: idSchema,
  actorName: z.string(),
  /** How often the applicant's full data of a case was shown, each time with a reason. */
  reveals: z.int().min(0),
  /** Of how many different cases. */
  cases: z.int().min(0),
  /** How often a resident's full record was opened at the counter. */
  records: z.int().min(0),
  lastAt: instantSchema,
});
/** What one person looked at unmasked in a month. */
export type RevealCount = z.output<typeof revealCountSchema>;

/** One look at an applicant's full data. */
export const revealRowSchema = z.strictObject({
  id: idSchema,
  at: instantSchema,
  caseId: idSchema,
  caseNumber: z.string(),
  reason: z.string(),
});
/** One look at an applicant's full data. */
export type RevealRow = z.output<typeof revealRowSchema>;

/** Who looked at persons' full data, for managers (domain page 5.13). `month` null is the present one, which only main knows. */
export const revealCommands = {
  'reveal.count': query(
    z.strictObject({ month: monthSchema.nullable() }),
    z.strictObject({ month: monthSchema, currentMonth: monthSchema, counts: z.array(revealCountSchema).readonly() }),
  ),
  'reveal.list': query(
    z.strictObject({ month: monthSchema, actorId: idSchema, ...pageSchema.shape }),
    pageOf(revealRowSchema),
  ),
  /** Every look of the month, as XLSX in the export folder. */
  'reveal.export': change(z.strictObject({ month: monthSchema }), savedFileSchema),
  /**
   * Writes the filtered list of cases with the applicants' full data as XLSX into the export folder. It takes two persons
   * and a reason; every case of it is a look in the log and the report. Fails with `invalid-input` (`filter`: `required` where
   * the list is empty, `export-too-large` beyond `MOST_REVEALED`) and as `secondPersonSchema` says.
   */
  'reveal.exportCases': change(
    z.strictObject({
      filter: caseFilterSchema,
      sort: caseSortSchema,
      reason: requiredText(100),
      second: secondPersonSchema.nullable(),
    }),
    z.strictObject({ fileName: z.string(), rows: z.int() }),
  ),
} as const;
