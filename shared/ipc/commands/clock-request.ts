import { z } from 'zod';
import { SUSPENSION_GROUNDS } from '../../domain/clocks/clock-requests';
import { change, query } from '../define-commands';
import { idSchema, instantSchema, noInput, optionalText, requiredText, versionSchema } from '../primitives';
import { caseRowSchema } from './case-rows';
import { caseViewSchema } from './case-views';
import { extensionViewSchema, suspensionViewSchema } from './clock-request-views';

const decision = { isApproved: z.boolean(), reason: optionalText(500) };
const onRequest = { requestId: idSchema, version: versionSchema };
/** A refusal says why; an approval may. */
const decisionSchema = z
  .strictObject({ ...onRequest, ...decision })
  .refine(({ isApproved, reason }) => isApproved || reason !== '', { message: 'required', path: ['reason'] });

/** What the asker fills in to let a clock stand still. `startsAt` null is now; `expectedDays` are working days. */
export const suspensionFormSchema = z.strictObject({
  ground: z.enum(SUSPENSION_GROUNDS),
  reason: requiredText(500),
  expectedDays: z.int('range').min(1, 'range').max(365, 'range').nullable(),
  startsAt: instantSchema.nullable(),
});

/** What the asker fills in for a later deadline; days in the unit of the case's limit. */
export const extensionFormSchema = z.strictObject({
  amount: z.int('range').min(1, 'range').max(60, 'range'),
  reason: requiredText(500),
});

/** Before and after of a request, both computed by the clock itself. */
const dueChange = {
  dueBefore: instantSchema.nullable(),
  /** Null where nobody knows: a suspension without an expected end. */
  dueAfter: instantSchema.nullable(),
};

/** Suspensions and extensions: asked for, approved or refused, taken back, ended. */
export const clockRequestCommands = {
  /** Asks a manager to let the case's clock stand still. Field codes: `suspension-before-acceptance`, `suspension-in-future`, `suspension-after-due`. */
  'suspension.ask': change(z.strictObject({ caseId: idSchema, ...suspensionFormSchema.shape }), caseViewSchema),
  /** Approves, and prints the resident's notice, or refuses with a reason. */
  'suspension.decide': change(decisionSchema, caseViewSchema),
  'suspension.withdraw': change(z.strictObject(onRequest), caseViewSchema),
  /** Lets the clock run again from an instant not before the start and not in the future; null is now. */
  'suspension.end': change(z.strictObject({ ...onRequest, endsAt: instantSchema.nullable() }), caseViewSchema),
  /** Asks a manager for a later deadline; fails with `extension-late`, `extension-asked`, `extension-used`, `extension-too-long`. */
  'extension.ask': change(z.strictObject({ caseId: idSchema, ...extensionFormSchema.shape }), caseViewSchema),
  'extension.decide': change(decisionSchema, caseViewSchema),
  'extension.withdraw': change(z.strictObject(onRequest), caseViewSchema),
  /** What so many more days would give, and why not, if not. */
  'extension.preview': query(
    z.strictObject({ caseId: idSchema, amount: z.int().min(1).max(60) }),
    z.strictObject({
      ...dueChange,
      mostDays: z.int(),
      unit: z.enum(['working-days', 'natural-days']),
      obstacle: z.enum(['extension-late', 'extension-asked', 'extension-used', 'extension-too-long']).nullable(),
    }),
  ),
  /** Everything that waits for a manager's word, the oldest first; one list a kind. */
  'approval.list': query(
    noInput,
    z.strictObject({
      suspensions: z
        .array(z.strictObject({ ofCase: caseRowSchema, request: suspensionViewSchema, ...dueChange }))
        .readonly(),
      extensions: z
        .array(
          z.strictObject({
            ofCase: caseRowSchema,
            request: extensionViewSchema,
            unit: z.enum(['working-days', 'natural-days']),
            ...dueChange,
          }),
        )
        .readonly(),
    }),
  ),
  /** How many requests wait, for the navigation. */
  'approval.count': query(noInput, z.strictObject({ total: z.int() })),
} as const;
