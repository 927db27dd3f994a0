import { findOrderActs } from '#shared/domain/case/order-acts';
import type { CaseStatus } from '#shared/domain/case/vocabulary';
import type { FileView, OrderView } from '#shared/ipc/commands/case-views';
import type { FileEntity } from '../../database/entities/file.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { Actor } from '../../ipc/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines';
import { type CaseScope, isInScope } from './case-scope.repository';

/** What the views of orders are made with. */
export interface OrderViewContext {
  readonly actor: Actor;
  /** The asker's scope, by which an order is his own. */
  readonly scope: CaseScope | null;
  readonly now: string;
  readonly deadlines: CaseDeadlines;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly accountNames: ReadonlyMap<string, string>;
}

/** A file as pages show it. */
export function toFileView({ id, orderId, name, mimeType, size, addedAt, addedByName }: FileEntity): FileView {
  return { id, orderId, name, mimeType, size, addedAt, addedByName };
}

/** An order as pages and lists show it. The card of an order stops when it is answered. */
export function toOrderView(
  order: WorkOrderEntity,
  caseStatus: CaseStatus,
  files: readonly FileEntity[],
  context: OrderViewContext,
): OrderView {
  const { actor, scope, now, deadlines, unitNames, accountNames } = context;
  const { dispatchedById: _by, yellowAt, previousOrderId: _previous, ...shown } = order;
  const isOpen = order.status === 'dispatched' || order.status === 'signed';
  const closedAt = isOpen ? null : (order.repliedAt ?? order.returnedAt ?? order.dispatchedAt);
  const isOwn = actor.role === 'handler' && isInScope(scope, order);
  return {
    ...shown,
    unitName: unitNames.get(order.unitId) ?? '',
    accountName: accountNames.get(order.accountId ?? '') ?? '',
    card: deadlines.cardOf({ dueAt: order.dueAt, yellowAt, closedAt }, now),
    files: files.filter((file) => file.orderId === order.id).map(toFileView),
    allowed: [...findOrderActs({ status: order.status, caseStatus, isOwn }, actor.role)],
  };
}
