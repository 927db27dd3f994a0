import type { Vault } from '../../security/vault';

/** Characters of a whole value's token: 96 bits, so that no two values of an office share one. */
const WHOLE = 16;
/** Characters of a step of a path: 18 bits. What collides is opened and looked at. */
const STEP = 3;
/** Characters of the token of a number's end: 36 bits. */
const END = 6;
/** How many characters the end of a number has. */
export const END_LENGTH = 4;

/** A number that is found by its beginning: what it is for, and the lengths of beginnings that have a step of their own. */
export interface PathPlan {
  readonly purpose: string;
  readonly steps: readonly number[];
}

/** Province and town, region, century, year and day of birth of an ID number (GB 11643). */
export const DOCUMENT_PATH: PathPlan = { purpose: 'document', steps: [4, 6, 8, 10, 14] };
/** Network, then the region of a mobile number; area code of a landline. */
export const PHONE_PATH: PathPlan = { purpose: 'phone', steps: [3, 5, 7] };

/** Token of a whole value, for equality. */
export function wholeToken(vault: Vault, purpose: string, value: string): string {
  return value === '' ? '' : vault.token(purpose, value).slice(0, WHOLE);
}

/** Token of the last four characters; "" for shorter values. */
export function endToken(vault: Vault, { purpose }: PathPlan, value: string): string {
  return value.length < END_LENGTH ? '' : vault.token(`${purpose} end`, value.slice(-END_LENGTH)).slice(0, END);
}

function stepsOf(vault: Vault, { purpose, steps }: PathPlan, beginning: string): string {
  const reached = steps.filter((length) => length <= beginning.length);
  return reached
    .map((length) => vault.token(`${purpose} ${length}`, beginning.slice(0, length)).slice(0, STEP))
    .join('');
}

/** Steps of a value's beginnings, then its whole token: equal for equal values, near for those that begin alike. */
export function pathToken(vault: Vault, plan: PathPlan, value: string): string {
  return value === '' ? '' : stepsOf(vault, plan, value) + wholeToken(vault, plan.purpose, value);
}

/**
 * What the paths of all values with a beginning begin with; others' may, too, where the beginning lies between two steps.
 * Null where it is shorter than the first step.
 */
export function pathBeginning(vault: Vault, plan: PathPlan, beginning: string): string | null {
  const path = stepsOf(vault, plan, beginning);
  return path === '' ? null : path;
}
