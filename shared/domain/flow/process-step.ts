import { z } from 'zod';
import { ORDER_ROLES } from '../case/vocabulary';
import { routeKeySchema } from '../catalogue/route-key';
import { conditionSchema } from './condition';

/** The special steps of 行政许可法 art. 45: 听证、检验、检测、检疫、鉴定、专家评审. */
export const SPECIAL_KINDS = ['hearing', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review'] as const;
/** One of {@link SPECIAL_KINDS}. */
export type SpecialKind = (typeof SPECIAL_KINDS)[number];

/**
 * A special step's own flag (domain page 5.4): one that does not count stops the case's clock while it is in work.
 * `maxWorkingDays` is how long it takes at most, which the applicant is told in writing; null where nothing is fixed.
 */
export const specialSchema = z.strictObject({
  kind: z.enum(SPECIAL_KINDS),
  isCounted: z.boolean(),
  maxWorkingDays: z.int().min(1, 'range').max(365, 'range').nullable(),
});
/** A special step's flag as {@link specialSchema} describes it. */
export type Special = Readonly<z.infer<typeof specialSchema>>;

/** A key of a step, stable within its item. */
export const stepKeySchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/**
 * A step of handling (办理环节). It begins when all steps of `after` are done or skipped; none means at the start. It is
 * skipped where its `condition` does not hold. `limitWorkingDays` is its own share, null where it has none.
 */
export const processStepSchema = z.strictObject({
  key: stepKeySchema,
  name: z.string().trim().min(1, 'required').max(40, 'too-long'),
  section: routeKeySchema,
  limitWorkingDays: z.int().min(1, 'range').max(365, 'range').nullable(),
  role: z.enum(ORDER_ROLES),
  after: z.array(stepKeySchema).max(30).readonly(),
  condition: conditionSchema.nullable(),
  special: specialSchema.nullable(),
});

/** A step as {@link processStepSchema} describes it. */
export type ProcessStep = Readonly<z.infer<typeof processStepSchema>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Steps as an older program kept them, in today's shape: a step without `after` follows the one before it. Anything that
 * is no list of steps is given back as it is, for the schema to refuse.
 */
export function completeSteps(stored: unknown): unknown {
  if (!Array.isArray(stored)) return stored;
  const keyAt = (at: number): unknown => {
    const step: unknown = stored[at];
    return (isObject(step) ? step.key : undefined) ?? `step-${at + 1}`;
  };
  return stored.map((step: unknown, at) => {
    if (!isObject(step)) return step;
    return {
      condition: null,
      special: null,
      ...step,
      key: keyAt(at),
      after: step.after ?? (at === 0 ? [] : [keyAt(at - 1)]),
    };
  });
}
