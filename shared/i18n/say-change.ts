import type { AuditChange } from '../domain/audit/audit-change';
import { IDENTITY_DOCUMENT_TYPES } from '../domain/identity/identity-document';
import { ROLES } from '../domain/people/roles';
import { RELATIONS, TENURES } from '../domain/register/vocabulary';
import type { Translate } from './translator';
import { audit } from './zh-CN/audit';
import { words } from './zh-CN/words';

type Setting = keyof typeof audit.setting;
type Field = keyof typeof audit.field;

type Label = keyof typeof words.residentLabel;

const isLabel = (name: string): name is Label => Object.hasOwn(words.residentLabel, name);
const isSetting = (name: string): name is Setting => Object.hasOwn(audit.setting, name);
const isField = (name: string): name is Field => Object.hasOwn(audit.field, name);

function sayName(t: Translate, name: string): string {
  if (isField(name)) return t(`audit.field.${name}`);
  if (isSetting(name)) return t(`audit.setting.${name}`);
  if (isLabel(name)) return t(`words.residentLabel.${name}`);
  return /^\d+$/.test(name) ? t('audit.fieldPart', { number: Number(name) + 1 }) : name;
}

function sayValue(t: Translate, field: string, value: string): string {
  if (value === '') return t('audit.noValue');
  if (value === 'true' || value === 'false') return t(`audit.yesNo.${value}`);
  return sayCode(t, field, value) ?? value;
}

/** The words of fields that hold one of a list. */
function sayCode(t: Translate, field: string, value: string): string | undefined {
  const role = field === 'role' ? ROLES.find((each) => each === value) : undefined;
  if (role !== undefined) return t(`words.role.${role}`);
  const relation = field === 'relation' ? RELATIONS.find((each) => each === value) : undefined;
  if (relation !== undefined) return t(`words.relation.${relation}`);
  const tenure = field === 'tenure' ? TENURES.find((each) => each === value) : undefined;
  if (tenure !== undefined) return t(`words.tenure.${tenure}`);
  const type = field === 'documentType' ? IDENTITY_DOCUMENT_TYPES.find((each) => each === value) : undefined;
  if (type !== undefined) return t(`words.documentType.${type}`);
  return field === 'sex' && (value === 'male' || value === 'female') ? t(`words.sex.${value}`) : undefined;
}

/** A change of the log in words; a part of a list is told by its place, and what has no word by its own name. */
export function sayChange(t: Translate, { field, before, after }: AuditChange): AuditChange {
  return {
    field: field
      .split('.')
      .map((name) => sayName(t, name))
      .join(' · '),
    before: sayValue(t, field, before),
    after: sayValue(t, field, after),
  };
}
