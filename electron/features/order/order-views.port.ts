import type { OrderView } from '#shared/ipc/commands/case-views';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Shows orders with names, files, card, and what the asker may do; a fixed number of queries for any number of orders. */
export interface OrderViews {
  /** In the given order. The asker's right to see them is the caller's matter. */
  views(tx: ReadTx, actor: Actor, orders: readonly WorkOrderEntity[]): Promise<readonly OrderView[]>;
  /** All orders of a case, the oldest first. The asker's right to see the case is the caller's matter. */
  viewsOfCase(tx: ReadTx, actor: Actor, caseId: string): Promise<readonly OrderView[]>;
  /** How many orders the asker's own list (`order.listMine`) shows as open; none for those who have no such list. */
  countWaiting(tx: ReadTx, actor: Actor): Promise<number>;
}
