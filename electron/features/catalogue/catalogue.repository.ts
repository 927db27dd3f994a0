import { CategoryEntity } from '../../database/entities/category.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** The current version of every item, retired ones too, by the item's key. */
export function listCurrentItems(tx: ReadTx): Promise<ServiceItemEntity[]> {
  return managerOf(tx).find(ServiceItemEntity, { where: { isCurrent: true }, order: { itemId: 'ASC' } });
}

/** Every version of an item, latest first. */
export function listVersions(tx: ReadTx, itemId: string): Promise<ServiceItemEntity[]> {
  return managerOf(tx).find(ServiceItemEntity, { where: { itemId }, order: { version: 'DESC' } });
}

/** One version of an item. */
export function findVersion(tx: ReadTx, id: string): Promise<ServiceItemEntity | null> {
  return managerOf(tx).findOneBy(ServiceItemEntity, { id });
}

/** Adds versions of items. */
export async function insertVersions(tx: WriteTx, versions: readonly ServiceItemEntity[]): Promise<void> {
  await managerOf(tx).insert(ServiceItemEntity, [...versions]);
}

/** Changes the marks of a version that is still the current one; answers false when it is not. */
export async function markCurrent(
  tx: WriteTx,
  id: string,
  marks: Partial<Pick<ServiceItemEntity, 'isCurrent' | 'isRetired'>>,
): Promise<boolean> {
  return (await managerOf(tx).update(ServiceItemEntity, { id, isCurrent: true }, marks)).affected === 1;
}

/** All categories in the order of the catalogue. */
export function listCategories(tx: ReadTx): Promise<CategoryEntity[]> {
  return managerOf(tx).find(CategoryEntity, { order: { position: 'ASC', code: 'ASC' } });
}

/** Keeps other programs from changing categories until the write has ended. It writes, so that a second one waits here. */
export async function claimCategories(tx: WriteTx): Promise<void> {
  await managerOf(tx)
    .createQueryBuilder()
    .update(CategoryEntity)
    .set({ code: () => 'code' })
    .execute();
}

/** Adds a category, or changes the one with its code. */
export async function keepCategory(tx: WriteTx, category: CategoryEntity): Promise<void> {
  await managerOf(tx).upsert(CategoryEntity, category, ['code']);
}

/** Adds categories. */
export async function insertCategories(tx: WriteTx, categories: readonly CategoryEntity[]): Promise<void> {
  await managerOf(tx).insert(CategoryEntity, [...categories]);
}
