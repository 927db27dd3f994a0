import type { WorkCalendar } from '../deadline/work-calendar';
import { formatDay } from '../time/calendar-day';
import type { SuspensionGround } from './clock-requests';

/** Grounds of 行政许可法 art. 45, whose time does not count by law; the others stand on the manager's approval alone. */
export const LEGAL_GROUNDS: readonly SuspensionGround[] = [
  'hearing',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
];

/** What the rules must know of a stretch in which the clock is to stand still. Instants are UTC ISO texts. */
export interface SuspensionStart {
  readonly startsAt: string;
  readonly now: string;
  readonly acceptedAt: string;
  /** When the case is due by what holds so far. */
  readonly dueAt: string;
}

/** Why a clock cannot stand still from an instant: code of a bad field. */
export type SuspensionObstacle = 'suspension-before-acceptance' | 'suspension-in-future' | 'suspension-after-due';

/**
 * Why the clock cannot stand still from an instant, or null. There is no clock before acceptance, nobody knows the
 * future, and a deadline that had passed by then is not undone (domain rule 4).
 */
export function findSuspensionObstacle({
  startsAt,
  now,
  acceptedAt,
  dueAt,
}: SuspensionStart): SuspensionObstacle | null {
  const start = Date.parse(startsAt);
  if (start < Date.parse(acceptedAt)) return 'suspension-before-acceptance';
  if (start > Date.parse(now)) return 'suspension-in-future';
  return start > Date.parse(dueAt) ? 'suspension-after-due' : null;
}

/** The last day (`YYYY-MM-DD`) that a suspension is expected to take: so many working days after the day it begins. */
export function findExpectedLastDay(calendar: WorkCalendar, startsAt: string, expectedDays: number): string {
  return formatDay(calendar.workingDayAfter(calendar.dayOf(Date.parse(startsAt)), expectedDays));
}
