import { z } from 'zod';
import { agentSchema, handedMaterialSchema } from '../../domain/case/intake';
import {
  CASE_RESULTS,
  CASE_STATUSES,
  DELIVERY_METHODS,
  PAPER_TYPES,
  RATING_REASONS,
  RATING_WAYS,
  REMEDY_TELLINGS,
  REVIEW_VERDICTS,
} from '../../domain/case/vocabulary';
import { materialSchema } from '../../domain/catalogue/service-item';
import { FORM_FIELD_TYPES } from '../../domain/flow/form-field';
import { processStepSchema } from '../../domain/flow/process-step';
import { STEP_STATES } from '../../domain/flow/step-state';
import { IDENTITY_DOCUMENT_TYPES } from '../../domain/identity/identity-document';
import { daySchema, idSchema, instantSchema } from '../primitives';
import { caseRowSchema, familyCaseSchema } from './case-rows';
import { extensionViewSchema, suspensionViewSchema } from './clock-request-views';
import { fileViewSchema } from './file-views';
import { orderViewSchema } from './order-views';

/** A paper that was made for a case. */
export const paperViewSchema = z.strictObject({
  id: idSchema,
  type: z.enum(PAPER_TYPES),
  number: z.string(),
  madeAt: instantSchema,
  madeByName: z.string(),
  printCount: z.int(),
});
/** A paper that was made for a case. */
export type PaperView = z.output<typeof paperViewSchema>;

/** One line of a case's timeline, from the audit log. `action` is a catalogue key `audit.<action>`; `detail` its parameters. */
export const timelineEntrySchema = z.strictObject({
  id: idSchema,
  at: instantSchema,
  actorName: z.string(),
  action: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
/** One line of a case's timeline. */
export type TimelineEntry = z.output<typeof timelineEntrySchema>;

/** Acts on a case that its state and the asker's rights allow. */
export const CASE_ACTS = [
  'accept',
  'notify',
  'dispatch',
  'assignByManager',
  'complete',
  'completeWithGaps',
  'handIn',
  'refuse',
  'fillGaps',
  'decide',
  'deliver',
  'callback',
  'askRating',
  'rate',
  'remedy',
  'reviewRating',
  'reopen',
  'addNote',
  'join',
  'merge',
  'split',
  'undoMerge',
  'suspend',
  'resume',
  'extend',
  'forgiveGaps',
  'reveal',
] as const;

/** A step of the case's item with where the case stands in it; conditions are said with the labels of `form`. */
export const flowStepViewSchema = z.strictObject({
  ...processStepSchema.shape,
  state: z.enum(STEP_STATES),
  /** The unit that has it or would get it; "" where the office has none. */
  unitName: z.string(),
  /** The unit that it would go to; null where the office has none. */
  unitId: idSchema.nullable(),
  /** Whether the asker may start it now by hand. */
  isStartable: z.boolean(),
});
/** A step of the case's item with where the case stands in it. */
export type FlowStepView = z.output<typeof flowStepViewSchema>;

/** A field of the item's form with what was filled in, "" for nothing. */
export const formAnswerSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  type: z.enum(FORM_FIELD_TYPES),
  value: z.string(),
});
/** A field of the item's form with what was filled in. */
export type FormAnswer = z.output<typeof formAnswerSchema>;

/** A material of the case's item with what was handed in. */
export const caseMaterialSchema = z.strictObject({
  ...handedMaterialSchema.shape,
  material: materialSchema,
  /** When the applicant was told that it is missing; null where he never was. */
  toldAt: instantSchema.nullable(),
  /** When it came in after the case was taken down; null where it was there from the start, or is not in. */
  handedInAt: instantSchema.nullable(),
});

