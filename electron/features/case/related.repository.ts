import { Brackets } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { managerOf, type ReadTx } from '../../database/transaction';

/** By what a case is that of the same person or place; empty ones are left out. */
export interface Likeness {
  readonly residentId: string | null;
  readonly documentNumbers: readonly string[];
  readonly phone: string;
  readonly place: string;
}

/** What a case is about: an item (any version) or a category. */
export type Matter = { readonly itemId: string } | { readonly categoryCode: string };

function anyOf(likeness: Likeness): Brackets | null {
  const { residentId, documentNumbers, phone, place } = likeness;
  const conditions: [string, object][] = [];
  if (residentId !== null) conditions.push(['c.resident_id = :residentId', { residentId }]);
  if (documentNumbers.length > 0) conditions.push(['c.document_number IN (:...documentNumbers)', { documentNumbers }]);
  if (phone !== '') conditions.push(['c.phone = :phone', { phone }]);
  if (place !== '') conditions.push(['c.place = :place', { place }]);
  if (conditions.length === 0) return null;
  return new Brackets((where) => {
    for (const [condition, parameters] of conditions) where.orWhere(condition, parameters);
  });
}

/** The newest cases that are alike, of one matter and since an instant where given; none where nothing is known. */
export async function findAlike(
  tx: ReadTx,
  likeness: Likeness,
  limit: number,
  matter: Matter | null = null,
  since: string | null = null,
): Promise<CaseEntity[]> {
  const alike = anyOf(likeness);
  if (alike === null) return [];
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where(alike);
  if (matter !== null && 'itemId' in matter) query.andWhere('c.item_id = :itemId', matter);
  if (matter !== null && 'categoryCode' in matter) query.andWhere('c.category_code = :categoryCode', matter);
  if (since !== null) query.andWhere('c.received_at >= :since', { since });
  return query.orderBy('c.receivedAt', 'DESC').addOrderBy('c.id', 'DESC').limit(limit).getMany();
}

/** The item that a version belongs to. */
export async function findItemId(tx: ReadTx, versionId: string): Promise<string | null> {
  return (await managerOf(tx).findOneBy(ServiceItemEntity, { id: versionId }))?.itemId ?? null;
}
