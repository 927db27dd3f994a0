import type { ServiceItem } from '#shared/domain/catalogue/service-item';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit';
import type { FormField } from '#shared/domain/flow/form-field';
import type { ProcessStep } from '#shared/domain/flow/process-step';

/** A limit as it is typed: the number is text, empty for none. */
interface LimitText {
  readonly unit: TimeLimit['unit'];
  readonly value: string;
}

/** A field of the item's form as it is typed: its choices as text. */
export type FieldDraft = Omit<FormField, 'options'> & { readonly options: string };

/** A step as it is typed: its limit as text, empty for none. */
export type StepDraft = Omit<ProcessStep, 'limitWorkingDays'> & { readonly limitWorkingDays: string };

/** A service item as the form holds it: lists of words as text. */
export interface ItemForm
  extends Omit<
    ServiceItem,
    'synonyms' | 'legalBasis' | 'legalLimit' | 'promisedLimit' | 'materials' | 'process' | 'formFields'
  > {
  readonly synonyms: string;
  readonly legalBasis: string;
  readonly legalLimit: LimitText;
  readonly promisedLimit: LimitText;
  readonly materials: ServiceItem['materials'][number][];
  readonly formFields: FieldDraft[];
  readonly process: StepDraft[];
}

/** A step as it is added: at the start, always. */
export const newStep = (key: string, role: ProcessStep['role'], after: readonly string[] = []): ProcessStep => ({
  key,
  name: '',
  section: 'social-affairs',
  limitWorkingDays: null,
  role,
  after: [...after],
  condition: null,
  special: null,
});

const EMPTY: ServiceItem = {
  code: '',
  id: '',
  name: '',
  synonyms: [],
  sector: 'civil-affairs',
  itemType: 'public-service',
  caseType: 'promised',
  audience: 'natural-person',
  legalBasis: [],
  conditions: '',
  materials: [],
  legalLimit: null,
  promisedLimit: { unit: 'working-days', value: 20 },
  isCharged: false,
  chargeBasis: '',
  resultName: '',
  formFields: [],
  process: [newStep('step-1', 'lead')],
};

const limitText = (limit: TimeLimit | null): LimitText => ({
  unit: limit?.unit ?? 'working-days',
  value: limit === null ? '' : String(limit.value),
});

/** The limit that is typed; null where none is. */
export const limitOf = (text: LimitText): TimeLimit | null =>
  text.value.trim() === '' ? null : { unit: text.unit, value: Number(text.value) };

/** A step as the form holds it. */
export const draftStep = (step: ProcessStep): StepDraft => ({
  ...step,
  limitWorkingDays: step.limitWorkingDays === null ? '' : String(step.limitWorkingDays),
});

/** The form of an item; an empty one for null. */
export function openForm(given: ServiceItem | null): ItemForm {
  const item = given ?? EMPTY;
  return {
    ...item,
    synonyms: item.synonyms.join('、'),
    legalBasis: item.legalBasis.join('\n'),
    legalLimit: limitText(item.legalLimit),
    promisedLimit: limitText(item.promisedLimit),
    materials: [...item.materials],
    formFields: item.formFields.map((field) => ({ ...field, options: field.options.join('、') })),
    process: item.process.map(draftStep),
  };
}

const lines = (text: string, mark: RegExp) =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The item that a form describes; whether it is a right one, the item's own schema says. */
export function readForm(form: ItemForm): ServiceItem {
  return {
    ...form,
    synonyms: lines(form.synonyms, /[、,，]/),
    legalBasis: lines(form.legalBasis, /\n/),
    legalLimit: limitOf(form.legalLimit),
    promisedLimit: form.caseType === 'immediate' ? null : limitOf(form.promisedLimit),
    materials: form.materials.map((material) => ({ ...material, copies: Number(material.copies) })),
    formFields: readFields(form.formFields),
    process: readSteps(form.process),
  };
}

/** The steps that the form holds; a limit that is no number is NaN, which the schema refuses. */
export function readSteps(drafts: readonly StepDraft[]): ProcessStep[] {
  return drafts.map((step) => ({
    ...step,
    limitWorkingDays: step.limitWorkingDays.trim() === '' ? null : Number(step.limitWorkingDays),
  }));
}

/** The fields that the form holds; only a choice keeps its choices. */
export function readFields(drafts: readonly FieldDraft[]): FormField[] {
  return drafts.map((field) => ({
    ...field,
    options: field.type === 'choice' ? lines(field.options, /[、,，]/) : [],
  }));
}

/** A key that none of the given ones has. */
export function freeKey(prefix: string, taken: readonly string[]): string {
  let count = taken.length + 1;
  while (taken.includes(`${prefix}-${count}`)) count += 1;
  return `${prefix}-${count}`;
}
