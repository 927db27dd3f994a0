import { type CaseStatus, OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { allowedOrderActs } from '#shared/domain/routing/order-acts';
import type { FileView, OrderView } from '#shared/ipc/commands/case-views';
import type { FileEntity } from '../../database/entities/file.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { CaseScope } from './case-scope.repository';

/** What the views of orders are made with. */
export interface OrderViewContext {
  readonly actor: Actor;
  /** The asker's scope, by which an order is for him; null for those who see all. */
  readonly scope: CaseScope | null;
  readonly now: string;
  readonly caseStatus: CaseStatus;
  /** All orders of the case, by which one is replaced by another. */
  readonly ordersOfCase: readonly WorkOrderEntity[];
  readonly files: readonly FileEntity[];
  readonly deadlines: CaseDeadlines;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly accountNames: ReadonlyMap<string, string>;
}

const isOpen = ({ status }: WorkOrderEntity) => OPEN_ORDER_STATUSES.includes(status);

/** A file as pages show it. */
export function toFileView({ id, orderId, name, mimeType, size, addedAt, addedByName }: FileEntity): FileView {
  return { id, orderId, name, mimeType, size, addedAt, addedByName };
}

/** Whether another order took this one's place, or, for a lead, another lead is alive: it is past recall. */
function isReplaced(order: WorkOrderEntity, ordersOfCase: readonly WorkOrderEntity[]): boolean {
  return ordersOfCase.some((other) => {
    if (other.id === order.id) return false;
    const isLivingLead = other.role === 'lead' && (isOpen(other) || other.status === 'replied');
    return other.previousOrderId === order.id || (order.role === 'lead' && isLivingLead);
  });
}

function actsOn(order: WorkOrderEntity, context: OrderViewContext): OrderView['allowed'] {
  const { actor, scope, caseStatus, ordersOfCase } = context;
  const { role, unitId, accountId } = actor;
  const asker = { role, unitId, accountId, coveredUnitIds: scope?.coveredUnitIds ?? [] };
  return allowedOrderActs({ ...order, caseStatus, isReplaced: isReplaced(order, ordersOfCase) }, asker);
}

/** An order as its case's page shows it. Its card stops when it is answered. */
export function toOrderView(order: WorkOrderEntity, context: OrderViewContext): OrderView {
  const { now, deadlines, unitNames, accountNames, files } = context;
  const { dispatchedById: _by, yellowAt, previousOrderId: _previous, ...shown } = order;
  const closedAt = isOpen(order) ? null : (order.repliedAt ?? order.returnedAt ?? order.dispatchedAt);
  return {
    ...shown,
    unitName: unitNames.get(order.unitId) ?? '',
    accountName: accountNames.get(order.accountId ?? '') ?? '',
    card: deadlines.cardOf({ dueAt: order.dueAt, yellowAt, closedAt }, now),
    files: files.filter((file) => file.orderId === order.id).map(toFileView),
    allowed: actsOn(order, context),
  };
}
