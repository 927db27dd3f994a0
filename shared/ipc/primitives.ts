import { z } from 'zod';

/** Identifier made by the program (UUID version 7). */
export const idSchema = z.uuid();
/** Instant as UTC ISO text, e.g. `2026-03-01T01:00:00.000Z`. */
export const instantSchema = z.iso.datetime();
/** Calendar day in the office's zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();
/** Month, `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month');
/** The largest whole number that a column of the database holds, less one that may be added to it. */
export const LARGEST_WHOLE = 2_147_483_646;
/** Number of a row's version for optimistic locking. */
export const versionSchema = z.int().min(1).max(LARGEST_WHOLE);
/** No input. */
export const noInput = z.strictObject({});
/** No output. */
export const noOutput = z.null();

/** Text that must not be empty once trimmed; `max` in characters. Field codes: `required`, `too-long`. */
export const requiredText = (max: number) => z.string().trim().min(1, 'required').max(max, 'too-long');
/** Text that may be empty; trimmed. Field code: `too-long`. */
export const optionalText = (max: number) => z.string().trim().max(max, 'too-long');

/** Page of a list: `page` counts from 0. */
export const pageSchema = z.strictObject({
  page: z.int().min(0).max(100_000),
  pageSize: z.int().min(1).max(100),
});

/** How far a long list is counted: a `total` of so many means at least so many. */
export const COUNT_LIMIT = 10_000;

/** Answer of a list: one page of rows and the count of all, which a long list counts up to `COUNT_LIMIT` only. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row).readonly(), total: z.int().min(0) });
