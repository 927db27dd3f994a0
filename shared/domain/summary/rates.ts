import type { CallbackCounts, CaseCounts, PromisedWork, RatingCounts, SummaryFigures } from './figures';

/** Shares of 1 and averages that are computed of a summary's figures; null where there is nothing to divide by. */
export interface SummaryRates {
  /** Closed in time ÷ closed with a decision; refusals are neither. */
  readonly onTimeRate: number | null;
  /** Working days of a promised item from acceptance to closing. */
  readonly averageActualDays: number | null;
  readonly averagePromisedDays: number | null;
  /** 1 − actual ÷ promised working days (办理提速); negative where handling took longer than promised. */
  readonly speedUp: number | null;
  /** Rated ÷ all whose time to rate has ended. */
  readonly ratingRate: number | null;
  /** The upper three levels ÷ rated: the last two are the bad ones (国办发〔2019〕51号). */
  readonly satisfaction: number | null;
  /** Solved ÷ asked in callbacks. */
  readonly solvedRate: number | null;
}

/** A quotient, or null where the divisor is 0. */
export function divide(dividend: number, divisor: number): number | null {
  return divisor === 0 ? null : dividend / divisor;
}

/** All cases that ended in the month: with a decision, by refusal, or because they go on in another case. */
export function countClosed({ closedInTime, closedLate, refused, merged }: CaseCounts): number {
  return closedInTime + closedLate + refused + merged;
}

/** Cases rated in the five levels. */
export function countRated(ratings: RatingCounts): number {
  const { verySatisfied, satisfied, fairlySatisfied, dissatisfied, veryDissatisfied } = ratings;
  return verySatisfied + satisfied + fairlySatisfied + dissatisfied + veryDissatisfied;
}

/** Closed in time ÷ closed with a decision. */
export function computeOnTimeRate({ closedInTime, closedLate }: CaseCounts): number | null {
  return divide(closedInTime, closedInTime + closedLate);
}

/** 1 − actual ÷ promised working days. */
export function computeSpeedUp({ actualDays, promisedDays }: PromisedWork): number | null {
  const share = divide(actualDays, promisedDays);
  return share === null ? null : 1 - share;
}

/** Rated ÷ rated and not rated. */
export function computeRatingRate(ratings: RatingCounts): number | null {
  const rated = countRated(ratings);
  return divide(rated, rated + ratings.notRated);
}

/** The upper three levels ÷ rated; where the office counts silence as 基本满意, the not rated are on both sides. */
export function computeSatisfaction(ratings: RatingCounts): number | null {
  const silent = ratings.isUnratedNeutral ? ratings.notRated : 0;
  const good = ratings.verySatisfied + ratings.satisfied + ratings.fairlySatisfied + silent;
  return divide(good, countRated(ratings) + silent);
}

/** Solved ÷ asked. */
export function computeSolvedRate({ asked, solved }: CallbackCounts): number | null {
  return divide(solved, asked);
}

/** All rates of a summary. */
export function computeRates({ total, promisedWork, ratings, callbacks }: SummaryFigures): SummaryRates {
  return {
    onTimeRate: computeOnTimeRate(total),
    averageActualDays: divide(promisedWork.actualDays, promisedWork.cases),
    averagePromisedDays: divide(promisedWork.promisedDays, promisedWork.cases),
    speedUp: computeSpeedUp(promisedWork),
    ratingRate: computeRatingRate(ratings),
    satisfaction: computeSatisfaction(ratings),
    solvedRate: computeSolvedRate(callbacks),
  };
}
