import { z } from 'zod';
import { ROLES } from '../../domain/people/roles';
import { change, query } from '../define-commands';
import { idSchema, noInput, noOutput, requiredText } from '../primitives';

/** Password as typed: 8 to 128 characters. Field codes: `password-short`, `too-long`. */
export const newPasswordSchema = z.string().min(8, 'password-short').max(128, 'too-long');

/** User name of a new account: letters, digits, Chinese characters, dots, dashes, underscores. Field code: `username-shape`. */
export const newUsernameSchema = requiredText(40).regex(/^[A-Za-z0-9._\u4e00-\u9fff-]+$/, 'username-shape');

const streetNameSchema = z.strictObject({ id: idSchema, name: z.string() });

/** A district, as somebody of it sees it. */
export const districtViewSchema = z.strictObject({
  name: z.string(),
  /** Whether the person belongs to the district itself and may look at every street. */
  isOwn: z.boolean(),
  /** The street that the window shows; null for all of them. */
  street: streetNameSchema.nullable(),
  /** The streets that may be chosen; empty for who belongs to one. */
  streets: z.array(streetNameSchema).readonly(),
});

/** Who is at the window, or null when nobody is signed in. */
export const sessionViewSchema = z.strictObject({
  accountId: idSchema,
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  unitId: idSchema,
  unitName: z.string(),
  /** Null in an office of one street. */
  district: districtViewSchema.nullable(),
  mustChangePassword: z.boolean(),
  isLocked: z.boolean(),
  idleLockMinutes: z.int(),
});
/** Who is at the window. */
export type SessionView = z.output<typeof sessionViewSchema>;

/** Signing in and out, the idle lock, and one's own password. */
export const sessionCommands = {
  'session.login': change(
    z.strictObject({ username: requiredText(40), password: z.string().min(1, 'required').max(128) }),
    sessionViewSchema,
  ),
  'session.logout': change(noInput, noOutput),
  'session.current': query(noInput, sessionViewSchema.nullable()),
  'session.lock': change(noInput, noOutput),
  'session.unlock': change(z.strictObject({ password: z.string().min(1, 'required').max(128) }), sessionViewSchema),
  /** Lets somebody of the district look at one street, or at all of them (null). Fails with `not-found`, `forbidden`. */
  'session.chooseStreet': change(z.strictObject({ streetId: idSchema.nullable() }), sessionViewSchema),
  'session.changePassword': change(
    z.strictObject({ oldPassword: z.string().min(1, 'required').max(128), newPassword: newPasswordSchema }),
    sessionViewSchema,
  ),
} as const;
