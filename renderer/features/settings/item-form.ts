import type { ServiceItem } from '#shared/domain/catalogue/service-item';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit';

/** A limit as it is typed: the number is text, empty for none. */
interface LimitText {
  readonly unit: TimeLimit['unit'];
  readonly value: string;
}

/** A service item as the form holds it: lists of words as text. */
export interface ItemForm
  extends Omit<ServiceItem, 'synonyms' | 'legalBasis' | 'legalLimit' | 'promisedLimit' | 'materials' | 'process'> {
  readonly synonyms: string;
  readonly legalBasis: string;
  readonly legalLimit: LimitText;
  readonly promisedLimit: LimitText;
  readonly materials: ServiceItem['materials'][number][];
  readonly process: (Omit<ServiceItem['process'][number], 'limitWorkingDays'> & {
    readonly limitWorkingDays: string;
  })[];
}

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
  process: [{ name: '', section: 'social-affairs', limitWorkingDays: null, role: 'lead' }],
};

const limitText = (limit: TimeLimit | null): LimitText => ({
  unit: limit?.unit ?? 'working-days',
  value: limit === null ? '' : String(limit.value),
});

const limitOf = (text: LimitText): TimeLimit | null =>
  text.value.trim() === '' ? null : { unit: text.unit, value: Number(text.value) };

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
    process: item.process.map((step) => ({
      ...step,
      limitWorkingDays: step.limitWorkingDays === null ? '' : String(step.limitWorkingDays),
    })),
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
    process: form.process.map((step) => ({
      ...step,
      limitWorkingDays: step.limitWorkingDays.trim() === '' ? null : Number(step.limitWorkingDays),
    })),
  };
}
