import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { CategoryEntity } from '../../database/entities/category.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { narrowToStreet } from '../../database/narrow-to-street';
import { wholeToken } from '../../database/sealing/blind-index';
import { vaultOf } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx } from '../../database/transaction';

/** By what a case is that of the same person or place; empty ones are left out. */
export interface Likeness {
  readonly residentId: string | null;
  readonly documentNumbers: readonly string[];
  readonly phone: string;
  readonly place: string;
}

/** Which matters are alike: of one item (any version) or category, or of any of several. */
export type Matter = { readonly itemIds: readonly string[] } | { readonly categoryCodes: readonly string[] };

/** What the found cases are narrowed to. */
export interface AlikeFilter {
  readonly matter: Matter | null;
  /** Received at or after. */
  readonly since: string;
  readonly includesClosed: boolean;
}

function anyOf(tx: ReadTx, likeness: Likeness): Brackets | null {
  const vault = vaultOf(tx);
  const { residentId, documentNumbers, phone, place } = likeness;
  const conditions: [string, object][] = [];
  if (residentId !== null) conditions.push(['c.resident_id = :residentId', { residentId }]);
  const documents = documentNumbers.map((number) => wholeToken(vault, 'document', number));
  if (documents.length > 0) conditions.push(['c.document_token IN (:...documents)', { documents }]);
  if (phone !== '') conditions.push(['c.phone_token = :phone', { phone: wholeToken(vault, 'phone', phone) }]);
  if (place !== '') conditions.push(['c.place_token = :place', { place: wholeToken(vault, 'place', place) }]);
  if (conditions.length === 0) return null;
  return new Brackets((where) => {
    for (const [condition, parameters] of conditions) where.orWhere(condition, parameters);
  });
}

/** The newest cases that are alike, narrowed where a filter is given; none where nothing is known. */
export async function findAlike(
  tx: ReadTx,
  likeness: Likeness,
  limit: number,
  filter: AlikeFilter | null = null,
): Promise<CaseEntity[]> {
  const alike = anyOf(tx, likeness);
  if (alike === null) return [];
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where(alike);
  narrowToStreet(tx, query, 'c.street_id');
  if (filter !== null) {
    query.andWhere('c.received_at >= :since', { since: filter.since });
    if (!filter.includesClosed) query.andWhere('c.closed_at IS NULL');
    narrowToMatter(query, filter.matter);
  }
  return query.orderBy('c.receivedAt', 'DESC').addOrderBy('c.id', 'DESC').limit(limit).getMany();
}

function narrowToMatter(query: SelectQueryBuilder<CaseEntity>, matter: Matter | null): void {
  if (matter === null) return;
  if ('itemIds' in matter) query.andWhere('c.item_id IN (:...itemIds)', { itemIds: [...matter.itemIds] });
  else query.andWhere('c.category_code IN (:...categoryCodes)', { categoryCodes: [...matter.categoryCodes] });
}

/** The item that a version belongs to. */
export async function findItemId(tx: ReadTx, versionId: string): Promise<string | null> {
  return (await managerOf(tx).findOneBy(ServiceItemEntity, { id: versionId }))?.itemId ?? null;
}

/** The items of the sector of an item's version; empty where there is no such version. */
export async function findItemIdsOfSector(tx: ReadTx, versionId: string): Promise<readonly string[]> {
  const own = await managerOf(tx).findOneBy(ServiceItemEntity, { id: versionId });
  if (own === null) return [];
  const all = await managerOf(tx).findBy(ServiceItemEntity, { isCurrent: true });
  const alike = all.filter(({ item }) => item.sector === own.item.sector);
  return [...new Set([own.itemId, ...alike.map(({ itemId }) => itemId)])];
}

/** The categories of the big class of a category, itself among them. */
export async function findCodesOfClass(tx: ReadTx, code: string): Promise<readonly string[]> {
  const own = await managerOf(tx).findOneBy(CategoryEntity, { code });
  const big = own?.parentCode ?? code;
  const all = await managerOf(tx).findBy(CategoryEntity, [{ code: big }, { parentCode: big }]);
  return [...new Set([code, ...all.map((each) => each.code)])];
}
