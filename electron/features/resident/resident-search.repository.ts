import { In } from 'typeorm';
import { type PrefixRange, prefixRange } from '#shared/domain/case/search-text';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { ResidentDocumentEntity } from '../../database/entities/resident-document.entity';
import { ResidentNameEntity } from '../../database/entities/resident-name.entity';
import { ResidentPhoneEntity } from '../../database/entities/resident-phone.entity';
import {
  DOCUMENT_PATH,
  END_LENGTH,
  endToken,
  PHONE_PATH,
  pathBeginning,
  pathToken,
} from '../../database/sealing/blind-index';
import { vaultOf } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx } from '../../database/transaction';

/** Columns that residents are found by as they are; each has an index. */
export type PlainKey = 'name' | 'pinyin' | 'initials';
/** Sealed numbers that residents are found by; their blind indexes have an index each. */
export type SealedKey = 'documentNumber' | 'phone';
/** What residents are found by. */
export type ResidentKey = PlainKey | SealedKey;

const PATHS = {
  documentNumber: { plan: DOCUMENT_PATH, path: 'documentPath', column: 'document_path', end: 'document_end' },
  phone: { plan: PHONE_PATH, path: 'phonePath', column: 'phone_path', end: 'phone_end' },
} as const;

/** Rows that are looked at in one query where those that the blind index found first were not enough. */
const BATCH = 250;
/** How many are looked at in all. Of a longer beginning the index knows more, so that these are enough for any that people type on. */
const MAX_LOOKED_AT = 5_000;

/** Whether a column is one of the sealed numbers. */
export const isSealedKey = (key: ResidentKey): key is SealedKey => key === 'documentNumber' || key === 'phone';

/** Residents whose column begins with the prefix, in the column's order; of many that a number's beginning finds, any. */
export async function findByPrefix(
  tx: ReadTx,
  key: ResidentKey,
  prefix: string,
  limit: number,
): Promise<ResidentEntity[]> {
  if (isSealedKey(key)) return findBySealedPrefix(tx, key, prefix, limit);
  const { from, to } = prefixRange(prefix);
  return managerOf(tx)
    .createQueryBuilder(ResidentEntity, 'r')
    .where(`r.${key} >= :from AND r.${key} < :to`, { from, to })
    .orderBy(`r.${key}`, 'ASC')
    .addOrderBy('r.id', 'ASC')
    .limit(limit)
    .getMany();
}

/** Residents whose number ends with these characters, four at least, in the number's order. */
export async function findByEnd(tx: ReadTx, key: SealedKey, end: string, limit: number): Promise<ResidentEntity[]> {
  if (end.length < END_LENGTH) return [];
  const { plan, end: column } = PATHS[key];
  const found = await managerOf(tx)
    .createQueryBuilder(ResidentEntity, 'r')
    .where(`r.${column} = :token`, { token: endToken(vaultOf(tx), plan, end) })
    .limit(end.length === END_LENGTH ? limit : MAX_LOOKED_AT)
    .getMany();
  return sortBy(
    key,
    found.filter((resident) => resident[key].endsWith(end)),
  ).slice(0, limit);
}

const FURTHER = {
  documentNumber: { entity: ResidentDocumentEntity, plan: DOCUMENT_PATH, path: 'document_path', end: 'document_end' },
  phone: { entity: ResidentPhoneEntity, plan: PHONE_PATH, path: 'phone_path', end: 'phone_end' },
} as const;

/** Residents of whom a former or other name begins with the prefix. */
export async function findByOtherName(
  tx: ReadTx,
  key: PlainKey,
  prefix: string,
  limit: number,
): Promise<ResidentEntity[]> {
  const { from, to } = prefixRange(prefix);
  const named = await managerOf(tx)
    .createQueryBuilder(ResidentNameEntity, 'x')
    .where(`x.${key} >= :from AND x.${key} < :to`, { from, to })
    .orderBy(`x.${key}`, 'ASC')
    .addOrderBy('x.id', 'ASC')
    .limit(limit)
    .getMany();
  return findOwners(tx, named);
}

/** Residents who have a further document or telephone that is this number, or ends with these four characters. */
export async function findByFurtherNumber(
  tx: ReadTx,
  key: SealedKey,
  number: string,
  limit: number,
): Promise<ResidentEntity[]> {
  const { entity, plan, path, end } = FURTHER[key];
  const vault = vaultOf(tx);
  const isEnd = number.length === END_LENGTH;
  const token = isEnd ? endToken(vault, plan, number) : pathToken(vault, plan, number);
  const held = await managerOf(tx)
    .createQueryBuilder<ResidentDocumentEntity | ResidentPhoneEntity>(entity, 'x')
    .where(`x.${isEnd ? end : path} = :token`, { token })
    .limit(limit)
    .getMany();
  return findOwners(tx, held);
}

async function findOwners(tx: ReadTx, rows: readonly { readonly residentId: string }[]): Promise<ResidentEntity[]> {
  if (rows.length === 0) return [];
  return managerOf(tx).findBy(ResidentEntity, { id: In(rows.map(({ residentId }) => residentId)) });
}

async function findBySealedPrefix(
  tx: ReadTx,
  key: SealedKey,
  prefix: string,
  limit: number,
): Promise<ResidentEntity[]> {
  const beginning = pathBeginning(vaultOf(tx), PATHS[key].plan, prefix);
  if (beginning === null) return [];
  const ids: string[] = [];
  const range = prefixRange(beginning);
  let after: ResidentEntity | null = null;
  // Where the beginning ends at a step of the path, the first ones are those that are asked for.
  let size = Math.min(limit, BATCH);
  for (let lookedAt = 0; lookedAt < MAX_LOOKED_AT && ids.length < limit; lookedAt += size) {
    if (after !== null) size = BATCH;
    const page: ResidentEntity[] = await pageOfPath(tx, key, { range, after, size });
    ids.push(...page.filter((resident) => resident[key].startsWith(prefix)).map(({ id }) => id));
    after = page.at(-1) ?? null;
    if (page.length < size) break;
  }
  const found = await managerOf(tx).findBy(ResidentEntity, { id: In(ids.slice(0, limit)) });
  return sortBy(key, found);
}

interface PathPage {
  readonly range: PrefixRange;
  readonly after: ResidentEntity | null;
  readonly size: number;
}

/** Residents in the order of their paths, with nothing but their number. */
function pageOfPath(
  tx: ReadTx,
  key: SealedKey,
  { range: { from, to }, after, size }: PathPage,
): Promise<ResidentEntity[]> {
  const { path, column } = PATHS[key];
  const query = managerOf(tx)
    .createQueryBuilder(ResidentEntity, 'r')
    .select(['r.id', `r.${key}`, `r.${path}`])
    .where(`r.${column} >= :from AND r.${column} < :to`, { from, to });
  if (after !== null) query.andWhere(`(r.${column}, r.id) > (:last, :id)`, { last: after[path] ?? '', id: after.id });
  return query.orderBy(`r.${path}`, 'ASC').addOrderBy('r.id', 'ASC').limit(size).getMany();
}

function sortBy(key: SealedKey, residents: readonly ResidentEntity[]): ResidentEntity[] {
  const place = (resident: ResidentEntity) => `${resident[key]} ${resident.id}`;
  return [...residents].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
