import { Not } from 'typeorm';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { DOCUMENT_PATH, PHONE_PATH, pathToken } from '../../database/sealing/blind-index';
import { vaultOf, withIndexes } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx, streetsOf, type WriteTx } from '../../database/transaction';

/** A resident by his id. */
export async function findResident(tx: ReadTx, id: string): Promise<ResidentEntity | null> {
  return managerOf(tx).findOneBy(ResidentEntity, { id });
}

/** Where a resident lives, as far as it lies in the asker's street: a window of another street takes him in without it. */
export async function findOwnPlace(
  tx: ReadTx,
  { communityId, gridId }: Pick<ResidentEntity, 'communityId' | 'gridId'>,
): Promise<Pick<ResidentEntity, 'communityId' | 'gridId'>> {
  const { seenId } = streetsOf(tx);
  if (seenId === null || communityId === null) return { communityId, gridId };
  const isOwn = await managerOf(tx).existsBy(OrgUnitEntity, { id: communityId, streetId: seenId });
  return isOwn ? { communityId, gridId } : { communityId: null, gridId: null };
}

/** A resident by his document, the first registered one; another than the named one, where one is. */
export async function findByDocument(
  tx: ReadTx,
  documentType: ResidentEntity['documentType'],
  documentNumber: string,
  otherThanId?: string,
): Promise<ResidentEntity | null> {
  const documentPath = pathToken(vaultOf(tx), DOCUMENT_PATH, documentNumber);
  return managerOf(tx).findOne(ResidentEntity, {
    where: { documentPath, documentType, ...(otherThanId === undefined ? {} : { id: Not(otherThanId) }) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
}

/** A resident without a document by his name and telephone. */
export async function findByPhone(tx: ReadTx, name: string, phone: string): Promise<ResidentEntity | null> {
  const phonePath = pathToken(vaultOf(tx), PHONE_PATH, phone);
  return managerOf(tx).findOne(ResidentEntity, { where: { phonePath, name }, order: { createdAt: 'ASC', id: 'ASC' } });
}

/** Adds a resident. */
export async function insertResident(tx: WriteTx, resident: ResidentEntity): Promise<void> {
  await managerOf(tx).insert(ResidentEntity, withIndexes(tx, ResidentEntity, resident));
}

/** Changes a resident's record. */
export async function updateResident(
  tx: WriteTx,
  id: string,
  patch: Partial<Omit<ResidentEntity, 'id' | 'version'>>,
): Promise<void> {
  await managerOf(tx).update(ResidentEntity, { id }, withIndexes(tx, ResidentEntity, patch));
}
