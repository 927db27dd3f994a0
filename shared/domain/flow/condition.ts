import { z } from 'zod';
import { BUILT_IN_FACTS, type ConditionField, type Facts } from './case-facts';
import type { FormField, FormFieldType } from './form-field';
import { readNumber, YES_NO } from './form-field';

/** How a term of a condition compares: 是, 不是, 属于, 小于, 大于, 已填写. */
export const CONDITION_OPERATORS = ['is', 'is-not', 'one-of', 'less', 'greater', 'is-filled'] as const;
/** One of {@link CONDITION_OPERATORS}. */
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** A comparison: `field` is the key of a field of the item's form or of a built-in fact of the case. */
export const conditionTermSchema = z.strictObject({
  field: z.string().min(1).max(40),
  operator: z.enum(CONDITION_OPERATORS),
  /** None for `is-filled`, one or more for `one-of`, exactly one for the others. */
  values: z.array(z.string().trim().min(1).max(200)).max(30).readonly(),
});
/** A comparison as {@link conditionTermSchema} describes it. */
export type ConditionTerm = Readonly<z.infer<typeof conditionTermSchema>>;

/** When a step is taken at all: all or any of its terms hold. One level, so that a row of the table can show it. */
export const conditionSchema = z.strictObject({
  combine: z.enum(['all', 'any']),
  terms: z.array(conditionTermSchema).min(1).max(10).readonly(),
});
/** A condition as {@link conditionSchema} describes it. */
export type Condition = Readonly<z.infer<typeof conditionSchema>>;

const OPERATORS_OF: Readonly<Record<FormFieldType, readonly ConditionOperator[]>> = {
  text: ['is', 'is-not', 'one-of', 'is-filled'],
  number: ['is', 'is-not', 'less', 'greater', 'is-filled'],
  'yes-no': ['is', 'is-filled'],
  choice: ['is', 'is-not', 'one-of', 'is-filled'],
  date: ['is', 'less', 'greater', 'is-filled'],
};

/** The comparisons that make sense for a type of field. */
export const operatorsOf = (type: FormFieldType): readonly ConditionOperator[] => OPERATORS_OF[type];

/** All that the conditions of an item's steps can ask about. */
export function conditionFields(form: readonly FormField[]): readonly ConditionField[] {
  const own = form.map(({ key, type, options }) => ({ key, type, options: type === 'yes-no' ? YES_NO : options }));
  return [...own, ...BUILT_IN_FACTS];
}

/** Why a condition cannot be read. */
export type ConditionFault = 'flow-condition-field' | 'flow-condition-type' | 'flow-condition-value';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function hasRightCount({ operator, values }: ConditionTerm): boolean {
  if (operator === 'is-filled') return values.length === 0;
  return operator === 'one-of' ? values.length > 0 : values.length === 1;
}

function isRightValue({ type, options }: ConditionField, value: string): boolean {
  if (options.length > 0) return options.includes(value);
  if (type === 'number') return readNumber(value) !== null;
  return type === 'date' ? DAY.test(value) : true;
}

function checkTerm(term: ConditionTerm, fields: readonly ConditionField[]): ConditionFault | null {
  const field = fields.find(({ key }) => key === term.field);
  if (field === undefined) return 'flow-condition-field';
  if (!OPERATORS_OF[field.type].includes(term.operator)) return 'flow-condition-type';
  return hasRightCount(term) && term.values.every((value) => isRightValue(field, value))
    ? null
    : 'flow-condition-value';
}

/** The first fault of a condition over the fields that it may ask about, or null. */
export function checkCondition(condition: Condition, fields: readonly ConditionField[]): ConditionFault | null {
  for (const term of condition.terms) {
    const fault = checkTerm(term, fields);
    if (fault !== null) return fault;
  }
  return null;
}

function equals(fact: string, value: string): boolean {
  const [left, right] = [readNumber(fact), readNumber(value)];
  return left !== null && right !== null ? left === right : fact === value;
}

/** Numbers by their size, days by the calendar. */
function isLess(left: string, right: string): boolean {
  const [a, b] = [readNumber(left), readNumber(right)];
  if (a !== null && b !== null) return a < b;
  return DAY.test(left) && DAY.test(right) && left < right;
}

function holds({ field, operator, values }: ConditionTerm, facts: Facts): boolean {
  const fact = facts[field] ?? '';
  const [value = ''] = values;
  switch (operator) {
    case 'is':
      return fact !== '' && equals(fact, value);
    case 'is-not':
      return fact === '' || !equals(fact, value);
    case 'one-of':
      return fact !== '' && values.some((each) => equals(fact, each));
    case 'less':
      return isLess(fact, value);
    case 'greater':
      return isLess(value, fact);
    case 'is-filled':
      return fact !== '';
  }
}

/** Whether a condition holds; no condition always does. What is not known is neither equal, less nor greater. */
export function isConditionMet(condition: Condition | null, facts: Facts): boolean {
  if (condition === null) return true;
  const test = (term: ConditionTerm) => holds(term, facts);
  return condition.combine === 'all' ? condition.terms.every(test) : condition.terms.some(test);
}
