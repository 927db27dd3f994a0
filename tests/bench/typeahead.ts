import type { BenchRun } from './bench-run';
import { median, quantile } from './measure';
import { measureQuestion } from './read-benchmark';
import { type Figure, figureOf, worstOf } from './report';

const PROBES: Readonly<Record<string, string>> = {
  'name-common': 'SELECT substr(name, 1, 1) p FROM residents GROUP BY p ORDER BY COUNT(*) DESC LIMIT 1',
  'name-rare': 'SELECT name p FROM residents GROUP BY p ORDER BY COUNT(*), p LIMIT 1',
  'initial-common': 'SELECT substr(initials, 1, 1) p FROM residents GROUP BY p ORDER BY COUNT(*) DESC LIMIT 1',
  'initials-rare': 'SELECT initials p FROM residents GROUP BY p ORDER BY COUNT(*), p LIMIT 1',
  'document-common': 'SELECT substr(document_number, 1, 6) p FROM residents GROUP BY p ORDER BY COUNT(*) DESC LIMIT 1',
  'document-rare': 'SELECT substr(document_number, 1, 14) p FROM residents GROUP BY p ORDER BY COUNT(*), p LIMIT 1',
  'phone-common':
    "SELECT substr(phone, 1, 3) p FROM residents WHERE phone <> '' GROUP BY p ORDER BY COUNT(*) DESC LIMIT 1",
  'phone-rare': "SELECT substr(phone, 1, 9) p FROM residents WHERE phone <> '' GROUP BY p ORDER BY COUNT(*), p LIMIT 1",
};

async function measureProbe(run: BenchRun, probe: string, sql: string): Promise<Figure> {
  const [row] = await run.reader.all<{ p: string }>({ sql, parameters: [] });
  const text = row?.p ?? '';
  const id = `typeahead.${probe}`;
  const ask = () => run.program.ask('clerk', 'resident.suggest', { text });
  const pair = await measureQuestion(run, { id, ask });
  const p50 = `p50 ${median(pair.program).toFixed(2)} against ${median(pair.plain).toFixed(2)} ms`;
  return figureOf({
    id,
    unit: 'ms p95',
    value: quantile(pair.program, 0.95),
    baseline: quantile(pair.plain, 0.95),
    conditions: `"${text}"; ${p50}; ${run.rounds} rounds; ${run.conditions}`,
  });
}

/** The list under the name field: resident.suggest through the dispatcher. */
export async function benchTypeahead(run: BenchRun): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const many = { ...run, rounds: run.rounds * 5 }; // a p95 wants more rounds than a median
  for (const [probe, sql] of Object.entries(PROBES)) figures.push(await measureProbe(many, probe, sql));
  return [worstOf('typeahead', figures), ...figures];
}
