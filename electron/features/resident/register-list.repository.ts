import type { SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { documentNumberForms, phoneForm, prefixRange } from '#shared/domain/case/search-text';
import { normalizeNumber } from '#shared/domain/identity/identity-check';
import type { ResidentFilter, registerCommands } from '#shared/ipc/commands/register';
import { countUpTo } from '../../database/count-up-to';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { narrowToStreetOrNone } from '../../database/narrow-to-street';
import { DOCUMENT_PATH, endToken, PHONE_PATH, pathToken } from '../../database/sealing/blind-index';
import { vaultOf } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx } from '../../database/transaction';
import { houseCondition } from './house-search';
import { findByEnd } from './resident-search.repository';

type Query = SelectQueryBuilder<ResidentEntity>;
/** Order and page of the list of residents. */
export type ResidentWindow = z.output<(typeof registerCommands)['register.listResidents']['input']>['sort'] & {
  readonly offset: number;
  readonly limit: number;
};

interface Found {
  /** SELECTs of residents' ids, one of which finds him. */
  readonly ids: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

const BY_NAME = (column: string) => `${column} >= :textFrom AND ${column} < :textTo`;
const IN_NAMES = (columns: readonly string[]) =>
  columns.flatMap((column) => [
    `SELECT x.id FROM residents x WHERE ${BY_NAME(`x.${column}`)}`,
    `SELECT x.resident_id FROM resident_names x WHERE ${BY_NAME(`x.${column}`)}`,
  ]);
const IN_NUMBERS = (kind: 'path' | 'end') => [
  `SELECT x.id FROM residents x WHERE x.document_${kind} IN (:...documents)`,
  `SELECT x.resident_id FROM resident_documents x WHERE x.document_${kind} IN (:...documents)`,
  `SELECT x.id FROM residents x WHERE x.phone_${kind} IN (:...phones)`,
  `SELECT x.resident_id FROM resident_phones x WHERE x.phone_${kind} IN (:...phones)`,
];

/** Longer ends than the blind index knows: those that it finds are opened and looked at. */
const MOST_OF_END = 500;
const IS_END = /^(\d{4,6}|\d{3,5}X)$/;

async function findEnds(tx: ReadTx, end: string): Promise<Found> {
  if (end.length === 4) {
    const vault = vaultOf(tx);
    const parameters = {
      documents: [endToken(vault, DOCUMENT_PATH, end)],
      phones: [endToken(vault, PHONE_PATH, end)],
    };
    return { ids: IN_NUMBERS('end'), parameters };
  }
  const found = await findByEnd(tx, 'documentNumber', end, MOST_OF_END);
  const ids = found.length === 0 ? [''] : found.map(({ id }) => id);
  return { ids: ['SELECT x.id FROM residents x WHERE x.id IN (:...ended)'], parameters: { ended: ids } };
}

function findWhole(tx: ReadTx, text: string): Found {
  const vault = vaultOf(tx);
  const documents = documentNumberForms(text).map((form) => pathToken(vault, DOCUMENT_PATH, form));
  return {
    ids: IN_NUMBERS('path'),
    parameters: { documents, phones: [pathToken(vault, PHONE_PATH, phoneForm(text))] },
  };
}

/** What a typed text finds: a number, letters of a spelling, or words of a name or house. */
async function readText(tx: ReadTx, typed: string): Promise<Found | null> {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const number = normalizeNumber(text);
  if (IS_END.test(number)) return findEnds(tx, number);
  if (/^\+?[A-Z0-9()]*\d{5}[A-Z0-9()]*$/.test(number)) return findWhole(tx, text);
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  if (/^[A-Z'’·. ]+$/i.test(text) && letters !== '') {
    const { from, to } = prefixRange(letters);
    return { ids: IN_NAMES(['pinyin', 'initials']), parameters: { textFrom: from, textTo: to } };
  }
  const { from, to } = prefixRange(text);
  const house = houseCondition(tx, 'd', text);
  const living = `SELECT x.resident_id FROM dwelling_stays x INNER JOIN dwellings d ON d.id = x.dwelling_id
    WHERE x.to_day IS NULL AND ${house.condition}`;
  return { ids: [...IN_NAMES(['name']), living], parameters: { textFrom: from, textTo: to, ...house.parameters } };
}

/** Narrows a query by a column with a resident's id to those whom a typed text finds. */
export async function narrowToPerson(
  tx: ReadTx,
  query: Pick<SelectQueryBuilder<object>, 'andWhere'>,
  column: string,
  text: string,
): Promise<void> {
  const found = await readText(tx, text);
  if (found !== null) query.andWhere(`${column} IN (${found.ids.join(' UNION ')})`, found.parameters);
}

async function queryOf(tx: ReadTx, filter: ResidentFilter, today: string): Promise<Query> {
  const query = managerOf(tx).createQueryBuilder(ResidentEntity, 'r').where('1 = 1');
  narrowToStreetOrNone(tx, query, 'r.community_id');
  const { communityId, label } = filter;
  if (communityId !== null) query.andWhere('r.community_id = :communityId', { communityId });
  if (label !== null) {
    query.andWhere(
      `r.id IN (SELECT l.resident_id FROM resident_labels l
        WHERE l.label = :label AND l.from_day <= :today AND (l.to_day IS NULL OR l.to_day >= :today))`,
      { label, today },
    );
  }
  await narrowToPerson(tx, query, 'r.id', filter.text);
  return query;
}

/** One page of residents; ties are broken by the id. */
export async function findResidents(
  tx: ReadTx,
  filter: ResidentFilter,
  window: ResidentWindow,
  today: string,
): Promise<ResidentEntity[]> {
  const direction = window.direction === 'asc' ? 'ASC' : 'DESC';
  return (await queryOf(tx, filter, today))
    .orderBy(window.by === 'name' ? 'r.pinyin' : 'r.updatedAt', direction)
    .addOrderBy('r.id', direction)
    .offset(window.offset)
    .limit(window.limit)
    .getMany();
}

/** How many residents the filter finds, as far as lists are counted. */
export async function countResidents(tx: ReadTx, filter: ResidentFilter, today: string, limit?: number) {
  return countUpTo(await queryOf(tx, filter, today), limit);
}
