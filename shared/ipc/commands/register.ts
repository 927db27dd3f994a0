import { z } from 'zod';
import { IDENTITY_DOCUMENT_TYPES } from '../../domain/identity/identity-document';
import { NAME_KINDS, PHONE_KINDS, RELATIONS_TO_HEAD, RESIDENT_LABELS, TENURES } from '../../domain/register/vocabulary';
import { change, query } from '../define-commands';
import {
  daySchema,
  idSchema,
  noOutput,
  optionalText,
  pageOf,
  pageSchema,
  requiredText,
  versionSchema,
} from '../primitives';
import {
  dwellingRowSchema,
  dwellingViewSchema,
  householdRowSchema,
  personNumbersSchema,
  personViewSchema,
  residentRowSchema,
} from './register-views';

const MAX_FURTHER = 10;
const DIRECTIONS = ['asc', 'desc'] as const;
const sortBy = <const T extends readonly [string, ...string[]]>(columns: T) =>
  z.strictObject({ by: z.enum(columns), direction: z.enum(DIRECTIONS) });

/**
 * What the list of residents is narrowed by; all given conditions hold. `text` finds the beginning of a name (former and
 * other names too), its pinyin or initials, an ID number whole or by its last four to six characters, a telephone whole or
 * by its last four, or a house that somebody lives in. `label` finds those whom it marks today.
 */
export const residentFilterSchema = z.strictObject({
  text: optionalText(60).default(''),
  communityId: idSchema.nullable().default(null),
  label: z.enum(RESIDENT_LABELS).nullable().default(null),
});
/** See {@link residentFilterSchema}. */
export type ResidentFilter = z.output<typeof residentFilterSchema>;

/** Columns that the list of residents sorts by; names by their pinyin. */
export const RESIDENT_SORTS = ['name', 'updatedAt'] as const;
const residentSortSchema = sortBy(RESIDENT_SORTS);

/** What the list of dwellings is narrowed by; `text` is parts of the house's address, or a room. */
export const dwellingFilterSchema = z.strictObject({
  text: optionalText(60).default(''),
  communityId: idSchema.nullable().default(null),
  tenure: z.enum(TENURES).nullable().default(null),
  isManaged: z.boolean().nullable().default(null),
});
/** See {@link dwellingFilterSchema}. */
export type DwellingFilter = z.output<typeof dwellingFilterSchema>;
/** Columns that the list of dwellings sorts by. */
export const DWELLING_SORTS = ['house', 'area'] as const;

/** What the list of households is narrowed by; `text` finds a member as in the list of residents. */
export const householdFilterSchema = z.strictObject({
  text: optionalText(60).default(''),
  communityId: idSchema.nullable().default(null),
  isEnded: z.boolean().default(false),
});
/** See {@link householdFilterSchema}. */
export type HouseholdFilter = z.output<typeof householdFilterSchema>;
/** Columns that the list of households sorts by. */
export const HOUSEHOLD_SORTS = ['foundedOn', 'headName'] as const;

/** A resident's own record as it is filled in. Birth and sex count only where the main document does not tell them. */
export const personFieldsSchema = z.strictObject({
  name: requiredText(60),
  names: z.array(z.strictObject({ kind: z.enum(NAME_KINDS), name: requiredText(60) })).max(MAX_FURTHER),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: daySchema.nullable(),
  documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
  documentNumber: optionalText(40),
  documentValidUntil: daySchema.nullable(),
  /** Why a number is taken although its check character does not fit. */
  overrideReason: optionalText(100),
  documents: z
    .array(
      z.strictObject({
        documentType: z.enum(IDENTITY_DOCUMENT_TYPES),
        documentNumber: requiredText(40),
        validUntil: daySchema.nullable(),
      }),
    )
    .max(MAX_FURTHER),
  phone: optionalText(30),
  phones: z.array(z.strictObject({ kind: z.enum(PHONE_KINDS), phone: requiredText(30) })).max(MAX_FURTHER),
  address: optionalText(120),
  communityId: idSchema.nullable(),
  gridId: idSchema.nullable(),
});
/** See {@link personFieldsSchema}. */
export type PersonFields = z.output<typeof personFieldsSchema>;

/** A dwelling as it is filled in; `area` in hundredths of a square metre. */
export const dwellingFieldsSchema = z.strictObject({
  communityId: idSchema,
  gridId: idSchema.nullable(),
  place: requiredText(60),
  building: optionalText(20),
  entrance: optionalText(20),
  room: optionalText(20),
  area: z.int().min(1, 'range').max(100_000_000, 'range').nullable(),
  tenure: z.enum(TENURES),
  isManaged: z.boolean(),
});
/** See {@link dwellingFieldsSchema}. */
export type DwellingFields = z.output<typeof dwellingFieldsSchema>;

