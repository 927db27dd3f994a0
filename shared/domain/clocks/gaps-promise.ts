import type { HandedMaterial } from '../case/intake';
import type { Material } from '../catalogue/service-item';
import type { WorkCalendar } from '../deadline/work-calendar';
import { businessDay } from '../time/business-day';
import { formatDay, parseDay } from '../time/calendar-day';
import type { OfficeRules } from './office-rules';

/** The days (`YYYY-MM-DD`, both inclusive) on one of which an applicant can promise the missing materials. */
export interface GapsWindow {
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The days on which what is missing can be promised when a case is accepted with gaps (容缺受理, domain rule 3): from the
 * next working day on, at most `gapsMostDays` working days away and at least `gapsDaysBeforeLimit` working days before
 * the item's own limit. Null where the limit is too short for any.
 */
export function findGapsWindow(
  calendar: WorkCalendar,
  rules: OfficeRules,
  acceptedAt: string,
  dueAt: string,
): GapsWindow | null {
  const today = calendar.dayOf(Date.parse(acceptedAt));
  const first = calendar.workingDayAfter(today, 1);
  const farthest = calendar.workingDayAfter(today, rules.gapsMostDays);
  const beforeLimit = calendar.workingDayBefore(calendar.dayOf(Date.parse(dueAt)), rules.gapsDaysBeforeLimit);
  const last = Math.min(farthest, beforeLimit);
  return last < first ? null : { firstDay: formatDay(first), lastDay: formatDay(last) };
}

/** Whether a day can be promised: a working day of the window, as nobody can bring anything on a rest day. */
export function isGapsDay(calendar: WorkCalendar, window: GapsWindow, day: string): boolean {
  const number = parseDay(day);
  return number !== null && window.firstDay <= day && day <= window.lastDay && calendar.isWorkingDay(number);
}

/** The main materials that are neither handed in nor waived; a case with one missing cannot be accepted with gaps. */
export function findMissingMain<M extends HandedMaterial & { readonly material: Material }>(
  materials: readonly M[],
): readonly M[] {
  return materials.filter((each) => each.material.level === 'main' && !each.isSubmitted && !each.isWaived);
}

/** What is known of a promise. */
export interface GapsPromise {
  readonly gapsDueDay: string;
  readonly gapsFilledAt: string | null;
  readonly closedAt: string | null;
}

/** Whether a promise was broken: its day passed, and what was missing was not in nor the case closed by then. */
export function isGapsPromiseBroken({ gapsDueDay, gapsFilledAt, closedAt }: GapsPromise, now: string): boolean {
  return businessDay(gapsFilledAt ?? closedAt ?? now) > gapsDueDay;
}
