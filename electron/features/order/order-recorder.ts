import type { AuditAction } from '#shared/domain/audit/acts';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { OrderKit } from './order-kit';
import { findCaseIdsOf } from './order-links.repository';
import { findUnitNames } from './order-views.repository';

/** Records an act on an order once, which the timelines of all its cases show, with the unit and its part, and tells the windows. */
export async function recordOrderAct(
  kit: OrderKit,
  tx: WriteTx,
  actor: Actor,
  order: Pick<WorkOrderEntity, 'id' | 'caseId' | 'unitId' | 'role'>,
  action: AuditAction,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { id: orderId, caseId, unitId, role } = order;
  const unitName = (await findUnitNames(tx, [unitId])).get(unitId) ?? '';
  await kit.audit.record(tx, actor, { action, caseId, subjectId: orderId, detail: { unitName, role, ...detail } });
  await tellOrderChanged(kit, tx, order);
}

/** What an act on an order ends with: the clocks of all its cases follow it, and the windows are told after the commit. */
export async function tellOrderChanged(
  kit: Pick<OrderKit, 'caseChanged'>,
  tx: WriteTx,
  { id: orderId, caseId }: Pick<WorkOrderEntity, 'id' | 'caseId'>,
): Promise<void> {
  const caseIds = (await findCaseIdsOf(tx, [{ id: orderId, caseId }])).get(orderId) ?? [];
  tx.tell('order.changed', { orderId, caseId });
  for (const each of caseIds) await kit.caseChanged(tx, each);
}
