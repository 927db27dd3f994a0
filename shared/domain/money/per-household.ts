/** What a household brings a community by the report (domain.md S15, S17); settings of the district. */
export interface HouseholdStandard {
  /** Fen a year for a hundred households (居民住房). */
  readonly fundsPerHundredHouseholds: number;
  /** Households for which there is one post of a community worker. */
  readonly householdsPerPost: number;
}

/** The report's standard: 6,000 yuan a year per hundred households, one post per 500. */
export const DEFAULT_HOUSEHOLD_STANDARD: HouseholdStandard = {
  fundsPerHundredHouseholds: 600_000,
  householdsPerPost: 500,
};

function requireCount(households: number): void {
  if (!Number.isSafeInteger(households) || households < 0) {
    throw new RangeError('Households are a whole number of at least 0.');
  }
}

/**
 * A community's yearly funds in fen, pro rata for parts of a hundred, rounded to the nearest fen.
 * @throws RangeError where the number of households is no count.
 */
export function computeYearlyFunds(households: number, standard = DEFAULT_HOUSEHOLD_STANDARD): number {
  requireCount(households);
  return Math.round((households * standard.fundsPerHundredHouseholds) / 100);
}

/**
 * The posts a community needs: one for every begun stretch of households.
 * @throws RangeError where the number of households is no count.
 */
export function computeNeededPosts(households: number, standard = DEFAULT_HOUSEHOLD_STANDARD): number {
  requireCount(households);
  return Math.ceil(households / standard.householdsPerPost);
}
