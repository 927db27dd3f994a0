import type { CommandInput } from '#shared/ipc/contract';
import type { BenchRun } from './bench-run';
import { type Figure, figureOf } from './report';

/** Cases that are routed, as many as the busiest centre takes in a month. */
const CASES = 10_000;
/** The same reading by the plain driver: the rows that a route is made of, one by one. */
const PLAIN = [
  'SELECT * FROM org_units WHERE valid_to IS NULL',
  'SELECT * FROM categories WHERE code = ?',
  "SELECT id FROM responsibility_versions WHERE status = 'in-force'",
  'SELECT * FROM settings WHERE key = ?',
];
const HOUR_MS = 3_600_000;
const FIRST = Date.parse('2026-03-02T01:00:00.000Z');

interface Place {
  readonly gridId: string;
  readonly communityId: string;
}

const PLACES = "SELECT id gridId, parent_id communityId FROM org_units WHERE kind = 'grid' AND valid_to IS NULL";
const CLASSES = "SELECT code FROM categories WHERE length(code) = 5 AND tree <> 'service' ORDER BY code";

async function secondsOf(work: (index: number) => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (let index = 0; index < CASES; index++) await work(index);
  return (performance.now() - begin) / 1000;
}

/** Routes cases of every grid and class at every hour by the trial, which routes by the very rules; seconds for all. */
export async function benchRoute(run: BenchRun): Promise<readonly Figure[]> {
  const { program, reader } = run;
  const places = await reader.all<Place>({ sql: PLACES, parameters: [] });
  const classes = await reader.all<{ code: string }>({ sql: CLASSES, parameters: [] });
  const questionOf = (index: number): CommandInput<'route.try'> => ({
    matter: { by: 'category', categoryCode: classes[index % classes.length]?.code ?? '' },
    gridId: places[index % places.length]?.gridId ?? null,
    communityId: places[index % places.length]?.communityId ?? null,
    at: new Date(FIRST + (index % 168) * HOUR_MS).toISOString(),
  });
  const ways = new Map<string, number>();
  const value = await secondsOf(async (index) => {
    const { reason } = await program.ask('coordinator', 'route.try', questionOf(index));
    ways.set(reason.by, (ways.get(reason.by) ?? 0) + 1);
  });
  const [units, category, inForce, setting] = PLAIN;
  const baseline = await secondsOf(async (index) => {
    const code = classes[index % classes.length]?.code ?? '';
    await reader.all({ sql: units ?? '', parameters: [] });
    await reader.all({ sql: category ?? '', parameters: [code] });
    await reader.all({ sql: inForce ?? '', parameters: [] });
    await reader.all({ sql: setting ?? '', parameters: ['settings'] });
  });
  run.tell('route');
  const answers = [...ways].map(([by, count]) => `${count} by ${by}`).join(', ');
  const conditions = `${CASES} cases, ${answers}; baseline: 4 of its SELECTs sent plainly; ${run.conditions}`;
  return [figureOf({ id: 'route.10000', unit: 's', value, baseline, conditions })];
}
