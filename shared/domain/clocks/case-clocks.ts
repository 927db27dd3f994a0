import { type CaseStatus, OPEN_ORDER_STATUSES, type OrderStatus, type Urgency } from '../case/vocabulary';
import type { ClockSuspension, DeadlineExtension, DeadlineLimit } from '../deadline/deadline-types';
import { findDecisionLimit, type PromiseBasis } from './decision-limit';
import type { OfficeRules } from './office-rules';

/**
 * The clocks of a case and its orders: 受理审查, 容缺补交, 办理, 分派, 送达, 回访, 整改 of the case; 签收 and 承办 of each order.
 */
export const CLOCK_KINDS = [
  'completeness',
  'gaps',
  'decision',
  'dispatch',
  'delivery',
  'callback',
  'remedy',
  'signing',
  'order',
] as const;
/** One of {@link CLOCK_KINDS}. */
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What the clocks depend on of one order: its own limit or day; both are null where it has the case's limit. */
export interface OrderClockFacts {
  readonly id: string;
  readonly status: OrderStatus;
  readonly unitId: string;
  readonly accountId: string | null;
  readonly dispatchedAt: string;
  readonly ownLimit: DeadlineLimit | null;
  readonly dueDay: string | null;
}

/** A lead order that serves a case, whether it was sent for it or is shared with others (一单多件). */
export interface LeadFacts {
  readonly status: OrderStatus;
  readonly repliedAt: string | null;
}

/** What the clocks depend on of one case. Instants are ISO texts. */
export interface CaseClockFacts extends PromiseBasis {
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  /** When the present handling began, where the case was reopened: its promise runs from there. */
  readonly reopenedAt: string | null;
  readonly closedAt: string | null;
  readonly deliveredAt: string | null;
  readonly calledBackAt: string | null;
  /** Since when a bad rating waits for its remedy; null where none does. */
  readonly remedySince: string | null;
  readonly remediedAt: string | null;
  /** The day by which the applicant promised what is missing; null where nothing is. */
  readonly gapsDueDay: string | null;
  readonly gapsFilledAt: string | null;
  /** Since when it is in the pool again: its lead was returned or withdrawn, or it was taken off; null where never. */
  readonly pooledAt: string | null;
  readonly clerkId: string;
  readonly leadUnitId: string | null;
  readonly suspensions: readonly ClockSuspension[];
  readonly extensions: readonly DeadlineExtension[];
  /** Orders of which this is the first case: their clocks run here, once. */
  readonly orders: readonly OrderClockFacts[];
  /** Every lead order that serves the case. */
  readonly leads: readonly LeadFacts[];
}

/** Who is warned: a person, a unit, or, where both are null, the co-ordinators. */
export interface ClockReceiver {
  readonly unitId: string | null;
  readonly accountId: string | null;
}

/** A clock that runs: since when, and for a limit or up to a given day. */
export interface RunningClock {
  readonly kind: ClockKind;
  readonly orderId: string | null;
  readonly startedAt: string;
  readonly span: { readonly limit: DeadlineLimit } | { readonly dueDay: string };
  readonly suspensions: readonly ClockSuspension[];
  readonly extensions: readonly DeadlineExtension[];
  readonly receiver: ClockReceiver;
}

const COORDINATORS: ClockReceiver = { unitId: null, accountId: null };
const workingDays = (amount: number) => ({ limit: { unit: 'working-days', amount } as const });

/** The outside promise of a case, whether it still runs or not; null where nothing is promised. */
export function findDecisionClock(facts: CaseClockFacts, rules: OfficeRules): RunningClock | null {
  const limit = findDecisionLimit(facts, rules);
  if (facts.acceptedAt === null || limit === null) return null;
  const { suspensions, extensions, leadUnitId } = facts;
  return {
    kind: 'decision',
    orderId: null,
    startedAt: facts.reopenedAt ?? facts.acceptedAt,
    span: { limit: { unit: limit.unit, amount: limit.value } },
    suspensions,
    extensions,
    receiver: { unitId: leadUnitId, accountId: null },
  };
}

/** Every clock of a case that runs now (domain rules 2–9, 11). What has ended runs no more, and is not among them. */
export function findRunningClocks(facts: CaseClockFacts, rules: OfficeRules): readonly RunningClock[] {
  return [...intakeClocks(facts, rules), ...handlingClocks(facts, rules), ...afterClocks(facts, rules)];
}

