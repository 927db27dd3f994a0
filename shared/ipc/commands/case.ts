import { z } from 'zod';
import { MAX_SPLIT_PARTS } from '../../domain/case/split-rules';
import {
  CARDS,
  CASE_KINDS,
  CASE_RESULTS,
  CASE_STATUSES,
  CHANNELS,
  DELIVERY_METHODS,
  HAND_RATING_WAYS,
  ORDER_STATUSES,
  RATING_REASONS,
  REMEDY_TELLINGS,
  REVIEW_VERDICTS,
} from '../../domain/case/vocabulary';
import { change, query } from '../define-commands';
import { daySchema, idSchema, optionalText, pageOf, pageSchema, requiredText, versionSchema } from '../primitives';
import { intakeCommands } from './case-intake';
import { caseLinkSchema, caseRowSchema, caseVersionSchema } from './case-rows';
import { caseViewSchema, timelineEntrySchema } from './case-views';
import { deadlineViewSchema } from './deadline-view';

/** Where the remedy of a bad rating stands: 待整改, 已整改. */
export const REMEDY_STATES = ['open', 'ended'] as const;

/** What a list of cases is narrowed by; all given conditions hold. `text` finds number, name, whole ID number or phone, or words of the content. */
export const caseFilterSchema = z.strictObject({
  text: optionalText(60).default(''),
  kind: z.enum(CASE_KINDS).nullable().default(null),
  statuses: z.array(z.enum(CASE_STATUSES)).max(10).default([]),
  channel: z.enum(CHANNELS).nullable().default(null),
  card: z.enum(CARDS).nullable().default(null),
  /** True finds cases whose clock stands still (挂起). */
  isSuspended: z.boolean().nullable().default(null),
  communityId: idSchema.nullable().default(null),
  leadUnitId: idSchema.nullable().default(null),
  /** Bad ratings that are still to be put right, or were. */
  remedy: z.enum(REMEDY_STATES).nullable().default(null),
  /** Cases whose returns are for a co-ordinator in person, or for a manager. */
  hand: z.enum(['coordinator', 'manager']).nullable().default(null),
  receivedFrom: daySchema.nullable().default(null),
  receivedTo: daySchema.nullable().default(null),
});
/** What a list of cases is narrowed by. */
export type CaseFilter = z.output<typeof caseFilterSchema>;

/** Columns that a list of cases sorts by; each is indexed. */
export const CASE_SORTS = ['receivedAt', 'dueAt', 'number'] as const;

/** Order of a list of cases. */
export const caseSortSchema = z.strictObject({ by: z.enum(CASE_SORTS), direction: z.enum(['asc', 'desc']) });

/** A matter that is split off: an appeal or a service request; an application is taken with its materials at the counter. */
export const splitPartSchema = z.strictObject({
  kind: z.enum(['appeal', 'service']),
  categoryCode: requiredText(20),
  content: requiredText(2000),
  place: optionalText(120),
});
/** A matter that is split off. */
export type SplitPart = z.output<typeof splitPartSchema>;

/** A case of the like, with the order that it could share. */
export const alikeCaseSchema = z.strictObject({
  case: caseRowSchema,
  lead: z
    .strictObject({
      orderId: idSchema,
      version: versionSchema,
      unitName: z.string(),
      status: z.enum(ORDER_STATUSES),
      caseCount: z.int(),
    })
    .nullable(),
});
/** A case of the like, with the order that it could share. */
export type AlikeCase = z.output<typeof alikeCaseSchema>;

const draftId = idSchema.nullable();
const ratingSchema = z.int().min(1).max(5);
const onCase = { caseId: idSchema, version: versionSchema };

/** Whether the asker knows that steps of the item's flow are undone and are not needed; without it `steps-undone` names them. */
const passesOverSteps = z.boolean().default(false);

