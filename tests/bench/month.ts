import type { BenchRun } from './bench-run';
import { median } from './measure';
import { tellPlans } from './plans';
import { type Figure, figureOf } from './report';
import { measureChange } from './write-benchmark';

const MONTH = '2026-02';

/** The monthly summary of the street: counted and kept by the program, against its own statements sent plainly. */
export async function benchMonth(run: BenchRun): Promise<readonly Figure[]> {
  const { program } = run;
  const units = await program.ask('manager', 'organisation.list', {});
  const unitId = units.find(({ kind }) => kind === 'street')?.id ?? '';
  const generate = () => program.ask('manager', 'summary.generate', { unitId, month: MONTH });
  const { reads, ...pair } = await measureChange(run, generate, true);
  if (run.showsPlans) await tellPlans(run, 'month', reads);
  run.tell('month');
  const how = `the program's own ${reads.length} SELECTs and its writes, captured and sent plainly`;
  return [
    figureOf({
      id: 'month',
      unit: 'ms',
      value: median(pair.program),
      baseline: median(pair.plain),
      conditions: `${MONTH} of the street; median of ${run.rounds}; baseline: ${how}; ${run.conditions}`,
    }),
  ];
}
