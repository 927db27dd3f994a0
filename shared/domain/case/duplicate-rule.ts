import { z } from 'zod';

/** By what a case is that of the same resident or place: 同一人（证件）, 同一电话, 同一地点. One that agrees is enough. */
export const DUPLICATE_COMPARISONS = ['person', 'phone', 'place'] as const;

/** How alike the matters must be: the same item or category, of the same sector or big class, or any. */
export const DUPLICATE_MATTERS = ['same', 'same-class', 'any'] as const;

/**
 * When the counter warns that a matter may be here already. `daysBack` are natural days before today. A rule that is off,
 * or compares nothing, warns of nothing. It only warns: a second case can always be taken.
 */
export const duplicateRuleSchema = z.strictObject({
  isOn: z.boolean(),
  daysBack: z.int('range').min(1, 'range').max(730, 'range'),
  compare: z.array(z.enum(DUPLICATE_COMPARISONS)).max(DUPLICATE_COMPARISONS.length).readonly(),
  matter: z.enum(DUPLICATE_MATTERS),
  includesClosed: z.boolean(),
});
/** See {@link duplicateRuleSchema}. */
export type DuplicateRule = Readonly<z.output<typeof duplicateRuleSchema>>;

/** The rule of an office that never set one. */
export const DEFAULT_DUPLICATE_RULE: DuplicateRule = {
  isOn: true,
  daysBack: 90,
  compare: ['person', 'phone', 'place'],
  matter: 'same',
  includesClosed: true,
};

/** Whether the rule can warn of anything at all. */
export function isRuleEmpty(rule: DuplicateRule): boolean {
  return !rule.isOn || rule.compare.length === 0;
}
