import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx, WriteTx } from '../../database/transaction';
import { isOpen } from './living-orders';
import type { Asker, OrderKit } from './order-kit';
import { findItemVersion } from './routing.repository';
import type { UncountedStep } from './special-step-clock.port';

type StepOrder = Pick<WorkOrderEntity, 'id' | 'stepKey' | 'status'>;
type FlowCase = Pick<CaseEntity, 'id' | 'itemVersionId'>;

async function findUncounted(tx: ReadTx, ofCase: FlowCase, order: StepOrder): Promise<UncountedStep | null> {
  if (order.stepKey === null || ofCase.itemVersionId === null) return null;
  const version = await findItemVersion(tx, ofCase.itemVersionId);
  const step = version?.item.process.find(({ key }) => key === order.stepKey);
  if (step === undefined || step.special === null || step.special.isCounted) return null;
  const { kind, maxWorkingDays } = step.special;
  return { caseId: ofCase.id, orderId: order.id, kind, stepName: step.name, maxWorkingDays };
}

/**
 * Tells the cases' clocks of orders that were just opened or came to an end; the last thing that an act on orders does.
 * What an order let stand still ends with it, whatever step it is for by now.
 */
export async function tellSpecialSteps(
  kit: Pick<OrderKit, 'specialSteps'>,
  tx: WriteTx,
  actor: Asker,
  cases: readonly FlowCase[],
  orders: readonly StepOrder[],
): Promise<void> {
  const pairs = orders.flatMap((order) => cases.map((ofCase) => ({ order, ofCase })));
  for (const { order, ofCase } of pairs) {
    const step = isOpen(order) ? await findUncounted(tx, ofCase, order) : null;
    if (step !== null) await kit.specialSteps.begin(tx, actor, step);
    if (!isOpen(order)) await kit.specialSteps.end(tx, actor, { caseId: ofCase.id, orderId: order.id });
  }
}

/** Tells the clock of a case that an order serves it no more; the order may go on for others. */
export function tellLeft(
  kit: Pick<OrderKit, 'specialSteps'>,
  tx: WriteTx,
  actor: Asker,
  { id: caseId }: Pick<CaseEntity, 'id'>,
  { id: orderId }: Pick<WorkOrderEntity, 'id'>,
): Promise<void> {
  return kit.specialSteps.end(tx, actor, { caseId, orderId });
}

/** Tells the clock of a case that an order serves it, too; a step of another item's flow is none of its own. */
export async function tellJoined(
  kit: Pick<OrderKit, 'specialSteps'>,
  tx: WriteTx,
  actor: Asker,
  ofCase: FlowCase,
  order: StepOrder,
  home: Pick<CaseEntity, 'itemVersionId'>,
): Promise<void> {
  if (home.itemVersionId === ofCase.itemVersionId) await tellSpecialSteps(kit, tx, actor, [ofCase], [order]);
}
