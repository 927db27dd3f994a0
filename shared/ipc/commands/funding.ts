import { z } from 'zod';
import { MAX_AMOUNT_FEN } from '../../domain/money/amount';
import { FUNDING_STATES, WAIVER_STATUSES } from '../../domain/money/funding';
import { change, query } from '../define-commands';
import {
  daySchema,
  idSchema,
  monthSchema,
  noInput,
  optionalText,
  pageOf,
  pageSchema,
  requiredText,
  versionSchema,
} from '../primitives';
import { fundingRowSchema, waiverViewSchema } from './funding-views';

/** An amount in fen that money can be sent with. */
export const amountSchema = z.int().min(1, 'amount').max(MAX_AMOUNT_FEN, 'amount');

/** What the ledger is narrowed by; the month is that in which the order was sent. */
export const fundingFilterSchema = z.strictObject({
  text: optionalText(60),
  month: monthSchema.nullable(),
  unitId: idSchema.nullable(),
  state: z.enum(FUNDING_STATES).nullable(),
});
/** What the ledger is narrowed by. */
export type FundingFilter = z.output<typeof fundingFilterSchema>;

/** Columns that the ledger can be sorted by. */
export const FUNDING_SORTS = ['sentAt', 'amountFen', 'confirmDueAt'] as const;
const fundingSortSchema = z.strictObject({ by: z.enum(FUNDING_SORTS), direction: z.enum(['asc', 'desc']) });
/** Order of the ledger. */
export type FundingSort = z.output<typeof fundingSortSchema>;

const onWaiver = { waiverId: idSchema, version: versionSchema };

/**
 * Money of orders (经费; 费随事转, domain page S17). An order to a community is sent with an amount or on a waiver that
 * a manager's own account has given: for the case, when a co-ordinator asked, or in advance for a unit or matter.
 */
export const fundingCommands = {
  /** Which of the units need a decision to be given a case, and the waiver that holds or was asked for. */
  'funding.assess': query(
    z.strictObject({
      caseId: idSchema,
      unitIds: z.array(idSchema).max(40),
      /** Cases that would share the order: a waiver must hold for each. */
      furtherCaseIds: z.array(idSchema).max(100).default([]),
    }),
    z.strictObject({
      sources: z.array(z.string()).readonly(),
      units: z
        .array(
          z.strictObject({
            unitId: idSchema,
            unitName: z.string(),
            isNeeded: z.boolean(),
            waiver: waiverViewSchema.nullable(),
            /** The case that the waiver is for, or would have to be asked for. */
            waiverCaseId: idSchema,
          }),
        )
        .readonly(),
    }),
  ),
  /** A co-ordinator asks a manager to waive the money for a case's order to a unit. */
  'funding.askWaiver': change(
    z.strictObject({ caseId: idSchema, unitId: idSchema, reason: requiredText(300) }),
    waiverViewSchema,
  ),
  /** A manager grants or refuses what was asked; a refusal has its reason. */
  'funding.decideWaiver': change(
    z.strictObject({ ...onWaiver, isGranted: z.boolean(), note: optionalText(300) }),
    waiverViewSchema,
  ),
  /** A manager waives the money in advance, for a unit or every community, a matter or all, up to a day or without end. */
  'funding.grantWaiver': change(
    z.strictObject({
      unitId: idSchema.nullable(),
      itemId: z.string().max(40).nullable(),
      categoryCode: z.string().max(20).nullable(),
      reason: requiredText(300),
      lastDay: daySchema.nullable(),
    }),
    waiverViewSchema,
  ),
  /** A manager ends a waiver that was granted; orders sent on it stay as they are. */
  'funding.endWaiver': change(z.strictObject({ ...onWaiver, note: requiredText(300) }), waiverViewSchema),
  'funding.listWaivers': query(
    z.strictObject({ status: z.enum(WAIVER_STATUSES).nullable(), text: optionalText(60), ...pageSchema.shape }),
    pageOf(waiverViewSchema),
  ),
  /** The unit confirms that the money has come; where another sum came, the note says why. */
  'funding.confirm': change(
    z.strictObject({
      fundingId: idSchema,
      version: versionSchema,
      receivedFen: z.int().min(0, 'amount').max(MAX_AMOUNT_FEN, 'amount'),
      note: optionalText(300),
    }),
    fundingRowSchema,
  ),
  /** The ledger (经费台账); a handler's is his unit's. Sums are of all pages, ended ones left out. */
  'funding.list': query(
    z.strictObject({ filter: fundingFilterSchema, sort: fundingSortSchema, ...pageSchema.shape }),
    z.strictObject({
      ...pageOf(fundingRowSchema).shape,
      sentFen: z.int().min(0),
      confirmedFen: z.int().min(0),
    }),
  ),
  'funding.export': change(
    z.strictObject({ filter: fundingFilterSchema, sort: fundingSortSchema }),
    z.strictObject({ fileName: z.string(), rows: z.int().min(0) }),
  ),
  /** What waits for the asker: waivers to decide, money to confirm, or, for a co-ordinator, what was not confirmed in time. */
  'funding.countWaiting': query(noInput, z.strictObject({ count: z.int().min(0) })),
} as const;
