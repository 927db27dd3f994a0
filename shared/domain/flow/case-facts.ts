import type { Agent } from '../case/intake';
import { CHANNELS, type Channel } from '../case/vocabulary';
import {
  checkIdentityDocument,
  IDENTITY_DOCUMENT_TYPES,
  type IdentityDocumentType,
} from '../identity/identity-document';
import type { FormFieldType, FormValues } from './form-field';

/** What conditions ask about: key → text; "" or left out where it is not known. */
export type Facts = Readonly<Record<string, string>>;

/** What a condition can ask about: a field of the form or a built-in fact. */
export interface ConditionField {
  readonly key: string;
  readonly type: FormFieldType;
  /** The values that it can have; empty where it can have any. */
  readonly options: readonly string[];
}

/** The facts that every case has, whatever its item's form asks. Their keys cannot be those of form fields. */
export const BUILT_IN_FACTS = [
  { key: 'case:has-agent', type: 'yes-no', options: ['yes', 'no'] },
  { key: 'case:channel', type: 'choice', options: CHANNELS },
  { key: 'case:has-community', type: 'yes-no', options: ['yes', 'no'] },
  { key: 'case:applicant-age', type: 'number', options: [] },
  { key: 'case:document-type', type: 'choice', options: IDENTITY_DOCUMENT_TYPES },
] as const satisfies readonly ConditionField[];

/** The key of a built-in fact. */
export type BuiltInFact = (typeof BUILT_IN_FACTS)[number]['key'];

/** Whether a key is that of a built-in fact. */
export const isBuiltInFact = (key: string): key is BuiltInFact => BUILT_IN_FACTS.some((fact) => fact.key === key);

/** What the facts are read from. `receivedDay` is `YYYY-MM-DD`; the applicant's age is that of this day. */
export interface FactSource {
  readonly agent: Agent | null;
  readonly channel: Channel;
  readonly communityId: string | null;
  readonly documentType: IdentityDocumentType;
  readonly documentNumber: string;
  readonly receivedDay: string;
  readonly formValues: FormValues | null;
}

/** Full years of age on a day, both `YYYY-MM-DD`. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The applicant's age; "" where his document does not tell it. */
function ageOf({ documentType, documentNumber, receivedDay }: FactSource): string {
  const checked = checkIdentityDocument(documentType, documentNumber, receivedDay);
  if (checked.status === 'error' || checked.value.birthDate === null) return '';
  return String(ageOn(checked.value.birthDate, receivedDay));
}

/** The facts of a case: what its form says and what every case has. */
export function factsOfCase(source: FactSource): Facts {
  const yesNo = (isSo: boolean) => (isSo ? 'yes' : 'no');
  const builtIn: Readonly<Record<BuiltInFact, string>> = {
    'case:has-agent': yesNo(source.agent !== null),
    'case:channel': source.channel,
    'case:has-community': yesNo(source.communityId !== null),
    'case:applicant-age': ageOf(source),
    'case:document-type': source.documentType,
  };
  return { ...source.formValues, ...builtIn };
}
