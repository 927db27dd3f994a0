/** Stations of a supervision (督办): 待答复, 已答复, 已办结. */
export const SUPERVISION_STATUSES = ['open', 'answered', 'closed'] as const;
/** Where a supervision stands. */
export type SupervisionStatus = (typeof SUPERVISION_STATUSES)[number];

/** Why a manager pressed: of his own, because it was overdue, or because the resident was unhappy again after rework. */
export const SUPERVISION_ORIGINS = ['manual', 'overdue', 'unhappy-after-rework'] as const;
/** Origin of a supervision (domain page 5.9). */
export type SupervisionOrigin = (typeof SUPERVISION_ORIGINS)[number];

/** Ratings from here down are bad (domain page 5.11). */
const BAD_RATING = 2;

/** What a proposal depends on. */
export interface PressedFacts {
  /** Whether the order waits for its unit; for a case that nobody has, whether it waits in the pool. */
  readonly isOpen: boolean;
  readonly dueAt: string | null;
  readonly reworkCount: number;
  readonly rating: number | null;
  /** What the resident said when called back; null before. */
  readonly isSatisfied: boolean | null;
}

/**
 * Why an order, or a case that nobody has, should be supervised, or null: unhappy again after rework, or open and past
 * its limit (domain page 5.9). `redBefore` is the instant before which what is due shows a red card.
 */
export function findSupervisionReason(
  { isOpen, dueAt, reworkCount, rating, isSatisfied }: PressedFacts,
  redBefore: string,
): Exclude<SupervisionOrigin, 'manual'> | null {
  const isUnhappy = (rating !== null && rating <= BAD_RATING) || isSatisfied === false;
  if (reworkCount > 0 && isUnhappy) return 'unhappy-after-rework';
  return isOpen && dueAt !== null && dueAt < redBefore ? 'overdue' : null;
}

/** Whether an answer is late: not given before the day ended, or given after it. `dueAt` is the first instant after it. */
export function isSupervisionLate(
  { dueAt, answeredAt }: { readonly dueAt: string; readonly answeredAt: string | null },
  now: string,
): boolean {
  return (answeredAt ?? now) >= dueAt;
}
