import { nextHand } from '#shared/domain/routing/order-returns';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import type { Assignment } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { RoutedStation } from './case-flow';
import { findLivingLead, isOpen } from './living-orders';
import type { OrderLimit } from './order-deadlines';
import type { NewOrder } from './order-opener';
import type { CaseProposal } from './propose-for-case';
import { reasonOfStep } from './step-order';
import { canStart } from './step-routing.service';

/** Whom a co-ordinator asks. */
export interface Asked {
  readonly lead: Assignment | null;
  readonly coHandlers: readonly Assignment[];
}

/** One order of a dispatch; `station` is the step of the item's flow that it is for, or null. */
export interface Target {
  readonly to: Assignment;
  readonly role: NewOrder['role'];
  readonly field: string;
  readonly station: RoutedStation | null;
}

const OWN_CHOICE: RouteReason = { by: 'choice' };

/** The step that an order is for: the lead's own, or the first open one of the unit. Steps whose turn it is come first. */
function stationFor(
  { to, role }: Pick<Target, 'to' | 'role'>,
  stations: readonly RoutedStation[],
): RoutedStation | null {
  if (role === 'lead') return stations.find((each) => each.role === 'lead') ?? null;
  const own = stations.filter((each) => each.unit?.id === to.unitId);
  const byTurn = (['ready', 'returned', 'waiting', 'skipped'] as const).map((state) =>
    own.find((each) => each.state === state),
  );
  return byTurn.find((each) => each !== undefined) ?? null;
}

/** The orders of a dispatch with the steps that they are for. */
export function targetsOf({ lead, coHandlers }: Asked, { flow }: CaseProposal): readonly Target[] {
  const helpers = coHandlers.map((to, at) => ({ to, role: 'co-handler' as const, field: `coHandlers.${at}` }));
  const asked = lead === null ? helpers : [{ to: lead, role: 'lead' as const, field: 'lead' }, ...helpers];
  let free = (flow?.stations ?? []).filter(canStart);
  return asked.map((each) => {
    const station = stationFor(each, free);
    free = free.filter((other) => other !== station);
    return { ...each, station };
  });
}

/** Why an order goes to its unit: its step, the proposal, or the co-ordinator's own choice. */
export function reasonOfTarget({ to, role, station }: Target, proposal: CaseProposal): RouteReason {
  const { lead, coHandlers, reason, flow } = proposal;
  if (flow !== null && station !== null) {
    return to.unitId === station.unit?.id ? reasonOfStep(flow, station) : OWN_CHOICE;
  }
  const proposed = role === 'lead' ? [lead] : coHandlers;
  return proposed.some((unit) => unit?.id === to.unitId) ? (reason ?? OWN_CHOICE) : OWN_CHOICE;
}

/** The lead that the matrix names has the matrix's own limit, unless the co-ordinator gave a day. */
export function dueOfTarget(
  { to, role }: Target,
  { lead, leadLimit }: CaseProposal,
  given: OrderLimit,
  dueDay: string | null,
): OrderLimit {
  return dueDay === null && role === 'lead' && to.unitId === lead?.id ? (leadLimit ?? given) : given;
}

/**
 * A case has one living lead, unless the lead's step comes later in the flow, and no unit holds two open orders of it
 * for the same step. From the third return on a manager decides (domain page 5.8). Money goes to those who are asked.
 */
export function checkParts(
  targets: readonly Target[],
  cases: readonly Pick<CaseEntity, 'returnCount'>[],
  orders: readonly WorkOrderEntity[],
  { laterLead }: CaseProposal,
  money: readonly { readonly unitId: string }[],
): void {
  const hasLead = findLivingLead(orders) !== undefined;
  const lead = targets.find(({ role }) => role === 'lead');
  if (hasLead && lead !== undefined) throw new CommandError('case-state', {}, { lead: 'invalid' });
  if (!hasLead && lead === undefined && laterLead === null) {
    throw new CommandError('invalid-input', {}, { lead: 'required' });
  }
  if (!hasLead && cases.some((each) => nextHand(each.returnCount) === 'manager')) {
    throw new CommandError('manager-needed');
  }
  const stray = money.findIndex(({ unitId }) => !targets.some(({ to }) => to.unitId === unitId));
  if (stray >= 0) throw new CommandError('invalid-input', {}, { [`money.${stray}.unitId`]: 'invalid' });
  if (targets.length === 0) throw new CommandError('invalid-input', {}, { coHandlers: 'required' });
  targets.forEach(({ to, field, station }, at) => {
    const isHeld = orders.some(
      (order) =>
        isOpen(order) && order.unitId === to.unitId && (station === null || order.stepKey === station.step.key),
    );
    const isTwice = targets.findIndex((other) => other.to.unitId === to.unitId) < at;
    if (isHeld || isTwice) throw new CommandError('unit-repeated', {}, { [`${field}.unitId`]: 'invalid' });
  });
}
