import type { Autosaver } from './autosaver';
import type { CounterValues } from './counter-values';

/** What a clerk had before him when he went to another page. */
export interface OpenIntake {
  readonly accountId: string;
  /** Goes on with the same draft, also when its first save is still under way. */
  readonly autosaver: Autosaver<CounterValues>;
  readonly values: CounterValues;
}

let leftOpen: OpenIntake | null = null;

/** Keeps what is before the clerk while he looks at another page; null when nothing is. The draft on disk guards against the rest. */
export function leaveOpen(intake: OpenIntake | null): void {
  leftOpen = intake;
}

/** What this clerk left open in this window, or null. */
export function findLeftOpen(accountId: string): OpenIntake | null {
  return leftOpen?.accountId === accountId ? leftOpen : null;
}
