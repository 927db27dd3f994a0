import { z } from 'zod';
import { SUPERVISION_ORIGINS } from '../case/supervision';
import { CASE_KINDS, CASE_RESULTS, DELIVERY_METHODS, ORDER_ROLES } from '../case/vocabulary';
import { materialSchema } from '../catalogue/service-item';
import { SUSPENSION_GROUNDS } from '../clocks/clock-requests';
import { FORM_FIELD_TYPES } from '../flow/form-field';

const materialLine = z.strictObject({
  name: z.string(),
  form: materialSchema.shape.form,
  copies: z.int(),
  pages: z.int(),
  note: z.string(),
});

const paperFunding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('funded'), amountFen: z.int(), source: z.string() }),
  z.strictObject({ kind: z.literal('waived'), reason: z.string(), managerName: z.string() }),
]);

/** A field of the item's form that was filled in. */
const formLine = z.strictObject({ label: z.string(), type: z.enum(FORM_FIELD_TYPES), value: z.string() });

/** Who issues papers, as it was on the day: the street, its acceptance centre, and where the centre is found. */
export const paperOfficeSchema = z.strictObject({
  streetName: z.string(),
  centreName: z.string(),
  address: z.string(),
  phone: z.string(),
});
/** Who issues papers. */
export type PaperOffice = z.output<typeof paperOfficeSchema>;

/** What every paper of a case says. Persons' data is masked before it gets here. Instants are UTC ISO text. */
const common = {
  /** Set when the paper is made; whoever asks for a paper leaves it out. */
  office: paperOfficeSchema.optional(),
  caseNumber: z.string(),
  kind: z.enum(CASE_KINDS),
  subject: z.string(),
  applicantName: z.string(),
  maskedDocumentNumber: z.string(),
  maskedPhone: z.string(),
  agentName: z.string(),
  clerkName: z.string(),
  receivedAt: z.string(),
};

/** The words of a paper as they were on the day it was made; templates and tests read the same. */
export const paperModelSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('receipt'),
    ...common,
    content: z.string(),
    acceptedAt: z.string(),
    dueAt: z.string().nullable(),
    isDueEstimated: z.boolean(),
    /** What the item's form was filled in with; receipts of an older program have none. */
    form: z.array(formLine).default([]),
    materials: z.array(materialLine),
  }),
  z.strictObject({
    type: z.literal('intake-receipt'),
    ...common,
    content: z.string(),
    /** By when the resident hears whether the case is accepted. */
    answerBy: z.string(),
    isAnswerEstimated: z.boolean(),
    materials: z.array(materialLine),
  }),
  z.strictObject({
    type: z.literal('acceptance'),
    ...common,
    acceptedAt: z.string(),
    /** When the time to look through the materials was over. */
    fellDueAt: z.string(),
    dueAt: z.string().nullable(),
    isDueEstimated: z.boolean(),
    outstanding: z.array(materialLine),
  }),
  z.strictObject({
    type: z.literal('one-time-notification'),
    ...common,
    missing: z.array(materialLine),
    handedIn: z.array(materialLine),
    remark: z.string(),
  }),
  z.strictObject({ type: z.literal('refusal'), ...common, reason: z.string(), referral: z.string() }),
  z.strictObject({
    type: z.literal('decision'),
    ...common,
    result: z.enum(CASE_RESULTS),
    resultText: z.string(),
    acceptedAt: z.string().nullable(),
    closedAt: z.string(),
  }),
  z.strictObject({
    type: z.literal('delivery-record'),
    ...common,
    documentName: z.string(),
    method: z.enum(DELIVERY_METHODS),
    receiver: z.string(),
    deliveredAt: z.string(),
    note: z.string(),
  }),
  z.strictObject({
    type: z.literal('work-order'),
    ...common,
    content: z.string(),
    place: z.string(),
    unitName: z.string(),
    role: z.enum(ORDER_ROLES),
    instructions: z.string(),
    dispatchedAt: z.string(),
    dispatchedByName: z.string(),
    dueAt: z.string().nullable(),
    /** Numbers of the further cases that the order serves. */
    otherCaseNumbers: z.array(z.string()).readonly().optional(),
    /** What it brings, or why it brings nothing; papers of earlier orders say nothing of it. */
    funding: paperFunding.nullable().optional(),
  }),
  z.strictObject({
    type: z.literal('supervision'),
    ...common,
    unitName: z.string(),
    question: z.string(),
    dueDay: z.string(),
    origin: z.enum(SUPERVISION_ORIGINS),
    isRepeated: z.boolean(),
    pressedAt: z.string(),
    pressedByName: z.string(),
    dispatchedAt: z.string().nullable(),
    orderDueAt: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('special-procedure'),
    ...common,
    ground: z.enum(SUSPENSION_GROUNDS),
    reason: z.string(),
    startsAt: z.string(),
    /** Working days that it is expected to take, and the last of them (`YYYY-MM-DD`); null where nobody knows. */
    expectedDays: z.int().nullable(),
    expectedUntil: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('extension'),
    ...common,
    reason: z.string(),
    amount: z.int(),
    unit: z.enum(['working-days', 'natural-days']),
    dueBefore: z.string(),
    dueAfter: z.string(),
    isDueEstimated: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('gaps-promise'),
    ...common,
    acceptedAt: z.string(),
    dueAt: z.string().nullable(),
    isDueEstimated: z.boolean(),
    /** The day (`YYYY-MM-DD`) by which the rest is promised. */
    promisedDay: z.string(),
    missing: z.array(materialLine),
    handedIn: z.array(materialLine),
  }),
]);

/** The words of a paper. */
export type PaperModel = z.output<typeof paperModelSchema>;
/** The words of a paper of one type. */
export type PaperModelOf<T extends PaperModel['type']> = Extract<PaperModel, { readonly type: T }>;
/** A material as papers list it. */
export type PaperMaterial = z.output<typeof materialLine>;
