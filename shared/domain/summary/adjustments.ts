import { z } from 'zod';
import type { SummaryContent } from './content';
import { listFigures } from './list-figures';

/** A figure of a signed month that would be another today; the signed one stays. */
export const adjustmentSchema = z.strictObject({ key: z.string(), signed: z.int(), today: z.int() });
/** See {@link adjustmentSchema}. */
export type Adjustment = Readonly<z.output<typeof adjustmentSchema>>;

/**
 * What came late: every figure that differs between the signed summary and today's count of the same month. Cards are
 * left out of a month that was signed before they were counted as they were given.
 */
export function findAdjustments(signed: SummaryContent, today: SummaryContent): readonly Adjustment[] {
  const alike = signed.cards === undefined ? today : { ...today, cards: signed.cards };
  const before = new Map(listFigures(signed).map(({ key, value }) => [key, value]));
  const after = new Map(listFigures(alike).map(({ key, value }) => [key, value]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ key, signed: before.get(key) ?? 0, today: after.get(key) ?? 0 }))
    .filter((each) => each.signed !== each.today);
}
