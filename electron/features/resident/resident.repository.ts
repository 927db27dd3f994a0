import { ResidentEntity } from '../../database/entities/resident.entity';
import { DOCUMENT_PATH, PHONE_PATH, pathToken } from '../../database/sealing/blind-index';
import { vaultOf, withIndexes } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** A resident by his id. */
export async function findResident(tx: ReadTx, id: string): Promise<ResidentEntity | null> {
  return managerOf(tx).findOneBy(ResidentEntity, { id });
}

/** A resident by his document, the first registered one. */
export async function findByDocument(
  tx: ReadTx,
  documentType: ResidentEntity['documentType'],
  documentNumber: string,
): Promise<ResidentEntity | null> {
  const documentPath = pathToken(vaultOf(tx), DOCUMENT_PATH, documentNumber);
  return managerOf(tx).findOne(ResidentEntity, {
    where: { documentPath, documentType },
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
