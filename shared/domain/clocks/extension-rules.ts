import type { CaseKind } from '../case/vocabulary';
import type { OfficeRules } from './office-rules';

/** What the rules must know of a case whose deadline is to be extended. */
export interface ExtensionStation {
  readonly kind: CaseKind;
  /** The limit that was promised at first, without extensions. */
  readonly limitDays: number;
  /** Days of the extensions that were approved so far. */
  readonly granted: readonly number[];
  /** Whether another request waits for its decision. */
  readonly isAsked: boolean;
  /** Whether the deadline has passed. */
  readonly isOverdue: boolean;
}

/** Why a deadline cannot be extended: code of a failure. */
export type ExtensionObstacle = 'extension-late' | 'extension-asked' | 'extension-used' | 'extension-too-long';

/**
 * By how many days a deadline can still be extended. An application once, by at most `applicationExtensionDays`
 * (行政许可法 art. 42); appeals and service requests up to a total of `appealMostDays` and `serviceMostDays` (domain
 * rules 4 and 7).
 */
export function findExtensionRoom(
  { kind, limitDays, granted }: Pick<ExtensionStation, 'kind' | 'limitDays' | 'granted'>,
  rules: OfficeRules,
): number {
  if (kind === 'application') return granted.length === 0 ? rules.applicationExtensionDays : 0;
  const most = kind === 'appeal' ? rules.appealMostDays : rules.serviceMostDays;
  return Math.max(
    0,
    granted.reduce((left, days) => left - days, most - limitDays),
  );
}

/**
 * Why a deadline cannot be extended by so many days, or null. A deadline that has passed is not extended afterwards:
 * late stays late. `isAsked` is the other request; leave it false when the request itself is decided.
 */
export function findExtensionObstacle(
  station: ExtensionStation,
  amount: number,
  rules: OfficeRules,
): ExtensionObstacle | null {
  if (station.isOverdue) return 'extension-late';
  if (station.isAsked) return 'extension-asked';
  const room = findExtensionRoom(station, rules);
  if (room === 0) return 'extension-used';
  return amount > room ? 'extension-too-long' : null;
}
