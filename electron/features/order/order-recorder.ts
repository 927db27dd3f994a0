import type { AuditAction } from '#shared/domain/audit/acts';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { OrderKit } from './order-kit';
import { findUnitNames } from './order-views.repository';

/** Records an act on an order in its case's timeline, with the unit and its part, and tells the windows after the commit. */
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
  tx.afterCommit(() => kit.events.publish('order.changed', { orderId, caseId }));
  await kit.caseChanged(tx, caseId);
}
