import type { OrderRole } from '#shared/domain/case/vocabulary';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import type { Assignment, Money } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { decideFunding, recordFunding } from '../funding/settle-funding.service';
import { insertOrder } from './order.repository';
import type { OrderLimit } from './order-deadlines';
import type { OrderKit } from './order-kit';
import { linkCases } from './order-links.repository';
import { describeWorkOrder } from './work-order-paper';

/** What a new order says. */
export interface NewOrder {
  readonly to: Assignment;
  readonly unitName: string;
  readonly role: OrderRole;
  readonly instructions: string;
  readonly route: RouteReason;
  readonly due: OrderLimit;
  readonly previousOrderId: string | null;
  /** The step of the item's flow that it is for; none where not given. */
  readonly stepKey?: string | null;
  /** Cases that the order serves beside its first one; none where not given. */
  readonly furtherCases?: readonly CaseEntity[];
  /** The manager's reason where he decided that this unit takes the case. */
  readonly managersReason?: string;
  /** Money that it brings; without, a unit of a community needs a waiver. */
  readonly money: Money | null;
}

/**
 * Adds an order with its money or waiver, its paper (协办工单) and its entry in the log; tells the windows after the
 * commit. Everything that sends an order comes through here: fails with `funding-missing` where its money is undecided.
 */
export async function openOrder(
  kit: OrderKit,
  tx: WriteTx,
  actor: Actor,
  ofCase: CaseEntity,
  opened: NewOrder,
): Promise<WorkOrderEntity> {
  const order = draftOrder(kit, actor, ofCase.id, opened);
  const { unitName, role, furtherCases = [], managersReason, to, money } = opened;
  const funding = await decideFunding(
    tx,
    [ofCase, ...furtherCases],
    { id: to.unitId, name: unitName },
    money,
    order.dispatchedAt,
  );
  await insertOrder(tx, order);
  const furtherIds = furtherCases.map((each) => each.id);
  await linkCases(tx, order.id, furtherIds, { addedAt: order.dispatchedAt, addedByName: actor.displayName });
  const numbers = furtherCases.map((each) => each.number);
  await kit.papers.make(tx, actor, ofCase.id, describeWorkOrder(ofCase, order, unitName, numbers, funding));
  const written = { caseId: ofCase.id, subjectId: order.id };
  if (managersReason === undefined) {
    const action = opened.previousOrderId === null ? 'order.dispatched' : 'order.rerouted';
    await kit.audit.record(tx, actor, { ...written, action, detail: { unitName, role } });
  } else {
    const detail = { unitName, role, reason: managersReason };
    await kit.audit.record(tx, actor, { ...written, action: 'order.assigned-by-manager', detail });
  }
  if (funding !== null) await recordFunding(kit, tx, actor, { ...order, unitName }, funding);
  tx.tell('order.changed', { orderId: order.id, caseId: ofCase.id });
  return order;
}

function draftOrder(kit: OrderKit, actor: Actor, caseId: string, opened: NewOrder): WorkOrderEntity {
  return {
    id: kit.newId(),
    caseId,
    role: opened.role,
    status: 'dispatched',
    ...opened.to,
    instructions: opened.instructions,
    route: opened.route,
    routeReason: '',
    dispatchedAt: kit.clock.now(),
    dispatchedById: actor.accountId,
    dispatchedByName: actor.displayName,
    ...opened.due,
    signedAt: null,
    signedByName: '',
    repliedAt: null,
    repliedByName: '',
    reply: '',
    returnedAt: null,
    returnReason: '',
    returnedByName: '',
    isByManager: opened.managersReason !== undefined,
    reworkReason: '',
    earlierReplies: null,
    reworkCount: 0,
    previousOrderId: opened.previousOrderId,
    stepKey: opened.stepKey ?? null,
    version: 1,
  };
}
