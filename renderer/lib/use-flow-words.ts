import { useTranslation } from 'react-i18next';
import { type BuiltInFact, isBuiltInFact } from '#shared/domain/flow/case-facts';
import type { Condition, ConditionTerm } from '#shared/domain/flow/condition';
import type { FormFieldType } from '#shared/domain/flow/form-field';
import type { ProcessStep, Special } from '#shared/domain/flow/process-step';

/** A field of an item's form, as far as its words go. */
export interface NamedField {
  readonly key: string;
  readonly label: string;
  readonly type: FormFieldType;
}

type Fact = BuiltInFact extends `case:${infer K}` ? K : never;

const factOf = (key: BuiltInFact) => key.slice('case:'.length) as Fact;

/** Words for flows: conditions, special steps, limits, what a form was filled in with. */
export function useFlowWords(fields: readonly NamedField[]) {
  const { t } = useTranslation();
  const fieldName = (key: string): string => {
    if (isBuiltInFact(key)) return t(`flow.fact.${factOf(key)}`);
    return fields.find((field) => field.key === key)?.label ?? t('flow.unknownField');
  };
  const typeOf = (key: string): FormFieldType => {
    if (key === 'case:applicant-age') return 'number';
    if (key === 'case:has-agent' || key === 'case:has-community') return 'yes-no';
    return fields.find((field) => field.key === key)?.type ?? 'text';
  };
  const valueText = (key: string, value: string): string => {
    if (key === 'case:channel') return t(`words.channel.${value as 'window'}`);
    if (key === 'case:document-type') return t(`words.documentType.${value as 'other'}`);
    if (typeOf(key) === 'yes-no') return t(value === 'yes' ? 'flow.yesNo.yes' : 'flow.yesNo.no');
    return value;
  };
  const operatorText = (key: string, operator: ConditionTerm['operator']): string => {
    const isDay = typeOf(key) === 'date' && (operator === 'less' || operator === 'greater');
    return isDay ? t(`flow.operatorDay.${operator}`) : t(`flow.operator.${operator}`);
  };
  const termText = ({ field, operator, values }: ConditionTerm): string => {
    const name = fieldName(field);
    if (operator === 'is-filled') return t('flow.termFilled', { field: name });
    const value = values.map((each) => valueText(field, each)).join('、');
    const words = { field: name, operator: operatorText(field, operator), value };
    return t(typeOf(field) === 'number' ? 'flow.termNumber' : 'flow.term', words);
  };
  const conditionText = (condition: Condition | null): string =>
    condition === null ? t('flow.always') : condition.terms.map(termText).join(t(`flow.${condition.combine}`));
  const specialText = (special: Special | null): string => {
    if (special === null) return t('flow.specialNone');
    const counting = t(special.isCounted ? 'flow.counted' : 'flow.notCounted');
    return t('flow.specialSummary', { kind: t(`flow.special.${special.kind}`), counting });
  };
  const daysText = (count: number): string => t('flow.days', { count });
  const limitText = ({ limitWorkingDays, special }: Pick<ProcessStep, 'limitWorkingDays' | 'special'>): string => {
    if (limitWorkingDays !== null) return daysText(limitWorkingDays);
    const most = special?.maxWorkingDays ?? null;
    return most === null ? t('flow.noLimit') : t('flow.specialMax', { count: most });
  };
  return { fieldName, typeOf, valueText, operatorText, conditionText, specialText, limitText, daysText };
}

/** Words for flows. */
export type FlowWords = ReturnType<typeof useFlowWords>;
