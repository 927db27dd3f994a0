import { DUPLICATE_COMPARISONS, type DuplicateRule, isRuleEmpty } from '#shared/domain/case/duplicate-rule';
import type { Translate } from '#shared/i18n/translator';

/** Says in one sentence what a rule does at the counter. */
export function describeRule(rule: DuplicateRule, t: Translate): string {
  if (!rule.isOn) return t('rules.says.off');
  if (isRuleEmpty(rule)) return t('rules.says.empty');
  if (!Number.isInteger(rule.daysBack)) return '';
  return t('rules.says.rule', {
    count: rule.daysBack,
    who: DUPLICATE_COMPARISONS.filter((each) => rule.compare.includes(each))
      .map((each) => t(`rules.says.${each}`))
      .join(t('rules.says.or')),
    matter: t(`rules.says.matter.${rule.matter}`),
    closed: t(rule.includesClosed ? 'rules.says.withClosed' : 'rules.says.withoutClosed'),
  });
}
