import { OPEN_CASE_STATUSES } from '#shared/domain/case/vocabulary';
import { nextHand } from '#shared/domain/routing/order-returns';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { coverJoined } from '../funding/settle-funding.service';
import { markAssigned, returnCaseToPool } from './case-pool';
import { type ClaimedOrder, holdOrder } from './claim-order';
import { findLivingLead, isLiving, isOpen, isReplaced } from './living-orders';
import { findCase, findOrder, updateOrder } from './order.repository';
import type { CaseVersion } from './order-dispatch.service';
import type { Asker, OrderKit, OrderVersion } from './order-kit';
import { linkCases, listOrdersByCase, lockCase, unlinkCase } from './order-links.repository';
import { inOrderOfPromise } from './order-promise';
import { recordOrderAct, tellOrderChanged } from './order-recorder';
import { tellJoined, tellLeft } from './special-steps';

/** One order for several cases (一单多件): a case joins a living order, or is taken off it. */
export class OrderSharingService {
  constructor(private readonly kit: OrderKit) {}

  /** 并入已有工单: a case of the pool gets the living lead order of another case; its reply serves both. */
  join(actor: Asker, seen: OrderVersion, joining: CaseVersion): Promise<CaseView> {
    return this.kit.database.write('order.joinCase', async (tx) => {
      const claimed = await this.hold(tx, seen);
      await lockCase(tx, joining.caseId);
      const ofCase = await this.findJoining(tx, claimed, joining);
      const { order } = claimed;
      const now = this.kit.clock.now();
      await coverJoined(tx, ofCase, order, now);
      const [first, ...further] = inOrderOfPromise([...claimed.cases, ofCase]).map((each) => each.id);
      if (first !== order.caseId) await unlinkCase(tx, order.id, first ?? '');
      const added = { addedAt: now, addedByName: actor.displayName };
      await linkCases(
        tx,
        order.id,
        further.filter((id) => id === ofCase.id || id === order.caseId),
        added,
      );
      await updateOrder(tx, order, { caseId: first ?? order.caseId, ...limitWithin(order, ofCase) });
      await markAssigned(tx, ofCase, order.unitId, now);
      await this.record(tx, actor, order, ofCase, 'order.case-joined', { number: ofCase.number });
      await tellJoined(this.kit, tx, actor, ofCase, order, claimed.ofCase);
      return this.kit.cases.view(tx, actor, ofCase.id);
    });
  }

  /** 移出合并工单: the order goes on for its other cases. */
  detach(actor: Asker, seen: OrderVersion, caseId: string, reason: string): Promise<CaseView> {
    return this.kit.database.write('order.detachCase', async (tx) => {
      const claimed = await this.hold(tx, seen);
      const ofCase = claimed.cases.find((each) => each.id === caseId);
      if (ofCase === undefined) throw new CommandError('not-found');
      if (claimed.cases.length < 2 || !OPEN_CASE_STATUSES.includes(ofCase.status))
        throw new CommandError('order-state');
      await takeOffOrder(tx, claimed, caseId);
      await returnCaseToPool(tx, claimed, ofCase, this.kit.clock.now());
      const detail = { number: ofCase.number, reason };
      await this.record(tx, actor, claimed.order, ofCase, 'order.case-detached', detail);
      await tellLeft(this.kit, tx, actor, ofCase, claimed.order);
      await this.kit.caseChanged(tx, caseId);
      return this.kit.cases.view(tx, actor, caseId);
    });
  }

  /** A living order in the version that was seen; nobody else changes it or its cases meanwhile. */
  private async hold(tx: WriteTx, { orderId, version }: OrderVersion): Promise<ClaimedOrder> {
    const claimed = await holdOrder(tx, orderId);
    const { order } = claimed;
    if (order.version !== version) throw new CommandError('conflict');
    const isOver = claimed.cases.some((each) => isReplaced(order, claimed.ordersOf.get(each.id) ?? []));
    if (!isLiving(order) || isOver) throw new CommandError('order-state');
    return claimed;
  }

  private async findJoining(tx: WriteTx, { order, cases }: ClaimedOrder, joining: CaseVersion): Promise<CaseEntity> {
    const ofCase = await findCase(tx, joining.caseId);
    if (ofCase === null) throw new CommandError('not-found');
    if (ofCase.version !== joining.version) throw new CommandError('conflict');
    const isClosed = cases.some((each) => !OPEN_CASE_STATUSES.includes(each.status));
    if (order.role !== 'lead' || isClosed) throw new CommandError('order-state');
    const own = (await listOrdersByCase(tx, [ofCase.id])).get(ofCase.id) ?? [];
    if (ofCase.status !== 'accepted' || findLivingLead(own) !== undefined) throw new CommandError('case-state');
    if (nextHand(ofCase.returnCount) === 'manager') throw new CommandError('manager-needed');
    if (own.some((each) => isOpen(each) && each.unitId === order.unitId)) throw new CommandError('unit-repeated');
    return ofCase;
  }

  private async record(
    tx: WriteTx,
    actor: Asker,
    order: WorkOrderEntity,
    { id: caseId }: CaseEntity,
    action: 'order.case-joined' | 'order.case-detached',
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    await recordOrderAct(this.kit, tx, actor, { ...order, caseId }, action, detail);
    const changed = await findOrder(tx, order.id);
    if (changed !== null) await tellOrderChanged(this.kit, tx, changed);
  }
}

/** A day of its own must lie inside the promise of every case; else the order follows its first case. */
function limitWithin({ dueDay }: WorkOrderEntity, { dueAt }: CaseEntity): Partial<WorkOrderEntity> {
  const isInside = dueDay === null || dueAt === null || dueDay <= businessDay(dueAt);
  return isInside ? {} : { dueDay: null };
}

/** Ends that an order serves one of its several cases; the next becomes its first case where the first one goes. */
export async function takeOffOrder(
  tx: WriteTx,
  { order, cases }: Pick<ClaimedOrder, 'order' | 'cases'>,
  caseId: string,
): Promise<void> {
  const next = order.caseId === caseId ? inOrderOfPromise(cases).find((each) => each.id !== caseId) : undefined;
  await updateOrder(tx, order, { caseId: next?.id ?? order.caseId });
  await unlinkCase(tx, order.id, next?.id ?? caseId);
}
