import type { Card, OrderStatus } from '#shared/domain/case/vocabulary';
import type { OrderRow } from '#shared/ipc/commands/order';
import type { ReadTx } from '../../database/transaction';
import type { Asker, OrderKit } from './order-kit';
import { countOrders, findOrders, type OrderQuery, type OrderWindow } from './order-list.repository';
import { reachOf } from './order-reach';
import { findCasesOf } from './order-views.repository';

/** What the list is asked for. */
export interface OrderListing extends OrderWindow {
  readonly text: string;
  readonly statuses: readonly OrderStatus[];
  readonly card: Card | null;
}

/** 我的工单: a handler's own orders and those of his unit; all orders for a co-ordinator. */
export class OrderListService {
  constructor(private readonly kit: OrderKit) {}

  listMine(
    actor: Asker,
    listing: OrderListing,
  ): Promise<{ readonly rows: readonly OrderRow[]; readonly total: number }> {
    return this.kit.database.read(async (tx) => {
      const query = await this.queryOf(tx, actor, listing);
      const [rows, total] = await Promise.all([this.rows(tx, actor, query, listing), countOrders(tx, query)]);
      return { rows, total };
    });
  }

  private async queryOf(tx: ReadTx, actor: Asker, listing: OrderListing): Promise<OrderQuery> {
    const { text, statuses, card } = listing;
    const now = this.kit.clock.now();
    const reach = await reachOf(tx, actor);
    return { text, statuses, card, reach, now, redBefore: this.kit.deadlines.redBefore(now) };
  }

  private async rows(tx: ReadTx, actor: Asker, query: OrderQuery, window: OrderWindow): Promise<readonly OrderRow[]> {
    const views = await this.kit.orders.views(tx, actor, await findOrders(tx, query, window));
    const cases = await this.kit.cases.rows(tx, await findCasesOf(tx, views));
    const byId = new Map(cases.map((row) => [row.id, row]));
    return views.flatMap((order) => {
      const row = byId.get(order.caseId);
      return row === undefined ? [] : [{ order, case: row }];
    });
  }
}
