import { z } from 'zod';

/** A limit of handling (办结时限), counted from acceptance in working days (工作日) or natural days (自然日). */
export const timeLimitSchema = z.strictObject({
  unit: z.enum(['working-days', 'natural-days']),
  value: z.int().min(1).max(365),
});

/** A limit as {@link timeLimitSchema} describes it. */
export type TimeLimit = Readonly<z.infer<typeof timeLimitSchema>>;

const WORKING_DAYS_A_WEEK = 5;
const NATURAL_DAYS_A_WEEK = 7;

/**
 * Whether `limit` is never longer than `bound` in ordinary weeks, also across units: five working days weigh as seven
 * natural days. Public holidays are left out, as nobody knows them when a catalogue is written.
 */
export function isWithinLimit(limit: TimeLimit, bound: TimeLimit): boolean {
  return weigh(limit) <= weigh(bound);
}

/** A whole number in both units, so that no rounding decides. */
function weigh(limit: TimeLimit): number {
  return limit.value * (limit.unit === 'working-days' ? NATURAL_DAYS_A_WEEK : WORKING_DAYS_A_WEEK);
}
