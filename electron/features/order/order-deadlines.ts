import type { Card } from '#shared/domain/case/vocabulary';

/** The end of an order's own limit, and when its yellow card falls due. */
export interface OrderDue {
  readonly dueAt: string | null;
  readonly yellowAt: string | null;
}

/** The limit of an order as it is kept: `dueDay` is its own day, null where it follows the case's limit. */
export interface OrderLimit extends OrderDue {
  readonly dueDay: string | null;
}

/** What orders need of the office's clock. */
export interface OrderDeadlines {
  dueOfOrder(dueDay: string): { readonly dueAt: string; readonly yellowAt: string };
  cardOf(basis: OrderDue & { readonly closedAt: string | null }, now: string): Card;
  /** What is due before this instant is red. */
  redBefore(now: string): string;
}
