import { managerOf, type ReadTx } from './transaction';

/**
 * Of which kinds something has rows: one way to the database instead of one a kind, which most often brings nothing. Each
 * kind names a table and its condition, in which `#` stands for the id.
 */
export async function findPresent<K extends string>(
  tx: ReadTx,
  id: string,
  places: Readonly<Record<K, string>>,
): Promise<Readonly<Record<K, boolean>>> {
  const manager = managerOf(tx);
  const mark = manager.connection.options.type === 'postgres' ? '$1' : '?1';
  const kinds = Object.keys(places) as K[];
  const asked = kinds.map((kind) => `EXISTS (SELECT 1 FROM ${places[kind].replaceAll('#', mark)}) AS "${kind}"`);
  const [found]: Record<string, unknown>[] = await manager.query(`SELECT ${asked.join(', ')}`, [id]);
  return Object.fromEntries(kinds.map((kind) => [kind, Boolean(found?.[kind])])) as Record<K, boolean>;
}
