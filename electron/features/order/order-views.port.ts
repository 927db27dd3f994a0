import type { OrderStatus } from '#shared/domain/case/vocabulary';
import type { FlowStepView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** The lead that a case has now, as others may share it. */
export interface LivingLead {
  readonly orderId: string;
  readonly version: number;
  readonly unitName: string;
  readonly status: OrderStatus;
  readonly caseCount: number;
}

/** What a case's page shows of its orders. */
export interface OrdersOfCase {
  readonly orders: readonly OrderView[];
  readonly flow: readonly FlowStepView[] | null;
}

/** Shows orders with names, files, card, and what the asker may do; a fixed number of queries for any number of orders. */
export interface OrderViews {
  /** In the given order. The asker's right to see them is the caller's matter. */
  views(tx: ReadTx, actor: Actor, orders: readonly WorkOrderEntity[]): Promise<readonly OrderView[]>;
  /** All orders of a case, the oldest first, and its steps (`flowOfCase`). The asker's right to see the case is the caller's matter. */
  ofCase(tx: ReadTx, actor: Actor, ofCase: CaseEntity): Promise<OrdersOfCase>;
  /** The living lead of each of the given cases that has one, by the case's id. */
  livingLeads(tx: ReadTx, caseIds: readonly string[]): Promise<ReadonlyMap<string, LivingLead>>;
  /** The steps of a case with where it stands in them; null where it follows no flow. */
  flowOfCase(tx: ReadTx, actor: Actor, ofCase: CaseEntity): Promise<readonly FlowStepView[] | null>;
  /** How many orders the asker's own list (`order.listMine`) shows as open; none for those who have no such list. */
  countWaiting(tx: ReadTx, actor: Actor): Promise<number>;
}
