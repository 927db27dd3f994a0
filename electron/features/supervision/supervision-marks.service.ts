import { isSupervisionLate } from '#shared/domain/case/supervision';
import type { OrderView } from '#shared/ipc/commands/order-views';
import type { ReadTx } from '../../database/transaction';
import { listOpenOf } from './supervision.repository';

/** The mark 督 of orders: the open supervision of each that is due first. */
export async function markSupervised(
  tx: ReadTx,
  orderIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, OrderView['supervision']>> {
  const marks = new Map<string, OrderView['supervision']>();
  for (const each of await listOpenOf(tx, orderIds)) {
    if (each.orderId === null || marks.has(each.orderId)) continue;
    marks.set(each.orderId, { dueDay: each.dueDay, isLate: isSupervisionLate(each, now) });
  }
  return marks;
}
