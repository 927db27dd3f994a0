import type { ReadRun } from './bench-run';
import { median, quantile } from './measure';
import { measureQuestion } from './read-benchmark';
import { type Figure, figureOf, worstOf } from './report';

const PROBES: Readonly<Record<string, string>> = {
  'name-common': 'SELECT substr(name, 1, 1) p FROM residents GROUP BY p ORDER BY COUNT(*) DESC LIMIT 1',
  'name-rare': 'SELECT name p FROM residents GROUP BY p ORDER BY COUNT(*), p LIMIT 1',
  'initial-common': 'SELECT substr(initials, 1, 1) p FROM residents GROUP BY p ORDER BY COUNT(*) DESC LIMIT 1',
  'initials-rare': 'SELECT initials p FROM residents GROUP BY p ORDER BY COUNT(*), p LIMIT 1',
};

/** Beginnings of sealed numbers: the commonest of a length, the rarest, and ends. */
const SEALED_PROBES = {
  'document-common': { column: 'document_number', part: [0, 6], isRare: false },
  'document-between': { column: 'document_number', part: [0, 12], isRare: false },
  'document-rare': { column: 'document_number', part: [0, 14], isRare: true },
  'document-end': { column: 'document_number', part: [-6, undefined], isRare: true },
  'phone-common': { column: 'phone', part: [0, 3], isRare: false },
  'phone-rare': { column: 'phone', part: [0, 9], isRare: true },
} as const;

async function findSealedText(
  run: ReadRun,
  { column, part, isRare }: (typeof SEALED_PROBES)[keyof typeof SEALED_PROBES],
): Promise<string> {
  const sql = `SELECT ${column} sealed FROM residents WHERE ${column} <> ''`;
  const rows = await run.reader.all<{ sealed: string }>({ sql, parameters: [] });
  const counts = new Map<string, number>();
  for (const { sealed } of rows) {
    const text = run.program.database.vault.open(sealed, `residents.${column}`).slice(...part);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sign = isRare ? 1 : -1;
  return [...counts].sort((one, other) => sign * (one[1] - other[1]))[0]?.[0] ?? '';
}

async function findText(run: ReadRun, sql: string): Promise<string> {
  const [row] = await run.reader.all<{ p: string }>({ sql, parameters: [] });
  return row?.p ?? '';
}

async function measureProbe(run: ReadRun, probe: string, text: string): Promise<Figure> {
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
export async function benchTypeahead(run: ReadRun): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const many = { ...run, rounds: run.rounds * 5 }; // a p95 wants more rounds than a median
  for (const [probe, sql] of Object.entries(PROBES)) {
    figures.push(await measureProbe(many, probe, await findText(run, sql)));
  }
  for (const [probe, asked] of Object.entries(SEALED_PROBES)) {
    figures.push(await measureProbe(many, probe, await findSealedText(run, asked)));
  }
  return [worstOf('typeahead', figures), ...figures];
}
