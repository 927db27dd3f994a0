/** Asks a server. */
export type ServerQuery = (sql: string) => Promise<unknown>;

/** Rows of every table of the office on a server. */
export async function countServer(query: ServerQuery): Promise<Record<string, number>> {
  const tables = (await query(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  )) as { name: string }[];
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = (await query(`SELECT count(*) AS rows FROM "${name}"`)) as { rows: string }[];
    counts[name] = Number(row?.rows ?? 0);
  }
  return counts;
}
