import { z } from 'zod';
import { CASE_KINDS, CASE_STATUSES, PAPER_TYPES } from '../../domain/case/vocabulary';
import { IDENTITY_DOCUMENT_TYPES } from '../../domain/identity/identity-document';
import { NAME_KINDS, PHONE_KINDS, RELATIONS, RESIDENT_LABELS, TENURES } from '../../domain/register/vocabulary';
import { daySchema, idSchema, instantSchema, versionSchema } from '../primitives';
import { auditChangeSchema } from './audit';

/** A resident as a row of a list, masked. */
export const residentRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** Former and other names. */
  names: z.array(z.string()).readonly(),
  sex: z.enum(['male', 'female']).nullable(),
  /** Full years today; null where the birth is not known. */
  age: z.int().nullable(),
  maskedDocumentNumber: z.string(),
  maskedPhone: z.string(),
  maskedAddress: z.string(),
  communityName: z.string(),
  /** Those that hold today. */
  labels: z.array(z.enum(RESIDENT_LABELS)).readonly(),
  updatedAt: instantSchema,
});
/** See {@link residentRowSchema}. */
export type ResidentRow = z.output<typeof residentRowSchema>;

/** A dwelling as a row of a list. Its door is whole, since a dwelling without a name beside it is nobody's data. */
export const dwellingRowSchema = z.strictObject({
  id: idSchema,
  house: z.string(),
  room: z.string(),
  communityName: z.string(),
  gridName: z.string(),
  /** In hundredths of a square metre. */
  area: z.int().nullable(),
  tenure: z.enum(TENURES),
  isManaged: z.boolean(),
  /** How many live there today. */
  occupants: z.int(),
});
/** See {@link dwellingRowSchema}. */
export type DwellingRow = z.output<typeof dwellingRowSchema>;

/** A household as a row of a list. */
export const householdRowSchema = z.strictObject({
  id: idSchema,
  headId: idSchema,
  headName: z.string(),
  maskedAddress: z.string(),
  communityName: z.string(),
  members: z.int(),
  foundedOn: daySchema,
  endedOn: daySchema.nullable(),
});
/** See {@link householdRowSchema}. */
export type HouseholdRow = z.output<typeof householdRowSchema>;

/** A person's life in a dwelling or a household. */
const stretch = { fromDay: daySchema, toDay: daySchema.nullable() };

/** A member of a household on a person's page. */
export const memberSchema = z.strictObject({
  residentId: idSchema,
  name: z.string(),
  age: z.int().nullable(),
  relation: z.enum(RELATIONS),
  ...stretch,
});

/** The household that a person belongs to, with those who have moved out. */
export const householdViewSchema = z.strictObject({
  id: idSchema,
  headId: idSchema,
  foundedOn: daySchema,
  members: z.array(memberSchema).readonly(),
  version: versionSchema,
});
/** See {@link householdViewSchema}. */
export type HouseholdView = z.output<typeof householdViewSchema>;

/** A dwelling that a person lives or has lived in, the door masked. */
export const homeSchema = z.strictObject({
  dwellingId: idSchema,
  maskedAddress: z.string(),
  area: z.int().nullable(),
  tenure: z.enum(TENURES),
  isManaged: z.boolean(),
  ...stretch,
});
/** See {@link homeSchema}. */
export type HomeView = z.output<typeof homeSchema>;

/** A label of a person, whether it holds or has ended. */
export const labelViewSchema = z.strictObject({
  id: idSchema,
  label: z.enum(RESIDENT_LABELS),
  source: z.string(),
  endReason: z.string(),
  givenAt: instantSchema,
  givenByName: z.string(),
  isHeld: z.boolean(),
  ...stretch,
});
/** See {@link labelViewSchema}. */
export type LabelView = z.output<typeof labelViewSchema>;

/** An entry of a register's history; values are masked where its reader did not say why he must see them. */
export const registerChangeSchema = z.strictObject({
  id: idSchema,
  at: instantSchema,
  actorName: z.string(),
  action: z.string(),
  changes: z.array(auditChangeSchema).readonly(),
});
/** See {@link registerChangeSchema}. */
export type RegisterChange = z.output<typeof registerChangeSchema>;

/** A person's case as his page lists it. */
export const personCaseSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  kind: z.enum(CASE_KINDS),
  status: z.enum(CASE_STATUSES),
  subject: z.string(),
  receivedAt: instantSchema,
  closedAt: instantSchema.nullable(),
});

/** A paper of a person's case. */
export const personPaperSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  type: z.enum(PAPER_TYPES),
  number: z.string(),
  madeAt: instantSchema,
});

/** What a page shows of a person's numbers, whole or masked. */
export const personNumbersSchema = z.strictObject({
  documentNumber: z.string(),
  birthDate: z.string().nullable(),
  phone: z.string(),
  address: z.string(),
  documents: z
    .array(
      z.strictObject({
        id: idSchema,
        documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
        documentNumber: z.string(),
        validUntil: daySchema.nullable(),
      }),
    )
    .readonly(),
  phones: z.array(z.strictObject({ id: idSchema, kind: z.enum(PHONE_KINDS), phone: z.string() })).readonly(),
  /** Where he lives by the register of dwellings; "" where that is not known. */
  home: z.string(),
  history: z.array(registerChangeSchema).readonly(),
});
/** See {@link personNumbersSchema}. */
export type PersonNumbers = z.output<typeof personNumbersSchema>;

/** Everything about one person on one page. `numbers` are masked; the birth date shows its year. */
export const personViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  names: z.array(z.strictObject({ id: idSchema, kind: z.enum(NAME_KINDS), name: z.string() })).readonly(),
  sex: z.enum(['male', 'female']).nullable(),
  age: z.int().nullable(),
  documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
  documentValidUntil: daySchema.nullable(),
  communityId: idSchema.nullable(),
  communityName: z.string(),
  gridId: idSchema.nullable(),
  gridName: z.string(),
  numbers: personNumbersSchema,
  household: householdViewSchema.nullable(),
  home: homeSchema.nullable(),
  formerHomes: z.array(homeSchema).readonly(),
  labels: z.array(labelViewSchema).readonly(),
  /** The last ones, and how many there are in all. */
  cases: z.array(personCaseSchema).readonly(),
  caseCount: z.int(),
  /** Papers of those cases. */
  papers: z.array(personPaperSchema).readonly(),
  updatedAt: instantSchema,
  /** Which day it is at the office: what forms begin with. */
  today: daySchema,
  version: versionSchema,
});
/** See {@link personViewSchema}. */
export type PersonView = z.output<typeof personViewSchema>;

/** A dwelling with those who live or have lived in it: its door is whole, and therefore their names are masked. */
export const dwellingViewSchema = z.strictObject({
  id: idSchema,
  communityId: idSchema,
  gridId: idSchema.nullable(),
  place: z.string(),
  building: z.string(),
  entrance: z.string(),
  room: z.string(),
  area: z.int().nullable(),
  tenure: z.enum(TENURES),
  isManaged: z.boolean(),
  occupants: z.array(z.strictObject({ residentId: idSchema, maskedName: z.string(), ...stretch })).readonly(),
  history: z.array(registerChangeSchema).readonly(),
  version: versionSchema,
});
/** See {@link dwellingViewSchema}. */
export type DwellingView = z.output<typeof dwellingViewSchema>;