/** Cases from the counter to the archive. */
export const caseCommands = {
  ...intakeCommands,
  /** Closes. Fails with `gaps-open` where promised materials are missing, save for a refusal that names them. */
  'case.decide': change(
    z.strictObject({ ...onCase, result: z.enum(CASE_RESULTS), resultText: requiredText(1000), passesOverSteps }),
    caseViewSchema,
  ),
  /** Decides several cases at once with one result, a paper each; refused as a whole with `cases-unfit` or `steps-undone`. */
  'case.decideMany': change(
    z.strictObject({
      cases: z.array(caseVersionSchema).min(1).max(100),
      result: z.enum(CASE_RESULTS),
      resultText: requiredText(1000),
      passesOverSteps,
    }),
    z.strictObject({ cases: z.array(caseLinkSchema).readonly() }),
  ),
  /** 并案: the case goes on in another one, whose page is answered; its number leads there from now on. */
  'case.merge': change(
    z.strictObject({
      ...onCase,
      intoId: idSchema,
      intoVersion: versionSchema,
      /** What becomes of its open orders. */
      orders: z.enum(['withdraw', 'move']),
      reason: requiredText(500),
    }),
    caseViewSchema,
  ),
  /** Takes a merged case out again while the living one is open; orders that were moved stay there. */
  'case.undoMerge': change(z.strictObject({ ...onCase, reason: requiredText(500) }), caseViewSchema),
  /** 拆分: further matters of a case become cases of their own, from the same applicant and with the same clock. */
  'case.split': change(
    z.strictObject({
      ...onCase,
      parts: z.array(splitPartSchema).min(1).max(MAX_SPLIT_PARTS),
      reason: requiredText(500),
    }),
    caseViewSchema,
  ),
  /** Open cases of the like (or, with `text`, any of that number, name or words), to be merged with or to share an order. */
  'case.findAlike': query(
    z.strictObject({ caseId: idSchema, text: optionalText(60) }),
    z.strictObject({ rows: z.array(alikeCaseSchema).readonly() }),
  ),
  'case.deliver': change(
    z.strictObject({
      ...onCase,
      method: z.enum(DELIVERY_METHODS),
      receiver: requiredText(60),
      note: optionalText(300),
    }),
    caseViewSchema,
  ),
  /** Records what the resident answered afterwards; with `rating`, where he rated this handling in the same talk. */
  'case.callBack': change(
    z.strictObject({
      ...onCase,
      isSolved: z.boolean(),
      isSatisfied: z.boolean(),
      note: optionalText(300),
      rating: ratingSchema.nullable().default(null),
    }),
    caseViewSchema,
  ),
  /** Records a rating that the resident gave on paper or by telephone; on the window's screen he gives it himself. */
  'case.rate': change(
    z.strictObject({
      ...onCase,
      rating: ratingSchema,
      way: z.enum(HAND_RATING_WAYS),
      reasons: z.array(z.enum(RATING_REASONS)).max(RATING_REASONS.length).readonly().default([]),
      comment: optionalText(300).default(''),
    }),
    caseViewSchema,
  ),
  /** What was put right after a bad rating, and how the resident was told. */
  'case.remedy': change(
    z.strictObject({ ...onCase, note: requiredText(500), toldBy: z.enum(REMEDY_TELLINGS) }),
    caseViewSchema,
  ),
  /** Sets a bad rating aside as mistaken or malicious; it stays to be read, and its remedy ends. */
  'case.reviewRating': change(
    z.strictObject({ ...onCase, verdict: z.enum(REVIEW_VERDICTS), reason: requiredText(300) }),
    caseViewSchema,
  ),
  /**
   * Opens a closed case again within the window of its kind; fails with `reopen-late` after it. With `draftId`, where the
   * resident's words were taken down at the counter first: the draft is done with.
   */
  'case.reopen': change(
    z.strictObject({ ...onCase, reason: requiredText(500), draftId: draftId.optional() }),
    caseViewSchema,
  ),
  /** Adds what a resident says later to a case that is here already (补充诉求), instead of a second case. */
  'case.addNote': change(
    z.strictObject({
      caseId: idSchema,
      text: requiredText(1000),
      callerName: optionalText(60),
      phone: optionalText(30),
      draftId,
    }),
    caseViewSchema,
  ),
  /** Says that two cases belong together; both go on. Linking twice is linking once. */
  'case.link': change(z.strictObject({ caseId: idSchema, otherCaseId: idSchema }), caseViewSchema),
  'case.unlink': change(z.strictObject({ caseId: idSchema, otherCaseId: idSchema }), caseViewSchema),
  /** Shows the applicant's full ID number, phone and address; the reason is recorded. */
  'case.reveal': change(
    z.strictObject({ caseId: idSchema, reason: requiredText(100) }),
    z.strictObject({ documentNumber: z.string(), phone: z.string(), address: z.string() }),
  ),
  'case.get': query(z.strictObject({ caseId: idSchema }), caseViewSchema),
  /**
   * What was done to the case beside the entries of its timeline that the window has seen (`seen`, by their ids), the oldest
   * first; looks are left out. Fails with `not-found` like `case.get`.
   */
  'case.findChangesSince': query(
    z.strictObject({ caseId: idSchema, seen: z.array(idSchema).max(5000).readonly() }),
    z.strictObject({ changes: z.array(timelineEntrySchema).readonly() }),
  ),
  /** How the deadline came to be; null where nothing is promised. */
  'case.explainDeadline': query(z.strictObject({ caseId: idSchema }), deadlineViewSchema.nullable()),
  'case.list': query(
    z.strictObject({ filter: caseFilterSchema, sort: caseSortSchema, ...pageSchema.shape }),
    pageOf(caseRowSchema),
  ),
  /** Counts of what waits, for the navigation. */
  'case.countWaiting': query(
    z.strictObject({}),
    z.strictObject({ pool: z.int(), myOrders: z.int(), yellow: z.int(), red: z.int() }),
  ),
  /**
   * Cases of the same person; cases like this one by the office's rule (`DuplicateRule`); and, as long as the matter is not
   * chosen, those of the same telephone by the same rule. An empty rule finds no duplicates.
   */
  'case.findRelated': query(
    z.strictObject({
      residentId: idSchema.nullable(),
      documentNumber: optionalText(40),
      phone: optionalText(30),
      itemVersionId: idSchema.nullable(),
      categoryCode: z.string().max(20).nullable(),
      place: optionalText(120),
    }),
    z.strictObject({
      earlier: z.array(caseRowSchema).readonly(),
      duplicates: z.array(caseRowSchema).readonly(),
      samePhone: z.array(caseRowSchema).readonly(),
    }),
  ),
  /**
   * Holds the entries of the case's timeline against the chain of the log; `odd` are those that are not as they were written,
   * by their ids. Whether one is missing only the look through the whole log tells. Fails with `not-found` like `case.get`.
   */
  'case.checkHistory': query(
    z.strictObject({ caseId: idSchema }),
    z.strictObject({
      entries: z.int().min(0),
      odd: z.array(z.strictObject({ entryId: idSchema, kind: z.enum(['altered', 'unlinked']) })).readonly(),
    }),
  ),
  /** Writes the filtered list as XLSX into the export folder; ID numbers masked. */
  'case.export': change(
    z.strictObject({ filter: caseFilterSchema, sort: caseSortSchema }),
    z.strictObject({ fileName: z.string(), rows: z.int() }),
  ),
} as const;