const onResident = { residentId: idSchema, version: versionSchema };
const onHousehold = { householdId: idSchema, version: versionSchema };
const found = z.strictObject({ id: idSchema });

/**
 * The registers of residents (居民), households (户) and dwellings (住房). Every change keeps its field's history and is
 * recorded. Changes fail with `conflict` where somebody was faster.
 */
export const registerCommands = {
  'register.listResidents': query(
    z.strictObject({ filter: residentFilterSchema, sort: residentSortSchema, ...pageSchema.shape }),
    pageOf(residentRowSchema),
  ),
  /** Writes the filtered list, masked, as XLSX into the export folder. */
  'register.exportResidents': change(
    z.strictObject({ filter: residentFilterSchema, sort: residentSortSchema }),
    z.strictObject({ fileName: z.string(), rows: z.int() }),
  ),
  'register.getResident': query(z.strictObject({ residentId: idSchema }), personViewSchema),
  /** The numbers of a person's page in full, with the history. The reason is recorded. */
  'register.revealResident': change(
    z.strictObject({ residentId: idSchema, reason: requiredText(200) }),
    personNumbersSchema,
  ),
  /** The full record for a form that changes it. Opening it is recorded. */
  'register.openResident': query(
    z.strictObject({ residentId: idSchema }),
    z.strictObject({ fields: personFieldsSchema, version: versionSchema }),
  ),
  /** Fails with `resident-exists` where the document is somebody's already. */
  'register.addResident': change(z.strictObject({ fields: personFieldsSchema }), found),
  'register.changeResident': change(z.strictObject({ ...onResident, fields: personFieldsSchema }), noOutput),
  /** Fails with `label-held` where the same label holds on one of these days already. */
  'register.giveLabel': change(
    z.strictObject({
      ...onResident,
      label: z.enum(RESIDENT_LABELS),
      fromDay: daySchema,
      toDay: daySchema.nullable(),
      source: requiredText(100),
    }),
    noOutput,
  ),
  'register.endLabel': change(
    z.strictObject({ ...onResident, labelId: idSchema, toDay: daySchema, reason: requiredText(200) }),
    noOutput,
  ),
  'register.listHouseholds': query(
    z.strictObject({ filter: householdFilterSchema, sort: sortBy(HOUSEHOLD_SORTS), ...pageSchema.shape }),
    pageOf(householdRowSchema),
  ),
  /** A new household of one, its head. Fails with `household-taken` where he belongs to one. */
  'register.foundHousehold': change(z.strictObject({ headId: idSchema, foundedOn: daySchema }), found),
  'register.addMember': change(
    z.strictObject({ ...onHousehold, residentId: idSchema, relation: z.enum(RELATIONS_TO_HEAD), fromDay: daySchema }),
    noOutput,
  ),
  /** Fails with `household-head` for the head, unless he is the last: then the household ends. */
  'register.moveOutMember': change(
    z.strictObject({ ...onHousehold, residentId: idSchema, onDay: daySchema }),
    noOutput,
  ),
  /** `relations` say what everybody else is to the new head. Fails with `relations-unfit` where somebody is left out. */
  'register.changeHead': change(
    z.strictObject({
      ...onHousehold,
      headId: idSchema,
      onDay: daySchema,
      relations: z.array(z.strictObject({ residentId: idSchema, relation: z.enum(RELATIONS_TO_HEAD) })).max(50),
    }),
    noOutput,
  ),
  'register.listDwellings': query(
    z.strictObject({ filter: dwellingFilterSchema, sort: sortBy(DWELLING_SORTS), ...pageSchema.shape }),
    pageOf(dwellingRowSchema),
  ),
  'register.getDwelling': query(z.strictObject({ dwellingId: idSchema }), dwellingViewSchema),
  /** Fails with `dwelling-exists` where the community has this door already. */
  'register.addDwelling': change(z.strictObject({ fields: dwellingFieldsSchema }), found),
  'register.changeDwelling': change(
    z.strictObject({ dwellingId: idSchema, version: versionSchema, fields: dwellingFieldsSchema }),
    noOutput,
  ),
  /** He lives there from that day on, and no longer where he did; with his household where that is said. */
  'register.moveIn': change(
    z.strictObject({ ...onResident, dwellingId: idSchema, onDay: daySchema, isWithHousehold: z.boolean() }),
    noOutput,
  ),
  /** He lives in no dwelling of the register any more. Fails with `not-living-there` where he did not. */
  'register.moveOut': change(z.strictObject({ ...onResident, onDay: daySchema }), noOutput),
} as const;
