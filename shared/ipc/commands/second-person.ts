import { z } from 'zod';
import { requiredText } from '../primitives';

/**
 * Who stands for an act beside the one who does it (four eyes): another administrator or a manager, with the own password.
 * Fails with `second-person-needed` where the act needs one and there is none, `second-person-unfit` where this one may
 * not be it, and as a login does where the password is wrong.
 */
export const secondPersonSchema = z.strictObject({
  username: requiredText(40),
  password: z.string().min(1, 'required').max(128),
});
/** Who stands for an act beside the one who does it. */
export type SecondPerson = z.output<typeof secondPersonSchema>;
