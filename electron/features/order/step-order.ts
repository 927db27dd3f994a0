import type { ProcessStep } from '#shared/domain/flow/process-step';
import type { RouteUnit } from '#shared/domain/routing/propose-route';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import type { Money } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { WriteTx } from '../../database/transaction';
import type { CaseFlow, RoutedStation } from './case-flow';
import type { OrderDeadlines, OrderLimit } from './order-deadlines';
import type { Asker, OrderKit } from './order-kit';
import { openOrder } from './order-opener';

type Promised = Pick<CaseEntity, 'dueAt' | 'yellowAt'>;

/**
 * The end of a step's own limit, counted in working days from dispatch and never behind the case's; the case's own
 * where the step has none. A special step that does not count has its longest time instead, and the case's limit does
 * not bound it, as the case's clock stands still meanwhile.
 */
export function dueOfStep(
  { limitWorkingDays, special }: Pick<ProcessStep, 'limitWorkingDays' | 'special'>,
  ofCase: Promised,
  now: string,
  deadlines: OrderDeadlines,
): OrderLimit {
  const promised: OrderLimit = { ownLimit: null, dueDay: null, dueAt: ofCase.dueAt, yellowAt: ofCase.yellowAt };
  const days = limitWorkingDays ?? special?.maxWorkingDays ?? null;
  if (days === null) return promised;
  const dueDay = deadlines.dayAfterWorkingDays(days, now);
  const own = { ownLimit: null, dueDay, ...deadlines.dueOfOrder(dueDay) };
  const isBound = special?.isCounted !== false && ofCase.dueAt !== null;
  return isBound && own.dueAt > (ofCase.dueAt ?? '') ? promised : own;
}

/** Why a step's order was opened. */
export function reasonOfStep({ itemName: item, stations }: CaseFlow, { step }: RoutedStation): RouteReason {
  const before = stations.filter((each) => step.after.includes(each.step.key));
  const namesWhere = (isWanted: (station: RoutedStation) => boolean) =>
    before.filter(isWanted).map((each) => each.step.name);
  return {
    by: 'step',
    item,
    step: step.name,
    done: namesWhere(({ state }) => state === 'done'),
    skipped: namesWhere(({ state }) => state === 'skipped'),
    waiting: namesWhere(({ state }) => state !== 'done' && state !== 'skipped'),
  };
}

/** A step that begins at a unit; `hasLead` where an order leads the case already. */
export interface StepOpening {
  readonly station: RoutedStation;
  readonly unit: RouteUnit;
  readonly reason: RouteReason;
  readonly hasLead: boolean;
  /** Money that its order brings; without, a unit of a community needs a waiver. */
  readonly money: Money | null;
}

/** Opens a step's order at its unit, with its own limit and the reason. */
export function openStepOrder(
  kit: OrderKit,
  tx: WriteTx,
  actor: Asker,
  ofCase: CaseEntity,
  opened: StepOpening,
): Promise<WorkOrderEntity> {
  const { station, unit, reason } = opened;
  return openOrder(kit, tx, actor, ofCase, {
    to: { unitId: unit.id, accountId: null },
    unitName: unit.name,
    role: opened.hasLead ? 'co-handler' : station.role,
    instructions: '',
    route: reason,
    due: dueOfStep(station.step, ofCase, kit.clock.now(), kit.deadlines),
    previousOrderId: null,
    money: opened.money,
    stepKey: station.step.key,
  });
}
