import type { OrderRole, OrderStatus } from '../case/vocabulary';
import { OPEN_ORDER_STATUSES } from '../case/vocabulary';
import type { Facts } from './case-facts';
import { inOrder, progressOf } from './flow-order';
import type { ProcessStep } from './process-step';

/** Where a step of a case stands: 已办, 办理中, 已退单, 可启动, 等待前序, 不适用. */
export const STEP_STATES = ['done', 'in-work', 'returned', 'ready', 'waiting', 'skipped'] as const;
/** One of {@link STEP_STATES}. */
export type StepState = (typeof STEP_STATES)[number];

/** What is read of an order to know where its step stands. */
export interface StepOrder {
  readonly stepKey: string | null;
  readonly status: OrderStatus;
}

/** A step of a case and where it stands. */
export interface StepStation {
  readonly step: ProcessStep;
  /** The first leading step that applies leads; others help, as only one leads a case (domain page 5.8). */
  readonly role: OrderRole;
  readonly state: StepState;
  /** Whether it ever had an order: what a co-ordinator withdrew is not opened again by itself. */
  readonly wasOpened: boolean;
}

function stateByOrders(key: string, orders: readonly StepOrder[]): StepState | null {
  const own = orders.filter(({ stepKey, status }) => stepKey === key && status !== 'withdrawn');
  if (own.some(({ status }) => OPEN_ORDER_STATUSES.includes(status))) return 'in-work';
  const last = own.at(-1);
  if (last === undefined) return null;
  return last.status === 'returned' ? 'returned' : 'done';
}

/**
 * Where every step of a case stands, in the flow's order; `orders` are the oldest first. A step is done when its last
 * order is replied to and none is open; where no order tells, it is ready, waits for those before it, or is skipped
 * because its condition does not hold.
 */
export function stationsOf(
  steps: readonly ProcessStep[],
  facts: Facts,
  orders: readonly StepOrder[],
): readonly StepStation[] {
  const byOrders = new Map(steps.map(({ key }) => [key, stateByOrders(key, orders)]));
  const done = new Set(steps.filter(({ key }) => byOrders.get(key) === 'done').map(({ key }) => key));
  const { skipped, ready } = progressOf(steps, facts, done);
  const isReady = new Set(ready.map(({ key }) => key));
  const inFlow = inOrder(steps);
  const lead = inFlow.find(({ key, role }) => role === 'lead' && (!skipped.has(key) || byOrders.get(key) !== null));
  const restOf = (key: string): StepState => {
    if (skipped.has(key)) return 'skipped';
    return isReady.has(key) ? 'ready' : 'waiting';
  };
  return inFlow.map((step) => ({
    step,
    role: step === lead ? 'lead' : 'co-handler',
    state: byOrders.get(step.key) ?? restOf(step.key),
    wasOpened: orders.some(({ stepKey }) => stepKey === step.key),
  }));
}

/** Steps that a case cannot be called finished without: those neither done nor skipped. */
export function unfinishedOf<S extends Pick<StepStation, 'state'>>(stations: readonly S[]): readonly S[] {
  return stations.filter(({ state }) => state !== 'done' && state !== 'skipped');
}
