import { z } from 'zod';
import { caseCountsSchema, promisedWorkSchema, summaryFiguresSchema } from './figures';
import { moneyFiguresSchema, NO_MONEY, NO_SUPERVISIONS, supervisionFiguresSchema } from './money-figures';
import { clockWarningsSchema, NO_WARNINGS, warningFiguresSchema } from './warning-figures';

const count = z.int().min(0);

/** Kinds of unit that have a summary. */
export const SUMMARY_UNIT_KINDS = ['district', 'street', 'section', 'community'] as const;
/**
 * Kind of unit that has a summary, and which cases are its own: a district's are those of all its streets, a street's
 * those that it took in; a section's (科室) those that it leads; a community's (社区) those of its area, whoever handles them. Both are read as they are when the month is
 * counted. So sections need not add up to the street (cases nobody leads yet), nor communities (cases without a place).
 */
export type SummaryUnitKind = (typeof SUMMARY_UNIT_KINDS)[number];

/** Whether a month is divided by units: a district's by streets, a street's by sections and communities. */
export const isDividedByUnits = (kind: SummaryUnitKind): boolean => kind === 'district' || kind === 'street';

/**
 * Only in months that were counted before cards were given: open cases near and past their deadline at the month's end.
 * Such a month has no `warnings`.
 */
export const standingCardsSchema = z.strictObject({ yellow: count, red: count }).optional();

/**
 * Orders that a unit or one of the units below it (a community's grids) sent back (退单), and those it had to do again
 * (重办): how often in the month, and in how many cases. An order of several cases (一单多件) counts once, for the case
 * that it was first sent for.
 */
export const orderCountsSchema = z.strictObject({
  returns: count,
  returnedCases: count,
  reworks: count,
  reworkedCases: count,
});

/** Months signed before orders brought money, could be supervised, or cards were given have none of these. */
const officeActs = {
  money: moneyFiguresSchema.default(NO_MONEY),
  supervisions: supervisionFiguresSchema.default(NO_SUPERVISIONS),
  warnings: warningFiguresSchema.default(NO_WARNINGS),
};

/** A street within the district's month, a section or community within the street's. */
export const unitFiguresSchema = z.strictObject({
  unitId: z.string(),
  name: z.string(),
  kind: z.enum(['street', 'section', 'community']),
  counts: caseCountsSchema,
  cards: standingCardsSchema,
  orders: orderCountsSchema,
  ...officeActs,
});

/** Promised work of one item. */
export const itemWorkSchema = z.strictObject({ key: z.string(), work: promisedWorkSchema });

/**
 * Everything a monthly summary shows, kept as one piece: names as they were, the figures, and those it is compared
 * with. `units` is filled in the district's and the street's only. An earlier month without any case is null.
 */
export const summaryContentSchema = z.strictObject({
  unitKind: z.enum(SUMMARY_UNIT_KINDS),
  month: z.string(),
  /** The instant of counting; of a month that has not ended, what came up to it is counted. */
  asOf: z.string(),
  figures: summaryFiguresSchema,
  cards: standingCardsSchema,
  orders: orderCountsSchema,
  ...officeActs,
  warningsByClock: z.array(clockWarningsSchema).readonly().default([]),
  itemWork: z.array(itemWorkSchema).readonly(),
  units: z.array(unitFiguresSchema).readonly(),
  lastMonth: summaryFiguresSchema.nullable(),
  lastYear: summaryFiguresSchema.nullable(),
  /** Names of items and categories by their keys. */
  itemNames: z.record(z.string(), z.string()),
  categoryNames: z.record(z.string(), z.string()),
});

/** See {@link orderCountsSchema}. */
export type OrderCounts = Readonly<z.output<typeof orderCountsSchema>>;
/** See {@link unitFiguresSchema}. */
export type UnitFigures = Readonly<z.output<typeof unitFiguresSchema>>;
/** See {@link itemWorkSchema}. */
export type ItemWork = Readonly<z.output<typeof itemWorkSchema>>;
/** See {@link summaryContentSchema}. */
export type SummaryContent = Readonly<z.output<typeof summaryContentSchema>>;

/** No orders sent back or done again. */
export const NO_ORDERS: OrderCounts = { returns: 0, returnedCases: 0, reworks: 0, reworkedCases: 0 };
