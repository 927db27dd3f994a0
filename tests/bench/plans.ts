import type { ReadRun } from './bench-run';
import type { Statement } from './sql-recorder';

const WORTH_TELLING_MS = 5;

/** Tells which of the statements read or sort more than they should, and how long each takes. */
export async function tellPlans(
  { reader, tell }: Pick<ReadRun, 'reader' | 'tell'>,
  id: string,
  statements: readonly Statement[],
): Promise<void> {
  for (const statement of statements) {
    const begin = performance.now();
    await reader.all(statement);
    const elapsed = performance.now() - begin;
    const steps = await reader.findSlowSteps(statement);
    if (steps.length === 0 && elapsed < WORTH_TELLING_MS) continue;
    tell(`  ${id}: ${elapsed.toFixed(1)} ms, ${steps.join(' + ') || 'no scan'}`);
    tell(`    ${statement.sql.replace(/^.* FROM /s, 'FROM ').slice(0, 600)}`);
  }
}
