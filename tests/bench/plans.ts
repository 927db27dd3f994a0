import type { BenchRun } from './bench-run';
import type { PlainSqlite } from './plain-sqlite';
import type { Statement } from './sql-recorder';

/** Tables of which an office has so many rows that no screen may read all of them. */
const LARGE = /^SCAN (c|o|r|a|wo|later|cases|residents|work_orders|audit_entries|papers|case_materials|\w*Entity)\b/;

/** The steps of a statement's plan that read a whole large table or sort in memory. */
async function findSlowSteps(plain: PlainSqlite, { sql, parameters }: Statement): Promise<readonly string[]> {
  const steps = await plain.all<{ detail: string }>({ sql: `EXPLAIN QUERY PLAN ${sql}`, parameters });
  return steps.map(({ detail }) => detail).filter((detail) => LARGE.test(detail) || /TEMP B-TREE/.test(detail));
}

const WORTH_TELLING_MS = 5;

/** Tells which of the statements read or sort more than they should, and how long each takes. */
export async function tellPlans(
  { reader, tell }: Pick<BenchRun, 'reader' | 'tell'>,
  id: string,
  statements: readonly Statement[],
): Promise<void> {
  for (const statement of statements) {
    const begin = performance.now();
    await reader.all(statement);
    const elapsed = performance.now() - begin;
    const steps = await findSlowSteps(reader, statement);
    if (steps.length === 0 && elapsed < WORTH_TELLING_MS) continue;
    tell(`  ${id}: ${elapsed.toFixed(1)} ms, ${steps.join(' + ') || 'no scan'}`);
    tell(`    ${statement.sql.replace(/^.* FROM /s, 'FROM ').slice(0, 600)}`);
  }
}