/** Everything about one case on one page. */
export const caseViewSchema = z.strictObject({
  ...caseRowSchema.shape,
  applicant: z.strictObject({
    residentId: idSchema.nullable(),
    name: z.string(),
    documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
    maskedDocumentNumber: z.string(),
    maskedPhone: z.string(),
    maskedAddress: z.string(),
    overrideReason: z.string(),
  }),
  agent: agentSchema.nullable(),
  itemVersionId: idSchema.nullable(),
  categoryCode: z.string().nullable(),
  communityId: idSchema.nullable(),
  gridId: idSchema.nullable(),
  gridName: z.string(),
  place: z.string(),
  clerkName: z.string(),
  acceptedAt: instantSchema.nullable(),
  notifiedAt: instantSchema.nullable(),
  /** When the case counted as accepted because nobody had looked through its materials; null where somebody did. */
  deemedAt: instantSchema.nullable(),
  refusalReason: z.string(),
  /** All fields of the item's form in the version of the case. */
  form: z.array(formAnswerSchema).readonly(),
  /** The item's steps; null where the case follows no flow. */
  flow: z.array(flowStepViewSchema).readonly().nullable(),
  materials: z.array(caseMaterialSchema).readonly(),
  result: z.enum(CASE_RESULTS).nullable(),
  resultText: z.string(),
  delivery: z
    .strictObject({
      at: instantSchema,
      method: z.enum(DELIVERY_METHODS),
      receiver: z.string(),
      note: z.string(),
    })
    .nullable(),
  callback: z
    .strictObject({ at: instantSchema, isSolved: z.boolean(), isSatisfied: z.boolean(), note: z.string() })
    .nullable(),
  rating: z.int().min(1).max(5).nullable(),
  ratedBy: z.enum(RATING_WAYS).nullable(),
  ratedAt: instantSchema.nullable(),
  ratingReasons: z.array(z.enum(RATING_REASONS)).readonly(),
  ratingComment: z.string(),
  /** What a bad rating asked for; null where none did. */
  remedy: z
    .strictObject({
      since: instantSchema,
      /** When it was put right, or a review set the rating aside. */
      endedAt: instantSchema.nullable(),
      note: z.string(),
      toldBy: z.enum(REMEDY_TELLINGS).nullable(),
      reviewed: z.enum(REVIEW_VERDICTS).nullable(),
      reviewReason: z.string(),
    })
    .nullable(),
  /** When the present handling began, where the case was reopened. */
  reopenedAt: instantSchema.nullable(),
  /** From when on it can no longer be reopened; null where it cannot be. */
  reopenableUntil: instantSchema.nullable(),
  /** How earlier handlings ended, the oldest first. */
  handlings: z
    .array(
      z.strictObject({
        id: idSchema,
        openedAt: instantSchema,
        closedAt: instantSchema,
        reopenedAt: instantSchema,
        reopenReason: z.string(),
        reopenedByName: z.string(),
        result: z.enum(CASE_RESULTS).nullable(),
        resultText: z.string(),
        rating: z.int().min(1).max(5).nullable(),
      }),
    )
    .readonly(),
  /** What residents said later (补充诉求), the oldest first; telephones are masked. */
  notes: z
    .array(
      z.strictObject({
        id: idSchema,
        at: instantSchema,
        authorName: z.string(),
        callerName: z.string(),
        maskedPhone: z.string(),
        text: z.string(),
      }),
    )
    .readonly(),
  /** Cases that belong together with this one. */
  links: z
    .array(z.strictObject({ id: idSchema, number: z.string(), subject: z.string(), status: z.enum(CASE_STATUSES) }))
    .readonly(),
  /** What was promised when it was accepted with gaps (容缺受理); null where nothing was. */
  gaps: z
    .strictObject({
      dueDay: daySchema,
      filledAt: instantSchema.nullable(),
      isBroken: z.boolean(),
      forgivenAt: instantSchema.nullable(),
    })
    .nullable(),
  /** Suspensions and extensions from the request on, the oldest first. */
  suspensions: z.array(suspensionViewSchema).readonly(),
  extensions: z.array(extensionViewSchema).readonly(),
  orders: z.array(orderViewSchema).readonly(),
  /** Cases that were merged into this one: their applicants hear its answer too. */
  merged: z.array(familyCaseSchema).readonly(),
  /** The first case of its family and the others that were split off from it (拆分). */
  family: z.array(familyCaseSchema).readonly(),
  papers: z.array(paperViewSchema).readonly(),
  files: z.array(fileViewSchema).readonly(),
  timeline: z.array(timelineEntrySchema).readonly(),
  allowed: z.array(z.enum(CASE_ACTS)).readonly(),
});
/** Everything about one case. */
export type CaseView = z.output<typeof caseViewSchema>;
