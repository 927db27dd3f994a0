import type { CaseKind } from '../case/vocabulary';
import type { TimeLimit } from '../catalogue/time-limit';
import type { OfficeRules } from './office-rules';

/** What a case's promise depends on. */
export interface PromiseBasis {
  readonly kind: CaseKind;
  /** Null for appeals and service requests. */
  readonly item: { readonly caseType: 'immediate' | 'promised'; readonly promisedLimit: TimeLimit | null } | null;
}

/** The outside limit of a case, counted from acceptance; null where it is done while the resident waits (domain rules 4, 7). */
export function findDecisionLimit({ kind, item }: PromiseBasis, rules: OfficeRules): TimeLimit | null {
  if (kind === 'appeal') return { unit: 'working-days', value: rules.appealDays };
  if (kind === 'service') return { unit: 'working-days', value: rules.serviceDays };
  if (item?.caseType === 'immediate') return null;
  return item?.promisedLimit ?? { unit: 'working-days', value: rules.applicationDays };
}
