import { In, IsNull, Not } from 'typeorm';
import { CaseEntity, type IndexedInCase } from '../../database/entities/case.entity';
import { CaseDraftEntity } from '../../database/entities/case-draft.entity';
import { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import { CategoryEntity } from '../../database/entities/category.entity';
import { OrderCaseEntity } from '../../database/entities/order-case.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import { wholeToken } from '../../database/sealing/blind-index';
import { vaultOf, withIndexes } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx, streetsOf, type WriteTx } from '../../database/transaction';

/** The columns of a case that an act sets. */
export type CasePatch = Partial<Omit<CaseEntity, 'id' | 'version' | 'agent' | IndexedInCase>>;

/** Keeps a new case with its materials. */
export async function insertCase(
  tx: WriteTx,
  row: CaseEntity,
  materials: readonly CaseMaterialEntity[],
): Promise<void> {
  await managerOf(tx).insert(CaseEntity, withIndexes(tx, CaseEntity, row));
  if (materials.length > 0) await managerOf(tx).insert(CaseMaterialEntity, [...materials]);
}

/**
 * Takes hold of a case for a change: fails with `not-found`, or with `conflict` where somebody changed it since `version`.
 * The first statement writes, so that a second program waits here instead of reading what is about to change.
 */
export async function claimCase(tx: WriteTx, id: string, version: number): Promise<CaseEntity> {
  const manager = managerOf(tx);
  const claimed = await manager
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ updatedAt: () => 'updated_at', version: () => 'version' })
    .where('id = :id AND version = :version', { id, version })
    .execute();
  if (claimed.affected === 1) return manager.findOneByOrFail(CaseEntity, { id });
  throw new CommandError((await manager.existsBy(CaseEntity, { id })) ? 'conflict' : 'not-found');
}

/** Takes hold of a case whatever its version, as it is now; null where it is not there. */
export async function holdCase(tx: WriteTx, id: string): Promise<CaseEntity | null> {
  const manager = managerOf(tx);
  const hold = manager.createQueryBuilder().update(CaseEntity);
  await hold
    .set({ updatedAt: () => 'updated_at', version: () => 'version' })
    .where('id = :id', { id })
    .execute();
  return manager.findOneBy(CaseEntity, { id });
}

/** Takes hold of several cases in an order that is always the same; those that are not there are left out. */
export async function holdCases(tx: WriteTx, ids: readonly string[]): Promise<ReadonlyMap<string, CaseEntity>> {
  const held = new Map<string, CaseEntity>();
  for (const id of [...new Set(ids)].sort()) {
    const row = await holdCase(tx, id);
    if (row !== null) held.set(id, row);
  }
  return held;
}

/** Changes a claimed case and counts its version up. */
export async function updateCase(tx: WriteTx, claimed: CaseEntity, patch: CasePatch): Promise<CaseEntity> {
  const manager = managerOf(tx);
  const changed = await manager
    .createQueryBuilder()
    .update(CaseEntity)
    .set(patch)
    .where('id = :id AND version = :version', { id: claimed.id, version: claimed.version })
    .execute();
  if (changed.affected !== 1) throw new CommandError('conflict');
  return { ...claimed, ...patch, version: claimed.version + 1 };
}

/** A case by its id. */
export async function findCase(tx: ReadTx, id: string): Promise<CaseEntity | null> {
  return managerOf(tx).findOneBy(CaseEntity, { id });
}

/** Cases of the street in which the owner of a document promised materials. */
export async function findGapsPromises(tx: ReadTx, documentNumber: string): Promise<CaseEntity[]> {
  const { seenId } = streetsOf(tx);
  const documentToken = wholeToken(vaultOf(tx), 'document', documentNumber);
  const where = { documentToken, gapsDueDay: Not(IsNull()), ...(seenId === null ? {} : { streetId: seenId }) };
  return managerOf(tx).find(CaseEntity, { where, order: { receivedAt: 'DESC' } });
}

/** The case's materials in the order of its item's list. */
export async function findMaterials(tx: ReadTx, caseId: string): Promise<CaseMaterialEntity[]> {
  return managerOf(tx).find(CaseMaterialEntity, { where: { caseId }, order: { position: 'ASC' } });
}

/** Keeps what was handed in since. */
export async function saveMaterials(tx: WriteTx, materials: readonly CaseMaterialEntity[]): Promise<void> {
  for (const { id, isSubmitted, isWaived, isOriginalSeen, pages, toldAt, handedInAt } of materials) {
    const handed = { isSubmitted, isWaived, isOriginalSeen, pages, toldAt, handedInAt };
    await managerOf(tx).update(CaseMaterialEntity, { id }, handed);
  }
}

/** The case's orders, those that it shares with others among them. */
export async function findOrders(tx: ReadTx, caseId: string): Promise<WorkOrderEntity[]> {
  const shared = await managerOf(tx).findBy(OrderCaseEntity, { caseId });
  return managerOf(tx).find(WorkOrderEntity, {
    where: [{ caseId }, ...(shared.length === 0 ? [] : [{ id: In(shared.map((link) => link.orderId)) }])],
    order: { dispatchedAt: 'ASC', id: 'ASC' },
  });
}

/** A version of an item. */
export async function findItemVersion(tx: ReadTx, id: string): Promise<ServiceItemEntity | null> {
  return managerOf(tx).findOneBy(ServiceItemEntity, { id });
}

/** A category by its code. */
export async function findCategory(tx: ReadTx, code: string): Promise<CategoryEntity | null> {
  return managerOf(tx).findOneBy(CategoryEntity, { code });
}

/** Units by their ids, those that there are. */
export async function findUnits(tx: ReadTx, ids: readonly string[]): Promise<OrgUnitEntity[]> {
  return ids.length === 0 ? [] : managerOf(tx).findBy(OrgUnitEntity, { id: In([...ids]) });
}

/** Throws the account's draft away; one that is gone already is no fault. */
export async function discardDraft(tx: WriteTx, accountId: string, id: string): Promise<void> {
  await managerOf(tx).delete(CaseDraftEntity, { id, accountId });
}
