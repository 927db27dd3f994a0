import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { COUNT_LIMIT } from '#shared/ipc/primitives';

type Query<E extends ObjectLiteral> = SelectQueryBuilder<E>;

/** Ends a subquery that is to be read once and whole; else a database may ask it anew for every row of the list. */
export const WHOLE = 'LIMIT 2147483647';

/** So many values of one column are asked for one by one. */
const VALUES_APART = 6;

/**
 * Queries as one for each value that a column may have: of several values at once no index tells the list's order, of one
 * it does. Many values stay together.
 */
export function splitByValues<E extends ObjectLiteral>(
  parts: readonly Query<E>[],
  column: string,
  values: readonly string[],
): readonly Query<E>[] {
  if (values.length === 0) return parts;
  if (values.length > VALUES_APART) {
    return parts.map((part) => part.clone().andWhere(`${column} IN (:...values)`, { values }));
  }
  return values.flatMap((value, at) =>
    parts.map((part) => part.clone().andWhere(`${column} = :value${at}`, { [`value${at}`]: value })),
  );
}

/** Order and page of a list; rows without the sorted value come last, ties are broken by the id. */
export interface PageWindow {
  /** The sorted property. */
  readonly by: string;
  readonly direction: 'asc' | 'desc';
  /** Whether rows may have no value in it. */
  readonly mayBeNull: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * The ids of one page of what one or more queries of the same rows find together, each row once. Where a row may be found
 * by several ways, each way is a query of its own: one that asks by OR collects all rows before it sorts them, while each
 * of these walks an index in the list's order as far as the page's end. No row is read but the index tells it.
 */
export async function findPageIds<E extends ObjectLiteral>(
  parts: readonly Query<E>[],
  window: PageWindow,
): Promise<readonly string[]> {
  const { by, direction, mayBeNull, limit } = window;
  if (!mayBeNull || direction === 'asc') return findIds(parts, window);
  // No index has its empty values last in both directions: a page that is full without them is the page.
  const filled = parts.map((part) => part.clone().andWhere(`${part.alias}.${by} IS NOT NULL`));
  const ids = await findIds(filled, { ...window, mayBeNull: false });
  return ids.length === limit ? ids : findIds(parts, window);
}

async function findIds<E extends ObjectLiteral>(
  parts: readonly Query<E>[],
  { by, direction, mayBeNull, offset, limit }: PageWindow,
): Promise<readonly string[]> {
  const order = direction === 'asc' ? 'ASC' : 'DESC';
  const nulls = mayBeNull ? 'NULLS LAST' : undefined;
  const sorted = parts.map((part) =>
    part
      .clone()
      .select(`${part.alias}.id`, 'id')
      .orderBy(`${part.alias}.${by}`, order, nulls)
      .addOrderBy(`${part.alias}.id`, order),
  );
  const [only] = sorted;
  if (only === undefined) return [];
  if (sorted.length === 1) return idsOf(await only.offset(offset).limit(limit).getRawMany());
  const ways = sorted.map((part) => part.addSelect(`${part.alias}.${by}`, 'place').limit(offset + limit));
  const together = unite(ways)
    .select('found.id', 'id')
    .orderBy('found.place', order, nulls)
    .addOrderBy('found.id', order);
  return idsOf(await together.offset(offset).limit(limit).getRawMany());
}

/** How many rows the queries find together, each row once, counted no further than the limit. */
export async function countPartsUpTo<E extends ObjectLiteral>(
  parts: readonly Query<E>[],
  limit = COUNT_LIMIT,
): Promise<number> {
  const ways = parts.map((part) => part.clone().orderBy().select(`${part.alias}.id`, 'id').limit(limit));
  const counted = await unite(ways).select('COUNT(*)', 'count').getRawOne<{ count: number | string }>();
  return Math.min(Number(counted?.count ?? 0), limit);
}

/** The rows of a page in the order of their ids. */
export function inOrder<R extends { readonly id: string }>(ids: readonly string[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** What the queries answer, each row once, under the name `found`. */
function unite<E extends ObjectLiteral>(ways: readonly Query<E>[]): SelectQueryBuilder<ObjectLiteral> {
  const [first] = ways;
  if (first === undefined) throw new Error('nothing is asked for');
  // A SELECT around each: SQLite takes no LIMIT within a UNION.
  const sql = ways.map((way, at) => `SELECT * FROM (${way.getQuery()}) way${at}`).join(' UNION ');
  const parameters = Object.assign({}, ...ways.map((way) => way.getParameters()));
  return first.connection.createQueryBuilder().from<ObjectLiteral>(`(${sql})`, 'found').setParameters(parameters);
}
