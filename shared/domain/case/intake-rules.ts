import type { ServiceItem } from '../catalogue/service-item';
import { checkFormValues, type FormField } from '../flow/form-field';
import { checkIdentityDocument } from '../identity/identity-document';
import { checkPhone } from '../identity/phone';
import type { Intake } from './intake';
import { checkHandedMaterials } from './missing-materials';

/** Bad fields of a form: path within the intake → field code, a key under `fields` of the catalogue. */
export type BadFields = Readonly<Record<string, string>>;

/** What the clerk is about to do: take the case, settle it on the spot, or refuse it. */
export type IntakePurpose = 'take' | 'settle' | 'refuse';

/** What the rules must know beside the form. */
export interface IntakeFacts {
  /** The business day, which bounds dates of birth. */
  readonly today: string;
  readonly purpose: IntakePurpose;
  /** The item of the chosen version; null where none is chosen. `isOffered` is false for retired and replaced versions. */
  readonly item: (Pick<ServiceItem, 'materials' | 'caseType' | 'formFields'> & { readonly isOffered: boolean }) | null;
  /** The chosen category; null where none is chosen or it is not known. */
  readonly category: {
    readonly tree: 'thing' | 'event' | 'service';
    readonly parentCode: string | null;
    readonly isRetired: boolean;
  } | null;
}

function checkDocument({ applicant, kind }: Intake, { today, purpose }: IntakeFacts): BadFields {
  if (applicant.documentNumber === '') {
    const isNeeded = kind === 'application' && purpose !== 'refuse';
    return isNeeded ? { 'applicant.documentNumber': 'required' } : {};
  }
  const checked = checkIdentityDocument(applicant.documentType, applicant.documentNumber, today);
  if (checked.status === 'error') return { 'applicant.documentNumber': checked.code };
  if (checked.status === 'warning' && applicant.overrideReason === '') {
    return { 'applicant.overrideReason': checked.code };
  }
  return {};
}

function checkPhoneField(path: string, phone: string, isNeeded: boolean): BadFields {
  if (phone === '') return isNeeded ? { [path]: 'required' } : {};
  const checked = checkPhone(phone);
  return checked.status === 'ok' ? {} : { [path]: checked.code };
}

function checkAgent({ agent, kind }: Intake, { purpose }: IntakeFacts): BadFields {
  if (agent === null) return {};
  const isStrict = kind === 'application' && purpose !== 'refuse';
  return {
    ...(isStrict && agent.documentNumber === '' ? { 'agent.documentNumber': 'required' } : {}),
    ...(isStrict && agent.proof === '' ? { 'agent.proof': 'required' } : {}),
    ...checkPhoneField('agent.phone', agent.phone, false),
  };
}

function checkForm({ formValues }: Intake, fields: readonly FormField[], isLenient: boolean): BadFields {
  const bad = checkFormValues(fields, formValues ?? {}, isLenient);
  return Object.fromEntries(Object.entries(bad).map(([key, code]) => [`formValues.${key}`, code]));
}

function checkItem(intake: Intake, { item, purpose }: IntakeFacts): BadFields {
  const { itemVersionId, materials } = intake;
  if (itemVersionId === null) return purpose === 'refuse' ? {} : { itemVersionId: 'required' };
  if (item === null || !item.isOffered) return { itemVersionId: 'item-retired' };
  if (purpose === 'settle' && item.caseType !== 'immediate') return { itemVersionId: 'item-not-immediate' };
  return {
    ...checkForm(intake, item.formFields, purpose === 'refuse'),
    ...checkHandedMaterials(item.materials, materials),
  };
}

/** The bad field of a category: it is known, in use, of the kind of case, and a small one. */
export function checkCategory(
  { kind, categoryCode }: Pick<Intake, 'kind' | 'categoryCode'>,
  { category, purpose }: Pick<IntakeFacts, 'category' | 'purpose'>,
): BadFields {
  if (categoryCode === null) return purpose === 'refuse' ? {} : { categoryCode: 'required' };
  if (category === null || category.isRetired) return { categoryCode: 'category-retired' };
  if ((category.tree === 'service') !== (kind === 'service')) return { categoryCode: 'category-unfit' };
  return category.parentCode === null ? { categoryCode: 'category-too-wide' } : {};
}

function checkMatter(intake: Intake, facts: IntakeFacts): BadFields {
  if (intake.kind === 'application') {
    const isNamed = intake.itemVersionId !== null || intake.content !== '';
    return { ...checkItem(intake, facts), ...(isNamed || facts.purpose !== 'refuse' ? {} : { content: 'required' }) };
  }
  return {
    ...checkCategory(intake, facts),
    ...(intake.content === '' ? { content: 'required' } : {}),
    ...(intake.materials.length > 0 ? { materials: 'materials-unfit' } : {}),
    ...checkForm(intake, [], true),
  };
}

/**
 * The bad fields of an intake beyond its schema; empty where it may go on. One rule for the form and the service.
 *
 * Applications name an item and the applicant's document, appeals and service requests a small category, the matter and
 * a telephone number. A number that fails its check needs a reason (domain page 5.14). Whoever acts for an applicant
 * shows his own document and a proof. A refusal needs least: what is not ours is often in no catalogue (domain page
 * 5.2). Whether materials are missing is not a field's fault; see `findMissing`.
 */
export function checkIntake(intake: Intake, facts: IntakeFacts): BadFields {
  const isPhoneNeeded = intake.kind !== 'application' && facts.purpose !== 'refuse';
  return {
    ...checkDocument(intake, facts),
    ...checkPhoneField('applicant.phone', intake.applicant.phone, isPhoneNeeded),
    ...checkAgent(intake, facts),
    ...checkMatter(intake, facts),
  };
}
