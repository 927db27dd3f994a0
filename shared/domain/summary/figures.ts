import { z } from 'zod';
import { CASE_KINDS, CHANNELS } from '../case/vocabulary';

const count = z.int().min(0);

/**
 * Counts of cases in a month. Every case is counted once in each figure that it belongs to:
 * - `openAtStart`, `openAtEnd`: received and not yet closed when the month began and ended;
 * - `received`: registered in the month, or split off in it (拆分: the resident came earlier, but that month may be
 *   signed, and what it counted must stay true); `accepted`, `notified`: accepted, told once what is missing, in the month;
 * - `refused`: not accepted (不予受理). A refusal ends a case without handling, so it counts as closed when cases are
 *   reconciled, but neither as in time nor as late;
 * - `merged`: closed because the matter goes on in another case (并案). Like a refusal it counts as closed when cases are
 *   reconciled, since it was received; its result is counted with the living case alone. Months signed before there was
 *   any have none;
 * - `closedInTime`, `closedLate`: closed (办结) in the month, not after and after the due instant;
 * - `reopened`: closed before the month and opened again in it (重新办理).
 *
 * So that every case is counted once in each figure, what counts of a reopened case is where it stood at the month's two
 * ends: a closing that was undone within its own month is not counted, the last one that stands is; a case that was
 * reopened and closed again in one month is counted as both. A closing of an earlier month stays counted there for good.
 * Then open at start + received + reopened − closed = open at end.
 */
export const caseCountsSchema = z.strictObject({
  openAtStart: count,
  received: count,
  accepted: count,
  notified: count,
  refused: count,
  merged: count.default(0),
  /** Summaries from before cases could be reopened hold none. */
  reopened: count.default(0),
  closedInTime: count,
  closedLate: count,
  openAtEnd: count,
});

/**
 * Work on promised items (承诺件) closed in the month: their number and, added up, the working days they took
 * (`countWorkingDays` from acceptance to closing, without suspended days) and those promised.
 */
export const promisedWorkSchema = z.strictObject({
  cases: count,
  actualDays: z.number().min(0),
  promisedDays: z.number().min(0),
});

/**
 * Ratings (好差评): cases rated in the month at each of the five levels, best first; those whose time to rate ended in it
 * without one; and bad ones that a review set aside as mistaken or malicious, which count in no level. A case that was
 * rated anew after a reopening counts in each level that it was given, once.
 */
export const ratingCountsSchema = z.strictObject({
  verySatisfied: count,
  satisfied: count,
  fairlySatisfied: count,
  dissatisfied: count,
  veryDissatisfied: count,
  notRated: count,
  setAside: count.default(0),
  /** Whether the not rated count as 基本满意 in the satisfaction (a setting of the office when it was counted). */
  isUnratedNeutral: z.boolean().default(false),
});

/** Callbacks (回访) made in the month, and those who said that the matter was solved. */
export const callbackCountsSchema = z.strictObject({ asked: count, solved: count });

function breakdownOf<Key extends z.ZodType<string>>(key: Key) {
  return z.array(z.strictObject({ key, counts: caseCountsSchema })).readonly();
}

/**
 * The figures of a unit's monthly summary. Kinds and channels divide all cases; items (by their code) only applications,
 * categories only appeals and services. Keys without a case may be left out.
 */
export const summaryFiguresSchema = z.strictObject({
  total: caseCountsSchema,
  byKind: breakdownOf(z.enum(CASE_KINDS)),
  byChannel: breakdownOf(z.enum(CHANNELS)),
  byItem: breakdownOf(z.string()),
  byCategory: breakdownOf(z.string()),
  promisedWork: promisedWorkSchema,
  ratings: ratingCountsSchema,
  callbacks: callbackCountsSchema,
});

/** See {@link caseCountsSchema}. */
export type CaseCounts = Readonly<z.output<typeof caseCountsSchema>>;
/** See {@link promisedWorkSchema}. */
export type PromisedWork = Readonly<z.output<typeof promisedWorkSchema>>;
/** See {@link ratingCountsSchema}. */
export type RatingCounts = Readonly<z.output<typeof ratingCountsSchema>>;
/** See {@link callbackCountsSchema}. */
export type CallbackCounts = Readonly<z.output<typeof callbackCountsSchema>>;
/** See {@link summaryFiguresSchema}. */
export type SummaryFigures = Readonly<z.output<typeof summaryFiguresSchema>>;

/** The names of the counts. */
export const CASE_COUNT_NAMES = Object.keys(caseCountsSchema.shape) as readonly (keyof CaseCounts)[];

/** Counts of nothing, to start from. */
export const NO_CASES: CaseCounts = {
  openAtStart: 0,
  received: 0,
  accepted: 0,
  notified: 0,
  refused: 0,
  merged: 0,
  reopened: 0,
  closedInTime: 0,
  closedLate: 0,
  openAtEnd: 0,
};

/** Two counts added figure by figure. */
export function addCounts(left: CaseCounts, right: CaseCounts): CaseCounts {
  const sum = { ...left };
  for (const name of CASE_COUNT_NAMES) sum[name] += right[name];
  return sum;
}
