/** Wrong passwords in a row that lock an account. */
export const MAX_FAILED_LOGINS = 5;
/** Minutes for which an account stays locked. */
export const LOCKOUT_MINUTES = 15;

const MINUTE_MS = 60_000;

/** What an account remembers of wrong passwords: how many in a row, and until when it is locked (UTC ISO text). */
export interface LockoutState {
  readonly failedLogins: number;
  readonly lockedUntil: string | null;
}

/** The state of an account on which nothing weighs. */
export const NO_FAILURES: LockoutState = { failedLogins: 0, lockedUntil: null };

/** The state after one more wrong password at `now`; the last one allowed locks, and the count begins anew afterwards. */
export function countFailure(state: LockoutState, now: string): LockoutState {
  const failedLogins = state.failedLogins + 1;
  if (failedLogins < MAX_FAILED_LOGINS) return { failedLogins, lockedUntil: null };
  return { failedLogins: 0, lockedUntil: new Date(Date.parse(now) + LOCKOUT_MINUTES * MINUTE_MS).toISOString() };
}

/** Whole minutes for which the account is still locked, at least 1; 0 when it is not. */
export function lockedMinutes(lockedUntil: string | null, now: string): number {
  if (lockedUntil === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / MINUTE_MS));
}
