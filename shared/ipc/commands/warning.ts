import { z } from 'zod';
import { CARDS, CASE_KINDS } from '../../domain/case/vocabulary';
import { CLOCK_KINDS } from '../../domain/clocks/case-clocks';
import { APPEAL_DECISIONS, CARD_COLOURS, CARD_STATES } from '../../domain/clocks/warning-card';
import { change, query } from '../define-commands';
import { idSchema, instantSchema, optionalText, pageOf, pageSchema, requiredText, versionSchema } from '../primitives';

/**
 * What a list of cards is narrowed by; all given conditions hold. `state` `open` is every card that stands or
 * whose appeal waits; `isMine` those that concern the asker: given to him, to his unit, to the co-ordinators, red ones for
 * co-ordinators and managers, and appeals for managers. `unitId` is a receiver
 * with the units directly below it, a community with its grids. `text` finds the case's number or words of its subject.
 */
export const warningFilterSchema = z.strictObject({
  text: optionalText(60).default(''),
  colour: z.enum(CARD_COLOURS).nullable().default(null),
  kind: z.enum(CLOCK_KINDS).nullable().default(null),
  state: z
    .enum(['open', ...CARD_STATES])
    .nullable()
    .default('open'),
  unitId: idSchema.nullable().default(null),
  isMine: z.boolean().default(true),
});
/** See {@link warningFilterSchema}. */
export type WarningFilter = z.output<typeof warningFilterSchema>;

/** Columns that a list of cards sorts by. */
export const WARNING_SORTS = ['issuedAt', 'dueAt'] as const;
/** Order of a list of cards. */
export const warningSortSchema = z.strictObject({ by: z.enum(WARNING_SORTS), direction: z.enum(['asc', 'desc']) });

/** A card as lists show it. Without a receiver's name it is for the co-ordinators. */
export const warningRowSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  orderId: idSchema.nullable(),
  caseNumber: z.string(),
  caseKind: z.enum(CASE_KINDS),
  subject: z.string(),
  kind: z.enum(CLOCK_KINDS),
  colour: z.enum(CARD_COLOURS),
  state: z.enum(CARD_STATES),
  issuedAt: instantSchema,
  dueAt: instantSchema,
  settledAt: instantSchema.nullable(),
  receiverName: z.string(),
  appeal: z.string(),
  appealedAt: instantSchema.nullable(),
  appealedByName: z.string(),
  decision: z.enum(APPEAL_DECISIONS).nullable(),
  decisionReason: z.string(),
  decidedAt: instantSchema.nullable(),
  decidedByName: z.string(),
  /** What the asker may do with it now. */
  allowed: z.array(z.enum(['appeal', 'decide'])).readonly(),
  version: versionSchema,
});
/** See {@link warningRowSchema}. */
export type WarningRow = z.output<typeof warningRowSchema>;

/** A clock of a case that runs, for the case's page. */
export const clockRowSchema = z.strictObject({
  kind: z.enum(CLOCK_KINDS),
  orderId: idSchema.nullable(),
  startedAt: instantSchema,
  /** Null while the clock stands still. */
  dueAt: instantSchema.nullable(),
  isEstimated: z.boolean(),
  card: z.enum(CARDS),
  receiverName: z.string(),
  /** Working days left after today; 0 on the day itself and past it. */
  daysLeft: z.int(),
  /** Minutes of the clock on the wall that are left; negative past the end. Null while it stands still. */
  minutesLeft: z.int().nullable(),
});
/** See {@link clockRowSchema}. */
export type ClockRow = z.output<typeof clockRowSchema>;

const onCard = { cardId: idSchema, version: versionSchema };

/** Cards (预警): what turned yellow or red, whom it concerns, and what he says to it (domain rule 9). */
export const warningCommands = {
  'warning.list': query(
    z.strictObject({ filter: warningFilterSchema, sort: warningSortSchema, ...pageSchema.shape }),
    pageOf(warningRowSchema),
  ),
  /** Standing cards that concern the asker, and for managers the appeals that wait for a decision. */
  'warning.count': query(z.strictObject({}), z.strictObject({ yellow: z.int(), red: z.int(), appeals: z.int() })),
  /** The running clocks of a case and every card that it was given. Fails with `not-found` where the asker may not see it. */
  'warning.ofCase': query(
    z.strictObject({ caseId: idSchema }),
    z.strictObject({ clocks: z.array(clockRowSchema).readonly(), cards: z.array(warningRowSchema).readonly() }),
  ),
  /** The receiver says why a card is not his to bear; once. Fails with `forbidden`, `card-state`, `conflict`. */
  'warning.appeal': change(z.strictObject({ ...onCard, text: requiredText(500) }), warningRowSchema),
  /** A manager upholds or withdraws a card that was appealed against. Fails with `card-state`, `conflict`. */
  'warning.decide': change(
    z.strictObject({ ...onCard, decision: z.enum(APPEAL_DECISIONS), reason: requiredText(500) }),
    warningRowSchema,
  ),
  /** Writes the filtered list as XLSX into the export folder. */
  'warning.export': change(
    z.strictObject({ filter: warningFilterSchema, sort: warningSortSchema }),
    z.strictObject({ fileName: z.string(), rows: z.int() }),
  ),
} as const;