function clock(
  kind: ClockKind,
  startedAt: string,
  span: RunningClock['span'],
  receiver: ClockReceiver,
  orderId: string | null = null,
): RunningClock {
  return { kind, orderId, startedAt, span, receiver, suspensions: [], extensions: [] };
}

function intakeClocks(facts: CaseClockFacts, rules: OfficeRules): readonly RunningClock[] {
  const { status, receivedAt, acceptedAt, gapsDueDay, gapsFilledAt } = facts;
  const clerk: ClockReceiver = { unitId: null, accountId: facts.clerkId };
  if (status === 'received') return [clock('completeness', receivedAt, workingDays(rules.completenessDays), clerk)];
  const isGapOpen = gapsDueDay !== null && gapsFilledAt === null && facts.closedAt === null;
  return isGapOpen ? [clock('gaps', acceptedAt ?? receivedAt, { dueDay: gapsDueDay }, clerk)] : [];
}

function handlingClocks(facts: CaseClockFacts, rules: OfficeRules): readonly RunningClock[] {
  if (facts.status !== 'accepted' && facts.status !== 'assigned') return [];
  const decision = findDecisionClock(facts, rules);
  const orders = facts.orders.flatMap((order) => orderClocks(order, decision, rules));
  const isUndispatched = facts.kind !== 'application' && !isLed(facts);
  const hours: DeadlineLimit = { unit: 'clock-hours', amount: rules.dispatchHours[facts.urgency] };
  const dispatch = isUndispatched ? [clock('dispatch', startOfWaiting(facts), { limit: hours }, COORDINATORS)] : [];
  return [...(decision === null ? [] : [decision]), ...dispatch, ...orders];
}

/** Whether a lead works on the case or has answered in its present handling. */
function isLed({ leads, reopenedAt }: CaseClockFacts): boolean {
  const isFresh = (repliedAt: string | null) => reopenedAt === null || (repliedAt ?? '') >= reopenedAt;
  return leads.some(
    ({ status, repliedAt }) => OPEN_ORDER_STATUSES.includes(status) || (status === 'replied' && isFresh(repliedAt)),
  );
}

/** Since when a case waits to be dispatched: its receipt, its reopening, or the day it came back into the pool. */
function startOfWaiting({ receivedAt, reopenedAt, pooledAt }: CaseClockFacts): string {
  return [receivedAt, reopenedAt ?? '', pooledAt ?? ''].reduce((latest, each) => (each > latest ? each : latest));
}

function orderClocks(
  order: OrderClockFacts,
  decision: RunningClock | null,
  rules: OfficeRules,
): readonly RunningClock[] {
  if (!OPEN_ORDER_STATUSES.includes(order.status)) return [];
  const { id: orderId, unitId, accountId, dispatchedAt } = order;
  const receiver = { unitId, accountId };
  const signing: RunningClock['span'] = { limit: { unit: 'opening-hours', amount: rules.signingHours } };
  const span = ownSpan(order);
  const own = span === null ? null : clock('order', dispatchedAt, span, receiver, orderId);
  const inherited = decision === null ? null : ({ ...decision, kind: 'order', orderId, receiver } as const);
  const handling = own ?? inherited;
  return [
    ...(order.status === 'dispatched' ? [clock('signing', dispatchedAt, signing, receiver, orderId)] : []),
    ...(handling === null ? [] : [handling]),
  ];
}

function ownSpan({ ownLimit, dueDay }: OrderClockFacts): RunningClock['span'] | null {
  if (ownLimit !== null) return { limit: ownLimit };
  return dueDay === null ? null : { dueDay };
}

function afterClocks(facts: CaseClockFacts, rules: OfficeRules): readonly RunningClock[] {
  const { status, closedAt, deliveredAt, calledBackAt, remedySince, remediedAt, clerkId, leadUnitId } = facts;
  const isUndelivered = status === 'decided' && closedAt !== null && deliveredAt === null;
  const isUnhappy = remedySince !== null && remediedAt === null;
  const isUncalled = isUnhappy && closedAt !== null && (calledBackAt === null || calledBackAt < remedySince);
  const desk = { unitId: null, accountId: clerkId };
  return [
    ...(isUndelivered ? [clock('delivery', closedAt, workingDays(rules.deliveryDays), desk)] : []),
    ...(isUncalled ? [clock('callback', remedySince, workingDays(rules.callbackDays), COORDINATORS)] : []),
    ...(isUnhappy
      ? [clock('remedy', remedySince, workingDays(rules.remedyDays), { unitId: leadUnitId, accountId: null })]
      : []),
  ];
}
