import type { Card } from '#shared/domain/case/vocabulary';
import type { DeadlineLimit } from '#shared/domain/deadline/deadline-types';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';

/** The end of an order's own limit, and when its yellow card falls due. */
export interface OrderDue {
  readonly dueAt: string | null;
  readonly yellowAt: string | null;
}

/** The limit of an order as it is kept: its own, or its own day; both are null where it follows the case's limit. */
export interface OrderLimit extends OrderDue {
  readonly ownLimit: DeadlineLimit | null;
  readonly dueDay: string | null;
}

/** What orders need of the office's clock. */
export interface OrderDeadlines {
  dueOfOrder(dueDay: string): { readonly dueAt: string; readonly yellowAt: string };
  dueOfLimit(limit: DeadlineLimit, from: string): { readonly dueAt: string; readonly yellowAt: string };
  /** The day (`YYYY-MM-DD`) on which so many working days end that are counted from `from`. */
  dayAfterWorkingDays(days: number, from: string): string;
  cardOf(basis: OrderDue & { readonly closedAt: string | null }, now: string): Card;
  /** The last instant at which an order dispatched then can be returned. */
  returnUntil(dispatchedAt: string): string;
  /** The clock of cases: orders' money is confirmed by it. */
  readonly promise: CaseDeadlines['promise'];
  /** What is due before this instant is red. */
  redBefore(now: string): string;
}
