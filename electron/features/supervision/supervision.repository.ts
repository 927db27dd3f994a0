import { In } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { SupervisionEntity } from '../../database/entities/supervision.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Holds a case until the write ends, so that two managers do not press one order at the same time. */
export async function lockCase(tx: WriteTx, id: string): Promise<CaseEntity | null> {
  const update = managerOf(tx).createQueryBuilder().update(CaseEntity);
  await update
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
  return managerOf(tx).findOneBy(CaseEntity, { id });
}

/** Holds a supervision until the write ends. */
export async function lockSupervision(tx: WriteTx, id: string): Promise<SupervisionEntity | null> {
  const update = managerOf(tx).createQueryBuilder().update(SupervisionEntity);
  await update
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
  return managerOf(tx).findOneBy(SupervisionEntity, { id });
}

/** Keeps a supervision. */
export async function insertSupervision(tx: WriteTx, supervision: SupervisionEntity): Promise<void> {
  await managerOf(tx).insert(SupervisionEntity, supervision);
}

/** Changes a supervision that is still as it was read; fails with `conflict` when it is not. */
export async function updateSupervision(
  tx: WriteTx,
  { id, version }: Pick<SupervisionEntity, 'id' | 'version'>,
  fields: Partial<Omit<SupervisionEntity, 'id' | 'version'>>,
): Promise<void> {
  const result = await managerOf(tx).update(SupervisionEntity, { id, version }, fields);
  if (result.affected !== 1) throw new CommandError('conflict');
}

/** A case by its id. */
export function findCase(tx: ReadTx, id: string): Promise<CaseEntity | null> {
  return managerOf(tx).findOneBy(CaseEntity, { id });
}

/** Cases by their ids. */
export function findCases(tx: ReadTx, ids: readonly string[]): Promise<CaseEntity[]> {
  return managerOf(tx).findBy(CaseEntity, { id: In([...new Set(ids)]) });
}

/** An order by its id. */
export function findOrder(tx: ReadTx, id: string): Promise<WorkOrderEntity | null> {
  return managerOf(tx).findOneBy(WorkOrderEntity, { id });
}

/** Names of units by id. */
export async function findUnitNames(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const units = await managerOf(tx).findBy(OrgUnitEntity, { id: In([...new Set(ids)]) });
  return new Map(units.map(({ id, name }) => [id, name]));
}

/** The supervisions of a case and of the orders that serve it, whichever case they were pressed for; the latest first. */
export function listOfCase(tx: ReadTx, caseId: string, orderIds: readonly string[]): Promise<SupervisionEntity[]> {
  return managerOf(tx).find(SupervisionEntity, {
    where: [{ caseId }, { orderId: In([...orderIds]) }],
    order: { askedAt: 'DESC', id: 'DESC' },
  });
}

/** The open supervisions of orders, what is due first first. */
export function listOpenOf(tx: ReadTx, orderIds: readonly string[]): Promise<SupervisionEntity[]> {
  return managerOf(tx).find(SupervisionEntity, {
    where: { orderId: In([...new Set(orderIds)]), status: 'open' },
    order: { dueAt: 'ASC', id: 'ASC' },
  });
}
