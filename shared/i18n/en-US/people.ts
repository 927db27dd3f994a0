import type { Translated } from '../catalogue-type';
import type { people as source } from '../zh-CN/people';

/** Words of the accounts' page in English. */
export const people: Translated<typeof source> = {
  add: 'New account',
  edit: 'Edit account',
  username: 'User name',
  displayName: 'Name',
  role: 'Role',
  unit: 'Unit',
  state: 'State',
  lastLogin: 'Last sign-in',
  active: 'Active',
  inactive: 'Inactive',
  lockedOut: 'Locked out',
  initialPassword: 'First password',
  initialHint: 'At least 8 characters; to be changed at the first sign-in',
  resetPassword: 'Reset password',
  unlock: 'Unlock',
  deactivate: 'Deactivate',
  activate: 'Activate',
  deactivateQuestion: '{{name}} is signed out at once and can no longer sign in. Past work stays.',
  resetQuestion: '{{name}} is signed out at once and signs in with the new first password, which must then be changed.',
  secondTitle: 'Second person',
  secondHint:
    'Another administrator or a manager enters their own user name and password here; the log keeps both names.',
  secondHintIfAny:
    'This takes another administrator or a manager, who enters their own user name and password here. Leave it empty only where nobody else could.',
  secondUsername: 'Second person’s user name',
  secondPassword: 'Second person’s password',
  never: 'Never',
  done: 'Account updated',
};
