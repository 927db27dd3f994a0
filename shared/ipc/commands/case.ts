import { z } from 'zod';
import { intakeFieldsSchema } from '../../domain/case/intake';
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
import {
  daySchema,
  idSchema,
  instantSchema,
  noOutput,
  optionalText,
  pageOf,
  pageSchema,
  requiredText,
  versionSchema,
} from '../primitives';
import { caseLinkSchema, caseRowSchema, caseVersionSchema, caseViewSchema, paperViewSchema } from './case-views';
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

const intake = intakeFieldsSchema;
const draftId = idSchema.nullable();
const ratingSchema = z.int().min(1).max(5);
const onCase = { caseId: idSchema, version: versionSchema };

/** Whether the asker knows that steps of the item's flow are undone and are not needed; without it `steps-undone` names them. */
const passesOverSteps = z.boolean().default(false);

/** Cases from the counter to the archive. */
export const caseCommands = {
  /** Accepts: all materials are in, or the matter needs none. An immediate item or a question goes to `case.answer` instead. */
  'case.accept': change(z.strictObject({ intake, draftId }), intakeOutcomeSchema),
  /**
   * Takes an application whose materials cannot be looked through at once (收件). Nothing is promised yet; where nobody
   * looks in time it counts as accepted from today (行政许可法 art. 32). Fails with `application-only`.
   */
  'case.receive': change(z.strictObject({ intake, draftId }), intakeOutcomeSchema),
  /** Takes the case and tells all that is missing once; fails with `nothing-missing` when nothing is. */
  'case.notify': change(z.strictObject({ intake, draftId, remark: optionalText(500) }), intakeOutcomeSchema),
  /** Refuses to accept, with a reason and where to go. */
  'case.refuse': change(
    z.strictObject({ intake, draftId, reason: requiredText(500), referral: optionalText(200) }),
    intakeOutcomeSchema,
  ),
  /** Answers at once: an immediate item, a question, a request that the clerk settles himself. */
  'case.answer': change(
    z.strictObject({ intake, draftId, result: z.enum(CASE_RESULTS), answer: requiredText(1000) }),
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
  'case.acceptWithGaps': change(z.strictObject({ intake, draftId, promisedDay: daySchema }), intakeOutcomeSchema),
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
  /** Opens a closed case again within the window of its kind; fails with `reopen-late` after it. */
  'case.reopen': change(z.strictObject({ ...onCase, reason: requiredText(500) }), caseViewSchema),
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
  /** Writes the filtered list as XLSX into the export folder; ID numbers masked. */
  'case.export': change(
    z.strictObject({ filter: caseFilterSchema, sort: caseSortSchema }),
    z.strictObject({ fileName: z.string(), rows: z.int() }),
  ),
  'draft.save': change(z.strictObject({ id: idSchema.nullable(), content: z.unknown() }), draftViewSchema),
  'draft.list': query(z.strictObject({}), z.array(draftViewSchema).readonly()),
  'draft.discard': change(z.strictObject({ id: idSchema }), noOutput),
} as const;
