import { z } from 'zod';

const days = (most: number) => z.int().min(1, 'range').max(most, 'range');
const hours = z.number().min(0.5, 'range').max(240, 'range');

/**
 * The values of the clock's rules that differ from place to place, with the defaults of domain page section 5. Days are
 * working days unless the name says otherwise; hours are clock hours, those of signing are opening hours.
 */
export const officeRulesSchema = z.strictObject({
  /** To tell what is missing, after which a case counts as accepted (行政许可法 art. 32; rule 2). */
  completenessDays: days(30).default(5),
  /** For an application whose item promises none, and the one extension of it (行政许可法 art. 42; rule 4). */
  applicationDays: days(90).default(20),
  applicationExtensionDays: days(60).default(10),
  /** For an appeal, and the most it can be extended to (rule 7). */
  appealDays: days(60).default(5),
  appealMostDays: days(60).default(10),
  /** For a service request, and the most it can be extended to; held like an appeal. */
  serviceDays: days(60).default(5),
  serviceMostDays: days(60).default(10),
  /** A promised gap lies at most so far away, and at least so long before the item's own limit (rule 3). */
  gapsMostDays: days(60).default(20),
  gapsDaysBeforeLimit: z.int().min(0, 'range').max(30, 'range').default(2),
  /** To dispatch an appeal or a service request, by urgency, in clock hours (rule 7). */
  dispatchHours: z
    .strictObject({ ordinary: hours, 'urgent-utilities': hours, 'life-danger': hours })
    .default({ ordinary: 24, 'urgent-utilities': 2, 'life-danger': 1 }),
  /** For a unit to sign for an order, in opening hours; the office's own value. */
  signingHours: hours.default(4),
  /** For a unit to return what is not its own (rule 7). */
  returnDays: days(10).default(2),
  /** For the decision to reach the resident (行政许可法 art. 44; rule 6). */
  deliveryDays: days(60).default(10),
  /** To call an unhappy resident back (the office's own value) and to put it right (rule 11). */
  callbackDays: days(30).default(2),
  remedyDays: days(60).default(5),
  /** Natural days in which a closed case can be reopened, by kind; the office's own values. */
  reopenDays: z
    .strictObject({ application: days(365), appeal: days(365), service: days(365) })
    .default({ application: 30, appeal: 30, service: 15 }),
  /** Yellow with so many working days left; red on this working day after the due day (rule 9). */
  yellowWorkingDays: z.int().min(0, 'range').max(10, 'range').default(1),
  redAfterWorkingDays: z.int().min(0, 'range').max(5, 'range').default(1),
  /** Limits in hours: yellow when this share is left. */
  yellowShare: z.number().min(0, 'range').max(1, 'range').default(0.25),
});

/** The values of the clock's rules in one office. */
export type OfficeRules = Readonly<z.output<typeof officeRulesSchema>>;

/** The rules of an office that has set none. */
export const DEFAULT_OFFICE_RULES: OfficeRules = officeRulesSchema.parse({});
