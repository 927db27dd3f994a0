import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { Assignment, Money } from '#shared/ipc/commands/order';
import type { EarlierReply, WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { endFunding } from '../funding/settle-funding.service';
import { markAllAssigned, returnToPool } from './case-pool';
import { checkAssignment } from './check-assignment';
import { type ClaimedOrder, claimOrder } from './claim-order';
import { isOpen } from './living-orders';
import { updateOrder } from './order.repository';
import { dueOfRenewedOrder } from './order-due';
import type { Asker, OrderKit, OrderVersion } from './order-kit';
import { openOrder } from './order-opener';
import { recordOrderAct } from './order-recorder';
import { findUnitNames } from './order-views.repository';
import { tellSpecialSteps } from './special-steps';

/** Where an order goes instead, and what it brings there. */
export interface Rerouting {
  readonly to: Assignment;
  readonly instructions: string;
  readonly money: Money | null;
}

/** What co-ordinators do with orders that are out: 改派, 重办, 撤回. */
export class OrderSupervisionService {
  constructor(private readonly kit: OrderKit) {}

  reroute(actor: Asker, seen: OrderVersion, { to, instructions, money }: Rerouting): Promise<CaseView> {
    return this.kit.database.write('order.reroute', async (tx) => {
      const claimed = await claimOrder(this.kit, tx, actor, seen, 'reroute');
      const { order, ofCase, cases } = claimed;
      const now = this.kit.clock.now();
      const unit = await checkAssignment(tx, to, 'to', businessDay(now));
      this.checkFree(claimed, to.unitId, 'to.unitId');
      const from = await this.unitName(tx, order.unitId);
      if (isOpen(order)) await this.takeBack(tx, actor, claimed);
      const next = await openOrder(this.kit, tx, actor, ofCase, {
        to,
        unitName: unit.name,
        role: order.role,
        instructions: instructions === '' ? order.instructions : instructions,
        route: { by: 'reroute', from },
        due: dueOfRenewedOrder(order, ofCase, now),
        previousOrderId: order.id,
        furtherCases: cases.slice(1),
        money,
        stepKey: order.stepKey,
      });
      await markAllAssigned(tx, cases, order.role === 'lead' ? to.unitId : null, now);
      const ended = isOpen(order) ? [{ ...order, status: 'withdrawn' as const }] : [];
      await tellSpecialSteps(this.kit, tx, actor, cases, [...ended, next]);
      for (const { id } of cases) await this.kit.caseChanged(tx, id);
      return this.kit.cases.view(tx, actor, ofCase.id);
    });
  }

  rework(actor: Asker, seen: OrderVersion, reason: string): Promise<CaseView> {
    return this.kit.database.write('order.rework', async (tx) => {
      const claimed = await claimOrder(this.kit, tx, actor, seen, 'rework');
      const { order, ofCase, cases } = claimed;
      const now = this.kit.clock.now();
      this.checkFree(claimed, order.unitId, 'orderId', true);
      await updateOrder(tx, order, {
        status: 'dispatched',
        signedAt: null,
        signedByName: '',
        repliedAt: null,
        repliedByName: '',
        reworkReason: reason,
        reworkCount: order.reworkCount + 1,
        earlierReplies: [...(order.earlierReplies ?? []), sentBack(order, reason, now)],
        ...dueOfRenewedOrder(order, ofCase, now),
      });
      await markAllAssigned(tx, cases, null, now);
      await recordOrderAct(this.kit, tx, actor, order, 'order.reworked', { reason });
      await tellSpecialSteps(this.kit, tx, actor, cases, [{ ...order, status: 'dispatched' }]);
      return this.kit.cases.view(tx, actor, ofCase.id);
    });
  }

  withdraw(actor: Asker, seen: OrderVersion, reason: string): Promise<CaseView> {
    return this.kit.database.write('order.withdraw', async (tx) => {
      const claimed = await claimOrder(this.kit, tx, actor, seen, 'withdraw');
      const { order, cases } = claimed;
      await updateOrder(tx, order, { status: 'withdrawn' });
      if (isOpen(order)) await returnToPool(tx, claimed, this.kit.clock.now());
      await recordOrderAct(this.kit, tx, actor, order, 'order.withdrawn', { reason });
      if (isOpen(order)) await tellSpecialSteps(this.kit, tx, actor, cases, [{ ...order, status: 'withdrawn' }]);
      await endFunding(this.kit, tx, actor, order);
      return this.kit.cases.view(tx, actor, order.caseId);
    });
  }

  private async takeBack(tx: WriteTx, actor: Asker, { order }: ClaimedOrder): Promise<void> {
    await updateOrder(tx, order, { status: 'withdrawn' });
    await recordOrderAct(this.kit, tx, actor, order, 'order.taken-back');
    await endFunding(this.kit, tx, actor, order);
  }

  /** No unit holds two open orders of a case, except for two steps of its item's flow. */
  private checkFree({ order, siblings }: ClaimedOrder, unitId: string, field: string, mayShare = false): void {
    const isOtherStep = ({ stepKey }: WorkOrderEntity) =>
      mayShare && stepKey !== null && order.stepKey !== null && stepKey !== order.stepKey;
    const isTaken = siblings.some(
      (other) => other.id !== order.id && other.unitId === unitId && isOpen(other) && !isOtherStep(other),
    );
    if (isTaken) throw new CommandError('unit-repeated', {}, { [field]: 'invalid' });
  }

  private async unitName(tx: WriteTx, unitId: string): Promise<string> {
    return (await findUnitNames(tx, [unitId])).get(unitId) ?? '';
  }
}

/** A reply as it is kept when it is sent back: the next one takes its place. */
function sentBack(
  { reply, repliedAt, repliedByName }: WorkOrderEntity,
  reworkReason: string,
  now: string,
): EarlierReply {
  return { reply, repliedAt: repliedAt ?? now, repliedByName, reworkReason };
}
