import type { Role } from '../people/roles';
import { nextHand } from '../routing/order-returns';
import { isBadRating, isRemedyOpen, type RemedyStation } from './remedy';
import { canSplit } from './split-rules';
import {
  type CaseKind,
  type CaseStatus,
  OPEN_CASE_STATUSES,
  OPEN_ORDER_STATUSES,
  type OrderRole,
  type OrderStatus,
} from './vocabulary';

/** What the rules of closing must know of a case's orders. */
export interface OrderStation {
  readonly role: OrderRole;
  readonly status: OrderStatus;
  /** When its reply came; not known counts as before a reopening. */
  readonly repliedAt?: string | null;
}

/** Orders of the case that are still open. */
export function countOpenOrders(orders: readonly OrderStation[]): number {
  return orders.filter((order) => OPEN_ORDER_STATUSES.includes(order.status)).length;
}

/**
 * Why a case cannot be decided (办结), or null. No order may be open and the lead must have replied (domain page 5.8:
 * only the lead answers the resident). An appeal or a service request that nobody was asked about may be decided by the
 * co-ordinator himself; an application may not. Orders that were withdrawn do not count, nor do replies from before
 * the case was reopened at `reopenedAt`.
 */
export function findDecisionObstacle(
  kind: CaseKind,
  status: CaseStatus,
  orders: readonly OrderStation[],
  reopenedAt: string | null = null,
): 'case-state' | 'order-open' | 'no-lead-reply' | null {
  if (status !== 'accepted' && status !== 'assigned') return 'case-state';
  if (countOpenOrders(orders) > 0) return 'order-open';
  const counted = orders.filter((order) => order.status !== 'withdrawn');
  const isFresh = ({ repliedAt }: OrderStation) => reopenedAt === null || (repliedAt ?? '') >= reopenedAt;
  if (counted.some((order) => order.role === 'lead' && order.status === 'replied' && isFresh(order))) return null;
  return counted.length === 0 && kind !== 'application' && status === 'accepted' ? null : 'no-lead-reply';
}

/** What the acts on a case depend on. */
export interface CaseStation extends RemedyStation {
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  readonly closedAt: string | null;
  readonly rating: number | null;
  readonly reopenedAt: string | null;
  /** Whether the window of reopening is open (see `reopenableUntil`). */
  readonly isReopenable: boolean;
  /** Whether the case counts as accepted although nobody looked through its materials. */
  readonly isDeemed?: boolean;
  /** Materials that are neither in nor waived. */
  readonly missing?: number;
  readonly orders: readonly OrderStation[];
  /** How often the case's lead was returned; none where not given. */
  readonly returnCount?: number;
  /** Whether a deadline was promised, running or not. */
  readonly isPromised: boolean;
  readonly suspendedAt: string | null;
  /** Whether materials that were promised are still missing. */
  readonly hasOpenGaps: boolean;
  /** Whether such a promise was broken, and not forgiven. */
  readonly isGapsBroken: boolean;
  /** Whether the asker handles the lead order. */
  readonly isLead: boolean;
}

/** An act on a case, as the case's page offers it. */
export type CaseAct =
  | 'accept'
  | 'notify'
  | 'dispatch'
  | 'assignByManager'
  | 'complete'
  | 'completeWithGaps'
  | 'handIn'
  | 'refuse'
  | 'fillGaps'
  | 'decide'
  | 'deliver'
  | 'callback'
  | 'askRating'
  | 'rate'
  | 'remedy'
  | 'reviewRating'
  | 'reopen'
  | 'addNote'
  | 'join'
  | 'merge'
  | 'split'
  | 'undoMerge'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'forgiveGaps'
  | 'reveal';

/** Whether a manager can still find that a bad rating was given by mistake or out of malice. */
export function isReviewable({
  rating,
  remedySince,
  remedyReviewed,
}: RemedyStation & { readonly rating: number | null }) {
  return rating !== null && isBadRating(rating) && remedySince !== null && remedyReviewed === null;
}

/** Whether something that was missing may still be taken in: of a notified case, or of an open one that was deemed accepted. */
export function mayHandIn(status: CaseStatus, closedAt: string | null, isDeemed: boolean, missing: number): boolean {
  return status === 'notified' || (isDeemed && closedAt === null && missing > 0);
}

/** The acts that a case's state allows somebody who may see it, in the order in which the page shows them. */
export function findCaseActs(station: CaseStation, role: Role): readonly CaseAct[] {
  const {
    kind,
    status,
    closedAt,
    rating,
    reopenedAt,
    orders,
    returnCount = 0,
    isDeemed = false,
    missing = 0,
  } = station;
  const isDesk = role === 'clerk' || role === 'coordinator';
  const isRateable = closedAt !== null && rating === null;
  const isCoordinator = role === 'coordinator';
  const isAtWork = status === 'accepted' || status === 'assigned';
  const isRunning = isAtWork && station.isPromised;
  const mayAsk = isCoordinator || (role === 'handler' && station.isLead);
  const isForManager = nextHand(returnCount) === 'manager';
  const hasReplied = orders.some((order) => order.role === 'lead' && order.status === 'replied');
  const isAnswered = closedAt !== null && status !== 'merged';
  const candidates: readonly (readonly [CaseAct, boolean])[] = [
    ['dispatch', isCoordinator && isAtWork && (status === 'assigned' || !isForManager)],
    ['assignByManager', role === 'manager' && isAtWork && isForManager && !hasReplied],
    ['accept', isDesk && status === 'received'],
    ['notify', isDesk && status === 'received'],
    ['complete', isDesk && status === 'notified'],
    ['completeWithGaps', isDesk && (status === 'received' || status === 'notified') && kind === 'application'],
    ['handIn', isDesk && mayHandIn(status, closedAt, isDeemed, missing)],
    ['refuse', isDesk && (status === 'received' || status === 'notified')],
    ['fillGaps', isDesk && station.hasOpenGaps],
    ['decide', isCoordinator && findDecisionObstacle(kind, status, orders, reopenedAt) === null],
    ['deliver', isDesk && status === 'decided'],
    ['callback', isDesk && isAnswered],
    ['askRating', isDesk && isRateable && isAnswered],
    ['rate', isDesk && isRateable && isAnswered],
    ['suspend', mayAsk && isRunning],
    ['resume', isCoordinator && isRunning && station.suspendedAt !== null],
    ['extend', mayAsk && isRunning],
    ['forgiveGaps', role === 'manager' && station.isGapsBroken],
    ['remedy', isCoordinator && isRemedyOpen(station)],
    ['reviewRating', role === 'manager' && isReviewable(station)],
    ['reopen', isDesk && station.isReopenable && isAnswered],
    ['addNote', isDesk],
    ['join', isCoordinator && status === 'accepted' && !isForManager],
    ['merge', isCoordinator && OPEN_CASE_STATUSES.includes(status)],
    ['split', isCoordinator && canSplit({ status })],
    ['undoMerge', isCoordinator && status === 'merged'],
    ['reveal', role !== 'administrator'],
  ];
  return candidates.flatMap(([act, isAllowed]) => (isAllowed ? [act] : []));
}
