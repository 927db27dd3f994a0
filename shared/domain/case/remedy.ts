import type { ReviewVerdict } from './vocabulary';

/** Ratings up to this one are bad (不满意, 非常不满意; 国办发〔2019〕51号): they are put right and answered. */
export const WORST_RATINGS_UP_TO = 2;

/** Whether a rating begins a remedy. */
export function isBadRating(rating: number): boolean {
  return rating <= WORST_RATINGS_UP_TO;
}

/** Where the remedy (差评整改) of a case stands. */
export interface RemedyStation {
  /** When the bad rating or the unsatisfied callback came; null = none. */
  readonly remedySince: string | null;
  /** When it was put right, or a review set the rating aside. */
  readonly remediedAt: string | null;
  readonly remedyReviewed: ReviewVerdict | null;
}

/** Whether something is still to be put right. */
export function isRemedyOpen({ remedySince, remediedAt, remedyReviewed }: RemedyStation): boolean {
  return remedySince !== null && remediedAt === null && remedyReviewed === null;
}
