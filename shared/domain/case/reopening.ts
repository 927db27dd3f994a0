import { addDays, businessDay, startOfBusinessDay } from '../time/business-day';
import type { CaseKind, CaseStatus } from './vocabulary';

/** Natural days after the day of closing in which a case of each kind can be reopened. */
export type ReopenDays = Readonly<Record<CaseKind, number>>;

/** What the window of reopening depends on: nothing that is said or noted after the closing moves it. */
export interface ClosedCase {
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly closedAt: string | null;
}

/**
 * The instant from which a closed case can no longer be reopened (重新办理): the end of the last of its natural days, the
 * day of closing not counted (民法典 art. 201). Null where it cannot be reopened at all: it is open, was refused, or led on to
 * another case.
 */
export function reopenableUntil({ kind, status, closedAt }: ClosedCase, window: ReopenDays): string | null {
  if (closedAt === null || (status !== 'decided' && status !== 'delivered')) return null;
  return startOfBusinessDay(addDays(businessDay(closedAt), window[kind] + 1));
}

/** When the present handling of a case began: its reopening, else its acceptance, else its receipt. */
export function startOfHandling(row: {
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  readonly reopenedAt: string | null;
}): string {
  return row.reopenedAt ?? row.acceptedAt ?? row.receivedAt;
}
