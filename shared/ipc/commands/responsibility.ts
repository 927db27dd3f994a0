import { z } from 'zod';
import { elementSettingSchema, responsibilityRuleSchema, responsibleSchema } from '../../domain/responsibility/rule';
import { change, query } from '../define-commands';
import {
  daySchema,
  idSchema,
  instantSchema,
  noInput,
  noOutput,
  optionalText,
  requiredText,
  versionSchema,
} from '../primitives';

/** A gap or an overlap of the matrix, alike ones folded (see the domain's `Finding`). */
export const findingSchema = z.strictObject({
  kind: z.enum(['gap', 'overlap']),
  gridIds: z.array(idSchema).readonly(),
  elementCodes: z.array(z.string()).readonly(),
  weekdays: z.array(z.int()).readonly(),
  from: z.int(),
  to: z.int(),
  firstDay: daySchema,
  lastDay: daySchema,
  ruleIds: z.array(idSchema).readonly(),
});

/** How many findings there are, and the first of them. */
export const findingListSchema = z.strictObject({
  folds: z.int(),
  findings: z.int(),
  listed: z.array(findingSchema).readonly(),
});
/** How many findings there are, and the first of them. */
export type FindingList = z.output<typeof findingListSchema>;

/** A version of the matrix without its rules. `number` is null for the draft. */
export const matrixHeadSchema = z.strictObject({
  id: idSchema,
  status: z.enum(['draft', 'in-force', 'superseded']),
  number: z.int().nullable(),
  ruleCount: z.int(),
  changedAt: instantSchema,
  changedByName: z.string(),
  enactedAt: instantSchema.nullable(),
  enactedByName: z.string(),
  /** Why a manager signed for the findings; empty where there were none. */
  signedReason: z.string(),
  version: versionSchema,
});
/** A version of the matrix without its rules. */
export type MatrixHead = z.output<typeof matrixHeadSchema>;

/** A version of the matrix. The findings are today's for the draft and the version in force, else those it was put in force with. */
export const matrixViewSchema = z.strictObject({
  ...matrixHeadSchema.shape,
  rules: z.array(responsibilityRuleSchema).readonly(),
  settings: z.array(elementSettingSchema).readonly(),
  findings: findingListSchema,
  /** The office's day, on which the check of a living version begins. */
  today: daySchema,
  /** The last day that was checked. */
  checkedThrough: daySchema,
});
/** A version of the matrix. */
export type MatrixView = z.output<typeof matrixViewSchema>;

/** A stand-in (代班) with the names. `state` is by today. */
export const standInViewSchema = z.strictObject({
  id: idSchema,
  absent: responsibleSchema,
  absentName: z.string(),
  standIn: responsibleSchema,
  standInName: z.string(),
  firstDay: daySchema,
  lastDay: daySchema,
  reason: z.string(),
  state: z.enum(['coming', 'now', 'past', 'ended']),
  createdByName: z.string(),
  version: versionSchema,
});
/** A stand-in (代班) with the names. */
export type StandInView = z.output<typeof standInViewSchema>;

/** What is filled in for a stand-in. Days are whole and inclusive. */
export const standInFieldsSchema = z
  .strictObject({
    absent: responsibleSchema,
    standIn: responsibleSchema,
    firstDay: daySchema,
    lastDay: daySchema,
    reason: requiredText(200),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], message: 'invalid' });

/** What is filled in for a rule. */
export const ruleFieldsSchema = responsibilityRuleSchema
  .omit({ id: true })
  .refine(({ validFrom, validThrough }) => validFrom === null || validThrough === null || validFrom <= validThrough, {
    path: ['validThrough'],
    message: 'invalid',
  });
/** What is filled in for a rule. */
export type RuleFields = z.output<typeof ruleFieldsSchema>;

/** What a new draft begins with. */
export const draftStartSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('nothing') }),
  /** Every grid's own unit is responsible for all elements, all week. */
  z.strictObject({ from: z.literal('grids') }),
  z.strictObject({ from: z.literal('version'), versionId: idSchema }),
]);

/** `at` is null for now. */
const placeQuestion = z.strictObject({
  gridId: idSchema,
  categoryCode: z.string().max(20),
  at: instantSchema.nullable(),
});

/** Who is responsible at an instant, in the names that a person reads; see the port of the finder. */
export const responsibleViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no-matrix') }),
  z.strictObject({
    kind: z.enum(['gap', 'overlap']),
    matrixVersion: z.int(),
    weekday: z.int(),
    minute: z.int(),
  }),
  z.strictObject({
    kind: z.literal('found'),
    matrixVersion: z.int(),
    weekday: z.int(),
    span: z.strictObject({ from: z.int(), to: z.int() }),
    unitName: z.string(),
    personName: z.string(),
    standInFor: z.string().nullable(),
  }),
]);

const onDraft = { versionId: idSchema, version: versionSchema };

/** The responsibility matrix (责任矩阵). A draft is changed in the version that was seen; what was in force never changes. */
export const responsibilityCommands = {
  'responsibility.list': query(noInput, z.array(matrixHeadSchema).readonly()),
  'responsibility.get': query(z.strictObject({ versionId: idSchema }), matrixViewSchema),
  'responsibility.find': query(placeQuestion, responsibleViewSchema),
  /** When a case of a small class is to be opened and closed, by the matrix in force; both are empty where it says nothing. */
  'responsibility.findConditions': query(
    z.strictObject({ categoryCode: z.string().max(20) }),
    z.strictObject({ openingConditions: z.string(), closingConditions: z.string() }),
  ),
  'responsibility.begin': change(z.strictObject({ start: draftStartSchema }), matrixHeadSchema),
  'responsibility.discard': change(z.strictObject(onDraft), noOutput),
  /** A new rule where `ruleId` is null. */
  'responsibility.saveRule': change(
    z.strictObject({ ...onDraft, ruleId: idSchema.nullable(), rule: ruleFieldsSchema }),
    matrixHeadSchema,
  ),
  'responsibility.removeRules': change(
    z.strictObject({ ...onDraft, ruleIds: z.array(idSchema).min(1).max(5000) }),
    matrixHeadSchema,
  ),
  /** Gives the rules of a grid to others; a rule for the grid's own unit or community becomes one for theirs. */
  'responsibility.copyRules': change(
    z.strictObject({
      ...onDraft,
      fromGridId: idSchema,
      toGridIds: z.array(idSchema).min(1, 'required').max(5000),
      isReplacing: z.boolean(),
    }),
    matrixHeadSchema,
  ),
  'responsibility.saveSetting': change(z.strictObject({ ...onDraft, setting: elementSettingSchema }), matrixHeadSchema),
  /** Refused with `matrix-findings` where there are any and no reason is given. */
  'responsibility.enact': change(z.strictObject({ ...onDraft, reason: optionalText(500) }), matrixHeadSchema),
  'responsibility.listStandIns': query(noInput, z.array(standInViewSchema).readonly()),
  'responsibility.addStandIn': change(standInFieldsSchema, noOutput),
  /** From today on the absent one is back. */
  'responsibility.endStandIn': change(z.strictObject({ id: idSchema, version: versionSchema }), noOutput),
} as const;
