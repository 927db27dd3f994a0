import { In } from 'typeorm';
import { CategoryEntity } from '../../database/entities/category.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { SummaryEntity } from '../../database/entities/summary.entity';
import { WithdrawnSummaryEntity } from '../../database/entities/withdrawn-summary.entity';
import { isUniqueViolation } from '../../database/errors';
import { managerOf, type ReadTx, streetsOf, type WriteTx } from '../../database/transaction';

/** The summary of a unit's month. */
export function findSummary(tx: ReadTx, unitId: string, month: string): Promise<SummaryEntity | null> {
  return managerOf(tx).findOneBy(SummaryEntity, { unitId, month });
}

/** A summary by its id. */
export function findSummaryById(tx: ReadTx, id: string): Promise<SummaryEntity | null> {
  return managerOf(tx).findOneBy(SummaryEntity, { id });
}

/** Which units have a summary of a month, without what it says. */
export function listSummaries(
  tx: ReadTx,
  month: string,
): Promise<readonly Pick<SummaryEntity, 'id' | 'unitId' | 'status'>[]> {
  return managerOf(tx).find(SummaryEntity, {
    select: { id: true, unitId: true, status: true },
    where: { month },
    order: { unitId: 'ASC' },
  });
}

/** Adds a summary; answers false when somebody else just did. */
export async function insertSummary(tx: WriteTx, summary: SummaryEntity): Promise<boolean> {
  try {
    await managerOf(tx).insert(SummaryEntity, summary);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Changes a draft that is still in the version the asker saw; answers false when it is not, or is signed. */
export async function updateDraft(
  tx: WriteTx,
  { id, version }: Pick<SummaryEntity, 'id' | 'version'>,
  fields: Partial<Omit<SummaryEntity, 'id' | 'version'>>,
): Promise<boolean> {
  return (await managerOf(tx).update(SummaryEntity, { id, version, status: 'draft' }, fields)).affected === 1;
}

/** Opens a signed summary that is still in the version the asker saw; answers false when it is not, or is not signed. */
export async function reopenSigned(
  tx: WriteTx,
  { id, version }: Pick<SummaryEntity, 'id' | 'version'>,
): Promise<boolean> {
  const open = { status: 'draft', reviewedByName: '', signedByName: '', signedAt: null } as const;
  return (await managerOf(tx).update(SummaryEntity, { id, version, status: 'signed' }, open)).affected === 1;
}

/** Keeps a version as it was signed. */
export async function insertWithdrawn(tx: WriteTx, row: WithdrawnSummaryEntity): Promise<void> {
  await managerOf(tx).insert(WithdrawnSummaryEntity, row);
}

/** The earlier signed versions of a summary, the latest first. */
export function listWithdrawn(tx: ReadTx, summaryId: string): Promise<WithdrawnSummaryEntity[]> {
  return managerOf(tx).find(WithdrawnSummaryEntity, {
    where: { summaryId },
    order: { withdrawnAt: 'DESC', id: 'DESC' },
  });
}

/** Every unit that the asker sees, in use or not: a street has some hundred. */
export function listAllUnits(tx: ReadTx): Promise<OrgUnitEntity[]> {
  const { seenId } = streetsOf(tx);
  const where = seenId === null ? {} : { streetId: seenId };
  return managerOf(tx).find(OrgUnitEntity, { where, order: { kind: 'DESC', code: 'ASC', id: 'ASC' } });
}

/** Present names of items by their keys. */
export async function findItemNames(tx: ReadTx, itemIds: readonly string[]): Promise<Record<string, string>> {
  const rows = await managerOf(tx).find(ServiceItemEntity, {
    select: { itemId: true, name: true },
    where: { itemId: In([...itemIds]), isCurrent: true },
  });
  return Object.fromEntries(rows.map(({ itemId, name }) => [itemId, name]));
}

/** Names of categories by their codes. */
export async function findCategoryNames(tx: ReadTx, codes: readonly string[]): Promise<Record<string, string>> {
  const rows = await managerOf(tx).findBy(CategoryEntity, { code: In([...codes]) });
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
