import { businessDay } from '#shared/domain/time/business-day';
import type { FlowStepView } from '#shared/ipc/commands/case-views';
import { isAllowed } from '#shared/ipc/rights';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { readCaseFlow } from './case-flow';
import { findUnitNames } from './order-views.repository';
import { canStart } from './step-routing.service';

/** The steps of a case as its page draws them: a step in work shows the unit that has it. */
export async function viewFlow(
  tx: ReadTx,
  actor: Actor,
  { ofCase, orders }: { readonly ofCase: CaseEntity; readonly orders: readonly WorkOrderEntity[] },
  now: string,
): Promise<readonly FlowStepView[] | null> {
  const flow = await readCaseFlow(tx, ofCase, businessDay(now), orders);
  if (flow === null) return null;
  const unitNames = await findUnitNames(
    tx,
    orders.map(({ unitId }) => unitId),
  );
  const isRoutable = ofCase.status === 'accepted' || ofCase.status === 'assigned';
  const mayStart = isRoutable && isAllowed(actor.role, 'order.openStep');
  return flow.stations.map((station) => {
    const { step, state, unit } = station;
    const order = orders.findLast(({ stepKey, status }) => stepKey === step.key && status !== 'withdrawn');
    const unitName = order === undefined ? (unit?.name ?? '') : (unitNames.get(order.unitId) ?? '');
    return {
      ...step,
      state,
      unitName,
      unitId: unit?.id ?? null,
      isStartable: mayStart && unit !== null && canStart(station),
    };
  });
}
