import { writeFileSync } from 'node:fs';
import { prepareOffice } from './bench-data';
import { type BenchRun, withRun } from './bench-run';
import { benchClock } from './clock';
import { benchDesk, benchList } from './list';
import { benchMatrix } from './matrix';
import { benchMonth } from './month';
import { BENCH_HELP, BENCHMARKS, type Benchmark, type BenchOptions, readBenchOptions } from './options';
import { type Figure, formatTable } from './report';
import { benchRoute } from './route';
import { benchSave } from './save';
import { benchStart } from './start';
import { benchTypeahead } from './typeahead';

const WARM_UPS = 5;

const benchmarks: Readonly<Record<Benchmark, (run: BenchRun) => Promise<readonly Figure[]>>> = {
  typeahead: benchTypeahead,
  list: benchList,
  desk: benchDesk,
  month: benchMonth,
  save: benchSave,
  clock: benchClock,
  matrix: benchMatrix,
  route: benchRoute,
  start: ({ office, tell }) => benchStart(office, tell),
};

async function measure({ only, scale, rounds, showsPlans }: BenchOptions): Promise<readonly Figure[]> {
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const office = await prepareOffice(scale, tell);
  return withRun(office, { rounds, warmUps: WARM_UPS, showsPlans, tell }, async (run) => {
    const figures: Figure[] = [];
    for (const id of BENCHMARKS.filter((each) => only.includes(each))) figures.push(...(await benchmarks[id](run)));
    return figures;
  });
}

async function main(): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(BENCH_HELP);
    return;
  }
  const figures = await measure(options);
  if (options.out !== null) writeFileSync(options.out, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${formatTable(figures)}\n`);
}

await main();
