import { z } from 'zod';
import { change, query } from '../define-commands';
import { noInput, requiredText } from '../primitives';
import { newPasswordSchema, newUsernameSchema } from './session';

/** A division of the national list: official code (2 to 12 digits) and name. */
export const divisionSchema = z.strictObject({ code: z.string(), name: z.string() });
/** A division of the national list. */
export type Division = z.output<typeof divisionSchema>;

/** Whether an office is set up, and how it is called. */
export const officeViewSchema = z.strictObject({
  centreName: z.string(),
  streetName: z.string(),
  streetCode: z.string(),
  isDemonstration: z.boolean(),
});
/** The office that this data folder belongs to. */
export type OfficeView = z.output<typeof officeViewSchema>;

/** Input of the first run: the street, the centre's name, its first administrator, and how to begin. */
export const setupInputSchema = z.strictObject({
  streetCode: z.string().regex(/^\d{9}$/, 'required'),
  centreName: requiredText(60),
  administrator: z.strictObject({
    username: newUsernameSchema,
    displayName: requiredText(40),
    password: newPasswordSchema,
  }),
  start: z.enum(['demonstration', 'empty']),
});
/** Input of the first run. */
export type SetupInput = z.output<typeof setupInputSchema>;

/** The first run. All of it is refused once an office exists, except the question whether one does. */
export const setupCommands = {
  'setup.office': query(noInput, officeViewSchema.nullable()),
  'setup.listDivisions': query(
    z.strictObject({
      parentCode: z
        .string()
        .regex(/^\d{2,12}$/)
        .nullable(),
    }),
    z.array(divisionSchema).readonly(),
  ),
  'setup.create': change(setupInputSchema, officeViewSchema),
} as const;
