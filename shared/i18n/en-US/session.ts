import type { Translated } from '../catalogue-type';
import type { session as source } from '../zh-CN/session';

/** Words of signing in, locking, and one's own password in English. */
export const session: Translated<typeof source> = {
  loginTitle: 'Sign in',
  username: 'User name',
  password: 'Password',
  login: 'Sign in',
  demonstration: 'Demonstration data. Do not enter real persons.',
  lockedTitle: 'Screen locked',
  lockedNote: '{{name}}, enter your password to go on. What you typed is still there.',
  unlock: 'Unlock',
  changePerson: 'Sign in as somebody else',
  changeTitle: 'Change password',
  changeFirst: 'This is your first sign-in. Please choose a password of your own.',
  oldPassword: 'Old password',
  newPassword: 'New password',
  repeatPassword: 'New password again',
  passwordHint: 'At least 8 characters',
  change: 'Change',
  changed: 'Password changed',
};
