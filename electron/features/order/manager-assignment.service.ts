import { nextHand } from '#shared/domain/routing/order-returns';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { Assignment } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { endFunding, waiveByManager } from '../funding/settle-funding.service';
import { readCaseFlow } from './case-flow';
import { markAssigned } from './case-pool';
import { checkAssignment } from './check-assignment';
import { findLivingLead, isOpen } from './living-orders';
import { findCase, findCases, updateOrder } from './order.repository';
import type { CaseVersion } from './order-dispatch.service';
import { dueOfNewOrder } from './order-due';
import type { Asker, OrderKit } from './order-kit';
import { findCaseIdsOf, listOrdersByCase, lockCase } from './order-links.repository';
import { openOrder } from './order-opener';
import { recordOrderAct } from './order-recorder';
import { takeOffOrder } from './order-sharing.service';
import { tellLeft, tellSpecialSteps } from './special-steps';

/** To whom the manager gives the case, and why. */
export interface ManagersDecision {
  readonly to: Assignment;
  readonly reason: string;
  readonly instructions: string;
}

/** What a manager decides after a case was returned for the third time (domain page 5.8): 指定承办. */
export class ManagerAssignmentService {
  constructor(private readonly kit: OrderKit) {}

  assign(actor: Asker, seen: CaseVersion, decision: ManagersDecision): Promise<CaseView> {
    return this.kit.database.write('order.assignByManager', async (tx) => {
      await lockCase(tx, seen.caseId);
      const ofCase = await this.findContested(tx, seen);
      const orders = (await listOrdersByCase(tx, [ofCase.id])).get(ofCase.id) ?? [];
      const now = this.kit.clock.now();
      const { to, reason, instructions } = decision;
      const unit = await checkAssignment(tx, to, 'to', businessDay(now));
      const flow = await readCaseFlow(tx, ofCase, businessDay(now), orders);
      await this.endLead(tx, actor, ofCase, orders, reason);
      this.checkFree(orders, to.unitId);
      await waiveByManager(this.kit, tx, actor, ofCase, to.unitId, reason);
      const order = await openOrder(this.kit, tx, actor, ofCase, {
        to,
        unitName: unit.name,
        role: 'lead',
        instructions,
        route: { by: 'manager', returns: ofCase.returnCount, manager: actor.displayName, reason },
        due: dueOfNewOrder(null, ofCase, now, this.kit.deadlines),
        previousOrderId: null,
        money: null,
        managersReason: reason,
        stepKey: flow?.stations.find(({ role }) => role === 'lead')?.step.key ?? null,
      });
      await markAssigned(tx, ofCase, to.unitId, now);
      await tellSpecialSteps(this.kit, tx, actor, [ofCase], [order]);
      await this.kit.caseChanged(tx, ofCase.id);
      return this.kit.cases.view(tx, actor, ofCase.id);
    });
  }

  private async findContested(tx: WriteTx, { caseId, version }: CaseVersion): Promise<CaseEntity> {
    const ofCase = await findCase(tx, caseId);
    if (ofCase === null) throw new CommandError('not-found');
    if (ofCase.version !== version) throw new CommandError('conflict');
    const isOpenCase = ofCase.status === 'accepted' || ofCase.status === 'assigned';
    if (!isOpenCase || nextHand(ofCase.returnCount) !== 'manager') throw new CommandError('case-state');
    return ofCase;
  }

  /** A lead that works on the case loses it; one that has replied is asked again by rework, not by somebody else. */
  private async endLead(
    tx: WriteTx,
    actor: Asker,
    ofCase: CaseEntity,
    orders: readonly WorkOrderEntity[],
    reason: string,
  ): Promise<void> {
    const lead = findLivingLead(orders);
    if (lead === undefined) return;
    if (!isOpen(lead)) throw new CommandError('case-state');
    const caseIds = (await findCaseIdsOf(tx, [lead])).get(lead.id) ?? [];
    if (caseIds.length > 1) await takeOffOrder(tx, { order: lead, cases: await findCases(tx, caseIds) }, ofCase.id);
    else await updateOrder(tx, lead, { status: 'withdrawn' });
    await recordOrderAct(this.kit, tx, actor, { ...lead, caseId: ofCase.id }, 'order.withdrawn', { reason });
    await tellLeft(this.kit, tx, actor, ofCase, lead);
    if (caseIds.length === 1) await endFunding(this.kit, tx, actor, lead);
    // Another case may be the order's first one now: its clocks run there.
    else for (const id of caseIds) await this.kit.caseChanged(tx, id);
  }

  private checkFree(orders: readonly WorkOrderEntity[], unitId: string): void {
    const isTaken = orders.some((each) => each.role === 'co-handler' && isOpen(each) && each.unitId === unitId);
    if (isTaken) throw new CommandError('unit-repeated', {}, { 'to.unitId': 'invalid' });
  }
}
