/**
 * Why a computer's clock is not believed: it shows an instant before the office's latest entry (`behind`) or a long time
 * after it (`ahead`), or it was set back or forward while the program ran.
 */
export const CLOCK_DOUBTS = ['behind', 'ahead', 'set-back', 'set-forward'] as const;
/** One of the reasons. */
export type ClockDoubtKind = (typeof CLOCK_DOUBTS)[number];

/** A clock that is not believed. */
export interface ClockDoubt {
  readonly kind: ClockDoubtKind;
  /** What the clock should be at or after: the latest entry, or the time carried on from the start of the program. */
  readonly expected: string;
}

/** Less than this is no doubt: clocks are put right by seconds all the time. */
export const CLOCK_TOLERANCE_MS = 120_000;
/** An office that was closed longer than this is asked whether its clock is right: longer than any row of holidays. */
export const LONGEST_CLOSED_MS = 31 * 86_400_000;

/** How the clock stands to the latest entry at the start of the program; null where nothing speaks against it. */
export function compareWithLastEntry(now: string, lastEntryAt: string | null): ClockDoubt | null {
  if (lastEntryAt === null) return null;
  const off = Date.parse(now) - Date.parse(lastEntryAt);
  if (off < -CLOCK_TOLERANCE_MS) return { kind: 'behind', expected: lastEntryAt };
  return off > LONGEST_CLOSED_MS ? { kind: 'ahead', expected: lastEntryAt } : null;
}

/** How the clock stands to the time carried on by one that nobody can set; null where nothing speaks against it. */
export function compareWithCarried(now: string, carried: string): ClockDoubt | null {
  const off = Date.parse(now) - Date.parse(carried);
  if (Math.abs(off) <= CLOCK_TOLERANCE_MS) return null;
  return { kind: off < 0 ? 'set-back' : 'set-forward', expected: carried };
}
