import { type AuditFact, actionKey, EVERY_COMMUNITY, isAuditAction, THE_CENTRE } from '../domain/audit/acts';
import { BUSINESS_ZONE_OFFSET_MS } from '../domain/time/business-day';
import type { Translate } from './translator';
import { audit } from './zh-CN/audit';

type SettingName = keyof typeof audit.setting;

const isSettingName = (name: string): name is SettingName => Object.hasOwn(audit.setting, name);

/** Names of settings, as they were recorded, in words. */
function saySettings(t: Translate, changed: string): string {
  const names = changed.split(', ').map((name) => (isSettingName(name) ? t(`audit.setting.${name}`) : name));
  return names.join(t('audit.listComma'));
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** An instant as the office's day and minute. */
const sayInstant = (instant: string) =>
  new Date(Date.parse(instant) + BUSINESS_ZONE_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Units go by their names, except for those that are none: all communities, the centre itself. */
const sayUnit = (t: Translate, name: string) =>
  name === THE_CENTRE ? t('audit.centre') : name.replace(EVERY_COMMUNITY, t('audit.everyCommunity'));

function sayFact(t: Translate, name: string, fact: AuditFact): string | number | boolean {
  if (fact === null) return t('audit.unknown');
  if (name === 'unitName' && typeof fact === 'string') return sayUnit(t, fact);
  if (typeof fact === 'string' && INSTANT.test(fact)) return sayInstant(fact);
  return name === 'changed' && typeof fact === 'string' ? saySettings(t, fact) : fact;
}

/** Says an entry of the log in words; an act that this program does not know is shown by its own name. */
export function sayAct(
  t: Translate,
  { action, detail }: { readonly action: string; readonly detail: Readonly<Record<string, AuditFact>> },
): string {
  if (!isAuditAction(action)) return action;
  const facts = Object.entries(detail).map(([name, fact]) => [name, sayFact(t, name, fact)]);
  return t(`audit.action.${actionKey(action)}`, Object.fromEntries(facts));
}
