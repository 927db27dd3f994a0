import { In } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { OrderCaseEntity } from '../../database/entities/order-case.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/*
 * Which orders serve which cases (一单多件). An order's first case stands in its own row, further ones in `order_cases`;
 * beside the clocks' facts nobody else reads that table to find orders, so that no query forgets half of them.
 */

type OrderHome = Pick<WorkOrderEntity, 'id' | 'caseId'>;

/** Orders of each of the given cases, the oldest first: those sent for it and those it shares. */
export async function listOrdersByCase(
  tx: ReadTx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WorkOrderEntity[]>> {
  const manager = managerOf(tx);
  const links = await manager.findBy(OrderCaseEntity, { caseId: In([...caseIds]) });
  const orders = await manager.find(WorkOrderEntity, {
    where: [
      { caseId: In([...caseIds]) },
      ...(links.length === 0 ? [] : [{ id: In(links.map((link) => link.orderId)) }]),
    ],
    order: { dispatchedAt: 'ASC', id: 'ASC' },
  });
  const shared = new Set(links.map((link) => `${link.orderId} ${link.caseId}`));
  const belongs = (order: OrderHome, caseId: string) => order.caseId === caseId || shared.has(`${order.id} ${caseId}`);
  return new Map(caseIds.map((caseId) => [caseId, orders.filter((order) => belongs(order, caseId))]));
}

/** All orders of the given cases, each once, the oldest first. */
export async function listOrdersOfCases(tx: ReadTx, caseIds: readonly string[]): Promise<WorkOrderEntity[]> {
  const byCase = await listOrdersByCase(tx, caseIds);
  const orders = new Map([...byCase.values()].flat().map((order) => [order.id, order]));
  const keyOf = ({ dispatchedAt, id }: WorkOrderEntity) => `${dispatchedAt} ${id}`;
  return [...orders.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The cases that each of the given orders serves, the first one first, by the order's id. */
export async function findCaseIdsOf(
  tx: ReadTx,
  orders: readonly OrderHome[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const links = await managerOf(tx).find(OrderCaseEntity, {
    where: { orderId: In(orders.map((order) => order.id)) },
    order: { addedAt: 'ASC', caseId: 'ASC' },
  });
  const further = (orderId: string) => links.filter((link) => link.orderId === orderId).map((link) => link.caseId);
  return new Map(orders.map((order) => [order.id, [order.caseId, ...further(order.id)]]));
}

/** Lets an order serve further cases. */
export async function linkCases(
  tx: WriteTx,
  orderId: string,
  caseIds: readonly string[],
  added: Pick<OrderCaseEntity, 'addedAt' | 'addedByName'>,
): Promise<void> {
  if (caseIds.length === 0) return;
  await managerOf(tx).insert(
    OrderCaseEntity,
    caseIds.map((caseId) => ({ orderId, caseId, ...added })),
  );
}

/** Ends that an order serves a case beside its first one. */
export async function unlinkCase(tx: WriteTx, orderId: string, caseId: string): Promise<void> {
  await managerOf(tx).delete(OrderCaseEntity, { orderId, caseId });
}

/*
 * Acts on the orders of one case run one after another, also those of two programs: each begins by writing the rows of
 * the cases it touches. On SQLite that takes the writer's place before anything is read, on PostgreSQL it locks the rows.
 * Two acts on orders that share cases meet in at least one row; where they meet in several, in another order, PostgreSQL
 * stops one of them and the gate tries it again.
 */

/** Holds a case until the write ends. */
export async function lockCase(tx: WriteTx, caseId: string): Promise<void> {
  const update = managerOf(tx).createQueryBuilder().update(CaseEntity);
  await update
    .set({ version: () => 'version' })
    .where('id = :caseId', { caseId })
    .execute();
}

/** Holds cases until the write ends, in an order that is always the same. */
export async function lockCases(tx: WriteTx, caseIds: readonly string[]): Promise<void> {
  for (const caseId of [...new Set(caseIds)].sort()) await lockCase(tx, caseId);
}

/** Holds every case that an order serves until the write ends. */
export async function lockCasesOfOrder(tx: WriteTx, orderId: string): Promise<void> {
  const manager = managerOf(tx);
  await manager
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ version: () => 'version' })
    .where('id = (SELECT case_id FROM work_orders WHERE id = :orderId)', { orderId })
    .execute();
  const links = await manager.findBy(OrderCaseEntity, { orderId });
  await lockCases(
    tx,
    links.map((link) => link.caseId),
  );
}
