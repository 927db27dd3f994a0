import { businessDay } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { WriteTx } from '../../database/transaction';
import type { CaseOrders, MergedPair } from '../case/case-orders.port';
import { endFunding } from '../funding/settle-funding.service';
import { findLivingLead, isOpen } from './living-orders';
import { findCases, updateOrder } from './order.repository';
import type { Asker, OrderKit } from './order-kit';
import { findCaseIdsOf, linkCases, listOrdersByCase, unlinkCase } from './order-links.repository';
import { recordOrderAct } from './order-recorder';
import { takeOffOrder } from './order-sharing.service';
import { tellJoined, tellLeft } from './special-steps';

/** What becomes of a case's open orders when it is merged into another (并案). */
export class OrderMerging implements CaseOrders {
  constructor(private readonly kit: OrderKit) {}

  /** Ends or moves the source's open orders; answers the unit that leads the target now, or null where that is as before. */
  async followMerge(tx: WriteTx, actor: Asker, pair: MergedPair): Promise<string | null> {
    const { source, target } = pair;
    const byCase = await listOrdersByCase(tx, [source.id, target.id]);
    const taken = [...(byCase.get(target.id) ?? [])];
    const open = (byCase.get(source.id) ?? []).filter(isOpen);
    let leadUnitId: string | null = null;
    for (const order of open) {
      const moved = await this.followOne(tx, actor, pair, order, taken);
      if (moved === null) continue;
      taken.push(moved);
      if (moved.role === 'lead') leadUnitId = moved.unitId;
    }
    return leadUnitId;
  }

  /** The living lead of a case that comes back after its merge was undone. */
  async findLeadUnit(tx: WriteTx, caseId: string): Promise<string | null> {
    const orders = (await listOrdersByCase(tx, [caseId])).get(caseId) ?? [];
    return findLivingLead(orders)?.unitId ?? null;
  }

  private async followOne(
    tx: WriteTx,
    actor: Asker,
    { source, target, orders, reason }: MergedPair,
    order: WorkOrderEntity,
    taken: readonly WorkOrderEntity[],
  ): Promise<WorkOrderEntity | null> {
    const caseIds = (await findCaseIdsOf(tx, [order])).get(order.id) ?? [];
    const isShared = caseIds.length > 1;
    const isDoubled = taken.some((each) => isOpen(each) && each.unitId === order.unitId);
    if (orders === 'move' && !caseIds.includes(target.id) && !isDoubled) {
      return this.move(tx, actor, source, target, order, taken);
    }
    if (isShared) await takeOffOrder(tx, { order, cases: await findCases(tx, caseIds) }, source.id);
    else await updateOrder(tx, order, { status: 'withdrawn' });
    await recordOrderAct(this.kit, tx, actor, { ...order, caseId: source.id }, 'order.withdrawn', { reason });
    await tellLeft(this.kit, tx, actor, source, order);
    if (!isShared) await endFunding(this.kit, tx, actor, order);
    // Another case may be the order's first one now: its clocks run there.
    else for (const id of caseIds) await this.kit.caseChanged(tx, id);
    return null;
  }

  /** A case has one lead: a second one goes on as a co-handler. The order keeps the target's promise. */
  private async move(
    tx: WriteTx,
    actor: Asker,
    source: CaseEntity,
    target: CaseEntity,
    order: WorkOrderEntity,
    taken: readonly WorkOrderEntity[],
  ): Promise<WorkOrderEntity> {
    const role = findLivingLead(taken) === undefined ? order.role : ('co-handler' as const);
    const isOutside = order.dueDay !== null && target.dueAt !== null && order.dueDay > businessDay(target.dueAt);
    const limit = isOutside ? { dueDay: null } : {};
    const isFirst = order.caseId === source.id;
    const step = source.itemVersionId === target.itemVersionId ? {} : { stepKey: null };
    await updateOrder(tx, order, { role, ...limit, ...(isFirst ? { caseId: target.id, ...step } : {}) });
    if (!isFirst) {
      await unlinkCase(tx, order.id, source.id);
      const added = { addedAt: this.kit.clock.now(), addedByName: actor.displayName };
      await linkCases(tx, order.id, [target.id], added);
    }
    const moved = { ...order, role, caseId: target.id };
    await recordOrderAct(this.kit, tx, actor, moved, 'order.moved', { number: source.number });
    await tellLeft(this.kit, tx, actor, source, order);
    await tellJoined(this.kit, tx, actor, target, order, source);
    return moved;
  }
}
