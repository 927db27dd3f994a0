import { z } from 'zod';
import { DEADLINE_UNITS } from '../deadline/deadline-types';
import { weeklySpanSchema } from './week';

/** Stands for every element (部件、事件、服务), those that the catalogue gets later too. */
export const ALL_ELEMENTS = '*';

const ELEMENT_PATTERN = /^(\*|[TES]\d{2}(\d{2})?)$/;
const BIG_CLASS_LENGTH = 3;

/** Who is responsible: a unit that takes orders, and one active handler of it where a person is named. */
export const responsibleSchema = z.strictObject({ unitId: z.uuid(), accountId: z.uuid().nullable() });
/** Who is responsible. */
export type Responsible = z.output<typeof responsibleSchema>;

/**
 * A rule of the responsibility matrix (责任矩阵): in these grids, for these elements, in these spans of every week, this
 * one is responsible. A big class stands for all its small ones, `*` for all. It holds from the day `validFrom` through
 * the day `validThrough`, both inclusive, null without end: a minute counts by the day it lies on.
 *
 * No rule goes before another. One for a small class does not silently win over one for its big class: where both hold
 * they overlap, and the checker says so. Only so does a matrix without findings prove that there is exactly one.
 */
export const responsibilityRuleSchema = z.strictObject({
  id: z.uuid(),
  gridIds: z.array(z.uuid()).min(1, 'required').max(5000).readonly(),
  elements: z.array(z.string().regex(ELEMENT_PATTERN)).min(1, 'required').max(500).readonly(),
  spans: z.array(weeklySpanSchema).min(1, 'required').max(30).readonly(),
  validFrom: z.iso.date().nullable(),
  validThrough: z.iso.date().nullable(),
  assignment: responsibleSchema,
});
/** A rule of the responsibility matrix. */
export type ResponsibilityRule = z.output<typeof responsibilityRuleSchema>;

/** What the matrix says of the cases of an element, a big class or a small one: when to open and close them, and how long they may take. */
export const elementSettingSchema = z.strictObject({
  code: z.string().regex(/^[TES]\d{2}(\d{2})?$/),
  openingConditions: z.string().trim().max(500, 'too-long'),
  closingConditions: z.string().trim().max(500, 'too-long'),
  limit: z.strictObject({ unit: z.enum(DEADLINE_UNITS), amount: z.number().positive().max(1000) }).nullable(),
});
/** What the matrix says of the cases of an element. */
export type ElementSetting = z.output<typeof elementSettingSchema>;

/** All that a version of the matrix holds. */
export interface MatrixContent {
  readonly rules: readonly ResponsibilityRule[];
  readonly settings: readonly ElementSetting[];
}

/** The big class of a small one's code; a big class is its own. */
export function bigClassOf(code: string): string {
  return code.slice(0, BIG_CLASS_LENGTH);
}

/** Whether a rule's elements take in a small class. */
export function takesIn(elements: readonly string[], code: string): boolean {
  return elements.includes(ALL_ELEMENTS) || elements.includes(code) || elements.includes(bigClassOf(code));
}

/** Whether a rule holds on a day. */
export function isValidOn(rule: Pick<ResponsibilityRule, 'validFrom' | 'validThrough'>, day: string): boolean {
  return (rule.validFrom ?? day) <= day && day <= (rule.validThrough ?? day);
}

/** What the matrix says of a small class: each of the three is its own, else its big class's. */
export function settingOf(settings: readonly ElementSetting[], code: string): Omit<ElementSetting, 'code'> {
  const own = settings.find((setting) => setting.code === code);
  const big = settings.find((setting) => setting.code === bigClassOf(code));
  return {
    openingConditions: own?.openingConditions || (big?.openingConditions ?? ''),
    closingConditions: own?.closingConditions || (big?.closingConditions ?? ''),
    limit: own?.limit ?? big?.limit ?? null,
  };
}
