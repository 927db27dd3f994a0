import { z } from 'zod';
import { DAY_MINUTES } from '../responsibility/week';

const name = z.string();
const names = z.array(z.string()).readonly();
const weekday = z.int().min(1).max(7);
const minute = z.int().min(0).max(DAY_MINUTES);

/** A step of an item's flow with the unit that has it; the unit is empty where the office has none for it. */
const stepAtUnitSchema = z.strictObject({ step: name, unit: name });

/**
 * Why the matrix gave nobody: it was not asked (`no-grid`), there is none in force, nobody answers for the element in the
 * grid at that time (`gap`), or several do (`overlap`). `minute` is that of the day in Asia/Shanghai.
 */
export const matrixPassSchema = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('no-grid') }),
  z.strictObject({ why: z.literal('no-matrix') }),
  z.strictObject({ why: z.enum(['gap', 'overlap']), grid: name, element: name, weekday, minute }),
]);
/** Why the matrix gave nobody. */
export type MatrixPass = z.output<typeof matrixPassSchema>;

/**
 * Why an order went where it went, as data that is kept with the order (domain page 6.1): words are made of it by
 * `sayRoute`. A case is routed by its item's flow, else by the responsibility matrix, else by its category's section, else
 * it stays in the pool.
 */
export const routeReasonSchema = z.discriminatedUnion('by', [
  /** A step of the item's flow: which steps before it are done, do not apply, or still wait. */
  z.strictObject({ by: z.literal('step'), item: name, step: name, done: names, skipped: names, waiting: names }),
  /** The steps whose turn it is, and who leads later where that is not now. */
  z.strictObject({
    by: z.literal('flow'),
    item: name,
    now: z.array(stepAtUnitSchema).readonly(),
    later: stepAtUnitSchema.nullable(),
  }),
  /** The one rule of the matrix in force that holds; the span's weekday is the one on which it began. */
  z.strictObject({
    by: z.literal('matrix'),
    version: z.int(),
    ruleId: z.string(),
    grid: name,
    element: name,
    weekday,
    from: minute,
    to: minute,
    responsible: name,
    standInFor: name.nullable(),
  }),
  /** The category's own section; `matrix` says why not the matrix, null where it is not asked for such a case. */
  z.strictObject({ by: z.literal('section'), category: name, unit: name, matrix: matrixPassSchema.nullable() }),
  /** Nobody: a co-ordinator decides. */
  z.strictObject({ by: z.literal('pool'), subject: name, matrix: matrixPassSchema.nullable() }),
  /** A co-ordinator's own choice. */
  z.strictObject({ by: z.literal('choice') }),
  /** Taken from a unit and given to another. */
  z.strictObject({ by: z.literal('reroute'), from: name }),
  /** A manager's decision after so many returns (domain page 5.8). */
  z.strictObject({ by: z.literal('manager'), returns: z.int(), manager: name, reason: z.string() }),
  /** The sentence of an order from before reasons were kept as data. */
  z.strictObject({ by: z.literal('text'), text: z.string() }),
]);
/** Why an order went where it went. */
export type RouteReason = z.output<typeof routeReasonSchema>;
