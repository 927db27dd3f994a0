import { parseArgs } from 'node:util';
import { SCALES, type Scale } from './bench-data';

/** What can be measured, in the order in which it is. */
export const BENCHMARKS = ['typeahead', 'list', 'desk', 'month', 'save', 'clock', 'matrix', 'route', 'start'] as const;
/** One of them. */
export type Benchmark = (typeof BENCHMARKS)[number];

/** What the command line asks for. */
export interface BenchOptions {
  readonly out: string | null;
  readonly only: readonly Benchmark[];
  readonly scale: Scale;
  readonly rounds: number;
  readonly showsPlans: boolean;
}

/** What `npm run bench -- --help` says. */
export const BENCH_HELP = `npm run bench -- [options]

Measures the program beside plain SQL of the same work on the same office, and its start beside a bare Electron window.

  --out FILE      write the figures as JSON: [{id, value, unit, baseline, ratio, conditions}]
  --only IDS      of ${BENCHMARKS.join(',')} (default all)
  --scale SCALE   ${Object.keys(SCALES).join(', ')} (default small); a district's office takes half an hour to make
  --rounds N      repetitions of each (default 30)
  --plans         also tell which statements scan or sort a large table

Offices are kept under the temporary folder in streetdesk-bench and used again; delete it to free the room.
`;

function isBenchmark(text: string): text is Benchmark {
  return (BENCHMARKS as readonly string[]).includes(text);
}

function isScale(text: string): text is Scale {
  return Object.hasOwn(SCALES, text);
}

/** Reads the command line; throws where it names what there is not. */
export function readBenchOptions(given: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    args: [...given],
    options: {
      out: { type: 'string' },
      only: { type: 'string' },
      scale: { type: 'string', default: 'small' },
      rounds: { type: 'string', default: '30' },
      plans: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const asked = values.only?.split(',') ?? [...BENCHMARKS];
  const only = asked.filter(isBenchmark);
  if (only.length !== asked.length || asked.length === 0) throw new Error(`--only takes ${BENCHMARKS.join(',')}`);
  if (!isScale(values.scale)) throw new Error(`--scale takes ${Object.keys(SCALES).join(', ')}`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  return { out: values.out ?? null, only, scale: values.scale, rounds, showsPlans: values.plans };
}
