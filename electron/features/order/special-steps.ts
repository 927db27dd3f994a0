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

/** Tells the case's clock of orders that were just opened or came to an end; the last thing that an act on orders does. */
export async function tellSpecialSteps(
  kit: Pick<OrderKit, 'specialSteps'>,
  tx: WriteTx,
  actor: Asker,
  cases: readonly FlowCase[],
  orders: readonly StepOrder[],
): Promise<void> {
  const pairs = orders.flatMap((order) => cases.map((ofCase) => ({ order, ofCase })));
  for (const { order, ofCase } of pairs) {
    const step = await findUncounted(tx, ofCase, order);
    if (step === null) continue;
    if (isOpen(order)) await kit.specialSteps.begin(tx, actor, step);
    else await kit.specialSteps.end(tx, actor, step);
  }
}
