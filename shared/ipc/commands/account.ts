import { z } from 'zod';
import { ROLES } from '../../domain/people/roles';
import { change, query } from '../define-commands';
import { idSchema, instantSchema, noInput, noOutput, requiredText, versionSchema } from '../primitives';
import { secondPersonSchema } from './second-person';
import { newPasswordSchema, newUsernameSchema } from './session';

/** An account as administrators see it. */
export const accountViewSchema = z.strictObject({
  id: idSchema,
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  unitId: idSchema,
  unitName: z.string(),
  isActive: z.boolean(),
  isLockedOut: z.boolean(),
  lastLoginAt: instantSchema.nullable(),
  version: versionSchema,
});
/** An account as administrators see it. */
export type AccountView = z.output<typeof accountViewSchema>;

const accountFields = {
  displayName: requiredText(40),
  role: z.enum(ROLES),
  unitId: idSchema,
};

/**
 * Who stands beside an administrator where power over others is given, taken or taken over: an account of a manager or an
 * administrator made, given another role, or given a new password. Needed as soon as anybody could stand; ignored otherwise.
 */
const second = secondPersonSchema.nullable().default(null);

/** Fields of a new account; the person changes the password at the first login. */
export const accountCreateSchema = z.strictObject({
  username: newUsernameSchema,
  password: newPasswordSchema,
  ...accountFields,
  second,
});

/** Accounts (系统设置 → 人员账号). */
export const accountCommands = {
  'account.list': query(noInput, z.array(accountViewSchema).readonly()),
  'account.create': change(accountCreateSchema, accountViewSchema),
  'account.update': change(
    z.strictObject({ id: idSchema, version: versionSchema, ...accountFields, second }),
    accountViewSchema,
  ),
  'account.setActive': change(
    /** Closing an account takes two persons; opening it again takes one. */
    z.strictObject({ id: idSchema, version: versionSchema, isActive: z.boolean(), second }),
    accountViewSchema,
  ),
  'account.unlock': change(z.strictObject({ id: idSchema }), noOutput),
  'account.resetPassword': change(z.strictObject({ id: idSchema, password: newPasswordSchema, second }), noOutput),
} as const;
