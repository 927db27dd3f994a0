import { z } from 'zod';
import { intakeFieldsSchema } from '../../domain/case/intake';
import { CASE_RESULTS } from '../../domain/case/vocabulary';
import { change, query } from '../define-commands';
import { daySchema, idSchema, instantSchema, noOutput, optionalText, requiredText, versionSchema } from '../primitives';
import { caseViewSchema, paperViewSchema } from './case-views';

/** Answer to an intake: the new case and the paper that goes with it. */
export const intakeOutcomeSchema = z.strictObject({
  caseId: idSchema,
  number: z.string(),
  dueAt: instantSchema.nullable(),
  isDueEstimated: z.boolean(),
  /** By when the resident hears whether the case is accepted; null where he hears now. */
  answerBy: instantSchema.nullable(),
  paper: paperViewSchema.nullable(),
});
/** Answer to an intake. */
export type IntakeOutcome = z.output<typeof intakeOutcomeSchema>;

/** A draft as the counter offers it again. */
export const draftViewSchema = z.strictObject({ id: idSchema, savedAt: instantSchema, content: z.unknown() });
/** A draft as the counter offers it again. */
export type DraftView = z.output<typeof draftViewSchema>;

const intake = intakeFieldsSchema;
const onCase = { caseId: idSchema, version: versionSchema };
const atCounter = {
  intake,
  /** The draft that is done with. */
  draftId: idSchema.nullable(),
  /** A case that the new one belongs together with: both are linked at once (关联件). */
  relatedToId: idSchema.nullable().optional(),
};

/** Cases at the counter: how they are taken, completed and refused, and what is typed before. */
export const intakeCommands = {
  /** Accepts: all materials are in, or the matter needs none. An immediate item or a question goes to `case.answer` instead. */
  'case.accept': change(z.strictObject({ ...atCounter }), intakeOutcomeSchema),
  /**
   * Takes an application whose materials cannot be looked through at once (收件). Nothing is promised yet; where nobody
   * looks in time it counts as accepted from today (行政许可法 art. 32). Fails with `application-only`.
   */
  'case.receive': change(z.strictObject({ ...atCounter }), intakeOutcomeSchema),
  /** Takes the case and tells all that is missing once; fails with `nothing-missing` when nothing is. */
  'case.notify': change(z.strictObject({ ...atCounter, remark: optionalText(500) }), intakeOutcomeSchema),
  /** Refuses to accept, with a reason and where to go. */
  'case.refuse': change(
    z.strictObject({ ...atCounter, reason: requiredText(500), referral: optionalText(200) }),
    intakeOutcomeSchema,
  ),
  /** Answers at once: an immediate item, a question, a request that the clerk settles himself. */
  'case.answer': change(
    z.strictObject({ ...atCounter, result: z.enum(CASE_RESULTS), answer: requiredText(1000) }),
    intakeOutcomeSchema,
  ),
  /** All materials are in, of a case that was received or notified: it is accepted today. */
  'case.complete': change(z.strictObject({ ...onCase, materials: intake.shape.materials }), intakeOutcomeSchema),
  /**
   * Tells a received case's applicant all that is missing, once; or one who was told before, again. The second time only
   * what the first named or what was handed in since (field code `told-once`). Fails with `nothing-missing`.
   */
  'case.notifyMissing': change(
    z.strictObject({ ...onCase, materials: intake.shape.materials, remark: optionalText(500) }),
    intakeOutcomeSchema,
  ),
  /** Keeps some of what was missing, of a notified or a deemed accepted case. Fails with `nothing-missing` where a notified case has all. */
  'case.handIn': change(z.strictObject({ ...onCase, materials: intake.shape.materials }), caseViewSchema),
  /** Refuses a case that was received or notified and not mended. */
  'case.refuseNotified': change(
    z.strictObject({ ...onCase, reason: requiredText(500), referral: optionalText(200) }),
    intakeOutcomeSchema,
  ),
  /**
   * Accepts though secondary materials are missing (容缺受理): the applicant promises them by a day of the window. Fails
   * with `main-materials-missing`, `nothing-missing`, `gaps-impossible`, `gaps-day`, `gaps-promise-broken`.
   */
  'case.acceptWithGaps': change(z.strictObject({ ...atCounter, promisedDay: daySchema }), intakeOutcomeSchema),
  /** The same for a case that was taken before and waits for its materials. */
  'case.completeWithGaps': change(
    z.strictObject({ ...onCase, materials: intake.shape.materials, promisedDay: daySchema }),
    intakeOutcomeSchema,
  ),
  /** The days that can be promised, and the promises of the document's owner (of the case's applicant, where one is named) that were broken and not forgiven. */
  'case.findGapsWindow': query(
    z.strictObject({ itemVersionId: idSchema, documentNumber: optionalText(40), caseId: idSchema.nullable() }),
    z.strictObject({
      window: z.strictObject({ firstDay: daySchema, lastDay: daySchema }).nullable(),
      broken: z
        .array(
          z.strictObject({
            caseId: idSchema,
            number: z.string(),
            subject: z.string(),
            dueDay: daySchema,
            filledAt: instantSchema.nullable(),
          }),
        )
        .readonly(),
    }),
  ),
  /** What was promised is in, or a part of it. */
  'case.fillGaps': change(z.strictObject({ ...onCase, materials: intake.shape.materials }), caseViewSchema),
  /** Lets an applicant promise again though the promise of this case was broken. */
  'case.forgiveGaps': change(z.strictObject({ ...onCase, reason: requiredText(200) }), caseViewSchema),
  'draft.save': change(z.strictObject({ id: idSchema.nullable(), content: z.unknown() }), draftViewSchema),
  'draft.list': query(z.strictObject({}), z.array(draftViewSchema).readonly()),
  'draft.discard': change(z.strictObject({ id: idSchema }), noOutput),
} as const;
