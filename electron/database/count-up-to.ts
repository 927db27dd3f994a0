import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { COUNT_LIMIT } from '#shared/ipc/primitives';

/**
 * How many rows a query finds, counted no further than the limit: a count of all reads all, and who has more than
 * that before him narrows his list anyhow.
 */
export async function countUpTo<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  limit = COUNT_LIMIT,
): Promise<number> {
  const found = query.clone().orderBy().select('1', 'one').limit(limit);
  const counted = await query.connection
    .createQueryBuilder()
    .select('COUNT(*)', 'count')
    .from(`(${found.getQuery()})`, 'found')
    .setParameters(found.getParameters())
    .getRawOne<{ count: number | string }>();
  return Number(counted?.count ?? 0);
}
