import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { listCoveredUnitIds } from './order.repository';
import type { OrderQuery } from './order-list.repository';

/** Whose orders are on a person's list: all of them for a co-ordinator, else his own and those of his unit. */
export async function reachOf(tx: ReadTx, { role, unitId, accountId }: Actor): Promise<OrderQuery['reach']> {
  return role === 'coordinator' ? null : { unitIds: await listCoveredUnitIds(tx, unitId), accountId };
}
