import { prefixRange } from '#shared/domain/case/search-text';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Columns that residents are found by; each has an index. */
export type ResidentKey = 'name' | 'pinyin' | 'initials' | 'documentNumber' | 'phone';

const COLUMNS: Readonly<Record<ResidentKey, string>> = {
  name: 'name',
  pinyin: 'pinyin',
  initials: 'initials',
  documentNumber: 'document_number',
  phone: 'phone',
};

/** Residents whose column begins with the prefix, in the column's order. */
export async function findByPrefix(
  tx: ReadTx,
  key: ResidentKey,
  prefix: string,
  limit: number,
): Promise<ResidentEntity[]> {
  const { from, to } = prefixRange(prefix);
  const column = COLUMNS[key];
  return managerOf(tx)
    .createQueryBuilder(ResidentEntity, 'r')
    .where(`r.${column} >= :from AND r.${column} < :to`, { from, to })
    .orderBy(`r.${key}`, 'ASC')
    .addOrderBy('r.id', 'ASC')
    .limit(limit)
    .getMany();
}

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
  return managerOf(tx).findOne(ResidentEntity, {
    where: { documentNumber, documentType },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
}

/** A resident without a document by his name and telephone. */
export async function findByPhone(tx: ReadTx, name: string, phone: string): Promise<ResidentEntity | null> {
  return managerOf(tx).findOne(ResidentEntity, { where: { phone, name }, order: { createdAt: 'ASC', id: 'ASC' } });
}

/** Adds a resident. */
export async function insertResident(tx: WriteTx, resident: ResidentEntity): Promise<void> {
  await managerOf(tx).insert(ResidentEntity, resident);
}

/** Changes a resident's record. */
export async function updateResident(
  tx: WriteTx,
  id: string,
  patch: Partial<Omit<ResidentEntity, 'id' | 'version'>>,
): Promise<void> {
  await managerOf(tx).update(ResidentEntity, { id }, patch);
}
