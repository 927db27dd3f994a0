import { In } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Every unit, in use or not. */
export function listUnits(tx: ReadTx): Promise<OrgUnitEntity[]> {
  return managerOf(tx).find(OrgUnitEntity, { order: { code: 'ASC', id: 'ASC' } });
}

/** A unit and those above it, itself first; nothing where there is no such unit. */
export async function listUnitAndParents(tx: ReadTx, unitId: string): Promise<readonly OrgUnitEntity[]> {
  const found = new Map<string, OrgUnitEntity>();
  let id: string | null = unitId;
  while (id !== null && !found.has(id)) {
    const unit: OrgUnitEntity | null = await managerOf(tx).findOneBy(OrgUnitEntity, { id });
    if (unit === null) break;
    found.set(id, unit);
    id = unit.parentId;
  }
  return [...found.values()];
}

/** A case by its id. */
export function findCase(tx: ReadTx, id: string): Promise<CaseEntity | null> {
  return managerOf(tx).findOneBy(CaseEntity, { id });
}

/** Cases by their ids. */
export function findCases(tx: ReadTx, ids: readonly string[]): Promise<CaseEntity[]> {
  return managerOf(tx).findBy(CaseEntity, { id: In([...new Set(ids)]) });
}

/** Keeps the decision that an order was sent with. */
export async function insertFunding(tx: WriteTx, funding: OrderFundingEntity): Promise<void> {
  await managerOf(tx).insert(OrderFundingEntity, funding);
}

/** Holds a decision until the write ends; on SQLite this takes the writer's place before anything is read. */
export async function lockFunding(tx: WriteTx, id: string): Promise<OrderFundingEntity | null> {
  const update = managerOf(tx).createQueryBuilder().update(OrderFundingEntity);
  await update
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
  return managerOf(tx).findOneBy(OrderFundingEntity, { id });
}

/** The decisions of orders. */
export function findFundings(tx: ReadTx, orderIds: readonly string[]): Promise<OrderFundingEntity[]> {
  return managerOf(tx).findBy(OrderFundingEntity, { orderId: In([...new Set(orderIds)]) });
}

/** Changes a decision that is still as it was read; fails with `conflict` when it is not. */
export async function updateFunding(
  tx: WriteTx,
  { id, version }: Pick<OrderFundingEntity, 'id' | 'version'>,
  fields: Partial<Omit<OrderFundingEntity, 'id' | 'version'>>,
): Promise<void> {
  const result = await managerOf(tx).update(OrderFundingEntity, { id, version }, fields);
  if (result.affected !== 1) throw new CommandError('conflict');
}
