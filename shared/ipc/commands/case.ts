import { z } from 'zod';
import { intakeFieldsSchema } from '../../domain/case/intake';
import {
  CARDS,
  CASE_KINDS,
  CASE_RESULTS,
  CASE_STATUSES,
  CHANNELS,
  DELIVERY_METHODS,
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
import { caseRowSchema, caseViewSchema, paperViewSchema } from './case-views';
import { deadlineViewSchema } from './deadline-view';

/** What a list of cases is narrowed by; all given conditions hold. `text` finds number, name, whole ID number or phone, or words of the content. */
export const caseFilterSchema = z.strictObject({
  text: optionalText(60).default(''),
  kind: z.enum(CASE_KINDS).nullable().default(null),
  statuses: z.array(z.enum(CASE_STATUSES)).max(10).default([]),
  channel: z.enum(CHANNELS).nullable().default(null),
  card: z.enum(CARDS).nullable().default(null),
  communityId: idSchema.nullable().default(null),
  leadUnitId: idSchema.nullable().default(null),
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
  paper: paperViewSchema.nullable(),
});
/** Answer to an intake. */
export type IntakeOutcome = z.output<typeof intakeOutcomeSchema>;

/** A draft as the counter offers it again. */
export const draftViewSchema = z.strictObject({ id: idSchema, savedAt: instantSchema, content: z.unknown() });
/** A draft as the counter offers it again. */
export type DraftView = z.output<typeof draftViewSchema>;

const intake = intakeFieldsSchema;
const draftId = idSchema.nullable();
const onCase = { caseId: idSchema, version: versionSchema };

/** Cases from the counter to the archive. */
export const caseCommands = {
  /** Accepts: all materials are in, or the matter needs none. An immediate item or a question goes to `case.answer` instead. */
  'case.accept': change(z.strictObject({ intake, draftId }), intakeOutcomeSchema),
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
  /** The materials that were missing are in: the case is accepted today. */
  'case.complete': change(z.strictObject({ ...onCase, materials: intake.shape.materials }), intakeOutcomeSchema),
  /** Refuses a case that was notified and not mended. */
  'case.refuseNotified': change(
    z.strictObject({ ...onCase, reason: requiredText(500), referral: optionalText(200) }),
    intakeOutcomeSchema,
  ),
  'case.decide': change(
    z.strictObject({ ...onCase, result: z.enum(CASE_RESULTS), resultText: requiredText(1000) }),
    caseViewSchema,
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
  'case.callBack': change(
    z.strictObject({ ...onCase, isSolved: z.boolean(), isSatisfied: z.boolean(), note: optionalText(300) }),
    caseViewSchema,
  ),
  'case.rate': change(z.strictObject({ ...onCase, rating: z.int().min(1).max(5) }), caseViewSchema),
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
  /** Cases of the same person, and cases like this one (same place or phone and same item or category) of the last days. */
  'case.findRelated': query(
    z.strictObject({
      residentId: idSchema.nullable(),
      documentNumber: optionalText(40),
      phone: optionalText(30),
      itemVersionId: idSchema.nullable(),
      categoryCode: z.string().max(20).nullable(),
      place: optionalText(120),
    }),
    z.strictObject({ earlier: z.array(caseRowSchema).readonly(), duplicates: z.array(caseRowSchema).readonly() }),
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
