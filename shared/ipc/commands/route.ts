import { z } from 'zod';
import { routeReasonSchema } from '../../domain/routing/route-reason';
import { query } from '../define-commands';
import { idSchema, instantSchema } from '../primitives';

/** A case that might come: its item or category, its place, and when it would come. */
export const routeTrialInputSchema = z.strictObject({
  matter: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('item'), itemVersionId: idSchema }),
    z.strictObject({ by: z.literal('category'), categoryCode: z.string().max(20) }),
  ]),
  communityId: idSchema.nullable(),
  gridId: idSchema.nullable(),
  at: instantSchema,
});

/** Who would get it, and why. */
export const routeTrialSchema = z.strictObject({
  /** The person's name is empty where any handler of the unit may take it; null where it stays in the pool. */
  lead: z.strictObject({ unitName: z.string(), personName: z.string() }).nullable(),
  coHandlers: z.array(z.string()).readonly(),
  reason: routeReasonSchema,
  /**
   * How it gets there: at once on acceptance, when a co-ordinator confirms it, when he has named the money as well
   * (费随事转), or not by itself.
   */
  way: z.enum(['at-once', 'by-coordinator', 'money-first', 'pool']),
  /** When the order would be due; null where nothing is promised or nobody is found. */
  dueAt: instantSchema.nullable(),
});
/** Who would get a case, and why. */
export type RouteTrial = z.output<typeof routeTrialSchema>;

/** Routing (派件). */
export const routeCommands = {
  /** Answers "who, if this came on Saturday at 21:40?" by the very rules that route cases; changes nothing. */
  'route.try': query(routeTrialInputSchema, routeTrialSchema),
} as const;
