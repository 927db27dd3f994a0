import { z } from 'zod';
import { SECTION_KEYS, UNIT_KINDS } from '../../domain/organisation/org-unit';
import { change, query } from '../define-commands';
import { daySchema, idSchema, noInput, optionalText, requiredText, versionSchema } from '../primitives';
import { divisionSchema } from './setup';

/** An organisation (组织) of the office. */
export const unitViewSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(UNIT_KINDS),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  sectionKey: z.enum(SECTION_KEYS).nullable(),
  parentId: idSchema.nullable(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  version: versionSchema,
});
/** An organisation of the office. */
export type UnitView = z.output<typeof unitViewSchema>;

/** A person who can be named on an order. */
export const colleagueSchema = z.strictObject({ id: idSchema, displayName: z.string(), unitId: idSchema });

const unitFields = {
  name: requiredText(60),
  shortName: optionalText(20),
  sectionKey: z.enum(SECTION_KEYS).nullable(),
};

/** Fields of a new organisation. */
export const unitCreateSchema = z.strictObject({
  kind: z.enum(['section', 'community', 'grid', 'team']),
  code: optionalText(20),
  parentId: idSchema,
  ...unitFields,
});

/** A further street of a district: its official code, and how its centre is called. */
export const streetCreateSchema = z.strictObject({
  streetCode: z.string().regex(/^\d{9}$/, 'required'),
  centreName: requiredText(60),
});

/** The tree of organisations. Lists hold those valid today; a street has some hundred. */
export const organisationCommands = {
  'organisation.list': query(noInput, z.array(unitViewSchema).readonly()),
  'organisation.listHandlers': query(noInput, z.array(colleagueSchema).readonly()),
  /** The streets of the asker's district that the shipped divisions know and that are not here yet. */
  'organisation.listNewStreets': query(noInput, z.array(divisionSchema).readonly()),
  /** A further street of the district, with its communities and the usual sections. Fails with `street-exists`, `district-only`. */
  'organisation.addStreet': change(streetCreateSchema, unitViewSchema),
  'organisation.create': change(unitCreateSchema, unitViewSchema),
  'organisation.update': change(
    z.strictObject({ id: idSchema, version: versionSchema, ...unitFields }),
    unitViewSchema,
  ),
  'organisation.close': change(z.strictObject({ id: idSchema, version: versionSchema }), unitViewSchema),
} as const;
