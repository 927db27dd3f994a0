import { describe, expect, it } from 'vitest';
import { AUDIT_FACTS, type AuditAction, type AuditFact, actionKey } from '#shared/domain/audit/acts';
import { sayAct } from '#shared/i18n/say-act';
import { createI18n, LANGUAGES } from '#shared/i18n/translator';

const ACTIONS = Object.keys(AUDIT_FACTS) as AuditAction[];
const factsOf = (action: AuditAction): readonly string[] => AUDIT_FACTS[action];

/** A value of each kind of fact that is a code; any other fact is shown as it is. */
const CODES: Readonly<Record<string, AuditFact>> = {
  start: 'empty',
  kind: 'section',
  result: 'approved',
  method: 'by-post',
  type: 'receipt',
  isRetired: true,
  isAutomatic: true,
  isSolved: true,
  isSatisfied: false,
  rating: 4,
  way: 'window-screen',
  told: 'by-phone',
  verdict: 'mistaken',
  ending: 'timed-out',
  ground: 'hearing',
  part: 'notice',
  fault: 'cut',
  doubt: 'behind',
  colour: 'yellow',
  decision: 'upheld',
  label: 'low-income',
  relation: 'child',
  changed: 'centreName, isReceiptPrintedAtOnce',
};

function exampleOf(action: AuditAction): Readonly<Record<string, AuditFact>> {
  const role = action.startsWith('account.') ? 'handler' : 'lead';
  const kind = action.startsWith('warning.') ? 'decision' : CODES.kind;
  const codes: Readonly<Record<string, AuditFact | undefined>> = { ...CODES, role, kind };
  return Object.fromEntries(factsOf(action).map((name) => [name, codes[name] ?? `‹${name}›`]));
}

describe.each(LANGUAGES)('the words of the log in %s', (language) => {
  const { t } = createI18n(language);

  it.each(ACTIONS)('say %s in words, by facts that its entry keeps', (action) => {
    const words: string = t(`audit.action.${actionKey(action)}`, { skipInterpolation: true });
    const used = [...words.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
    expect(used.filter((name) => name !== undefined && !factsOf(action).includes(name))).toEqual([]);
    const said = sayAct(t, { action, detail: exampleOf(action) });
    expect(said).not.toBe('');
    // No key, no code and no placeholder is left over.
    expect(said).not.toMatch(/audit\.|words\.|\$t|\{\{|true|false|handler\b|by-post|approved|centreName|Receipt[A-Z]/);
  });

  it('say a setting by its name, and nobody as nobody', () => {
    const said = sayAct(t, { action: 'setting.updated', detail: exampleOf('setting.updated') });
    expect(said).toContain(t('audit.setting.isReceiptPrintedAtOnce'));
    expect(sayAct(t, { action: 'session.failed', detail: { username: null } })).toContain(t('audit.unknown'));
  });

  it('show an act of a newer program by its own name', () => {
    expect(sayAct(t, { action: 'case.archived', detail: {} })).toBe('case.archived');
  });
});
