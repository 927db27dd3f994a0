import type { AuditChange } from '../domain/audit/audit-change';
import { ROLES } from '../domain/people/roles';
import type { Translate } from './translator';
import { audit } from './zh-CN/audit';

type Setting = keyof typeof audit.setting;
type Field = keyof typeof audit.field;

const isSetting = (name: string): name is Setting => Object.hasOwn(audit.setting, name);
const isField = (name: string): name is Field => Object.hasOwn(audit.field, name);

function sayName(t: Translate, name: string): string {
  if (isField(name)) return t(`audit.field.${name}`);
  if (isSetting(name)) return t(`audit.setting.${name}`);
  return /^\d+$/.test(name) ? t('audit.fieldPart', { number: Number(name) + 1 }) : name;
}

function sayValue(t: Translate, field: string, value: string): string {
  if (value === '') return t('audit.noValue');
  if (value === 'true' || value === 'false') return t(`audit.yesNo.${value}`);
  const role = field === 'role' ? ROLES.find((each) => each === value) : undefined;
  return role === undefined ? value : t(`words.role.${role}`);
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
