import type { FieldPath } from 'react-hook-form';
import type { OfficeRules } from '#shared/domain/clocks/office-rules';

/** Where a value stands among the rules. */
export type RulePath = Exclude<FieldPath<OfficeRules>, 'dispatchHours' | 'reopenDays'>;

/** The rules as the page groups them, in the order of a case's life. */
export const RULE_GROUPS = [
  { key: 'intake', paths: ['completenessDays', 'gapsMostDays', 'gapsDaysBeforeLimit'] },
  { key: 'applications', paths: ['applicationDays', 'applicationExtensionDays'] },
  { key: 'appeals', paths: ['appealDays', 'appealMostDays', 'serviceDays', 'serviceMostDays'] },
  {
    key: 'dispatch',
    paths: ['dispatchHours.ordinary', 'dispatchHours.urgent-utilities', 'dispatchHours.life-danger'],
  },
  { key: 'orders', paths: ['signingHours', 'returnDays'] },
  { key: 'after', paths: ['deliveryDays', 'callbackDays', 'remedyDays'] },
  { key: 'reopen', paths: ['reopenDays.application', 'reopenDays.appeal', 'reopenDays.service'] },
  { key: 'cards', paths: ['yellowWorkingDays', 'redAfterWorkingDays', 'yellowShare'] },
] as const satisfies readonly { readonly key: string; readonly paths: readonly RulePath[] }[];
