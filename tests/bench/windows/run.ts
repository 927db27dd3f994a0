import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatTable } from '../report';
import { countFailures, windowFigures } from './figures';
import { runWindows } from './run-windows';

const HELP = `npm run windows -- [options]

Lets many windows work at once on one server, each in a process of its own, then looks for lost or doubled work.

  --windows N   how many, half of them reading and half writing (default 30)
  --seconds N   how long (default 120)
  --cases N     how many cases the office has before (default 3000)
  --kill 1      kill the server with -9 in the middle and start it again
  --out FILE    write the figures as JSON: [{id, value, unit, baseline, ratio, conditions}]

Ends with 1 where anything was lost, doubled or failed without a code.
`;

const { values } = parseArgs({
  options: {
    windows: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '120' },
    cases: { type: 'string', default: '3000' },
    kill: { type: 'string', default: '0' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'windows' | 'seconds' | 'cases'): number {
  const read = Number(values[name]);
  if (!Number.isInteger(read) || read < 2) throw new Error(`--${name} takes a whole number from 2`);
  return read;
}

async function main(): Promise<void> {
  const plan = {
    ...{ windows: wholeNumber('windows'), seconds: wholeNumber('seconds'), cases: wholeNumber('cases') },
    ...{ isKilled: values.kill === '1', isCompared: true },
    tell: (line: string) => void process.stderr.write(`${line}\n`),
  };
  const outcome = await runWindows(plan);
  const figures = windowFigures(plan, outcome);
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${formatTable(figures)}\nfailures ${JSON.stringify(countFailures(outcome.program))}\n`);
  for (const fault of outcome.faults) process.stdout.write(`FAULT ${fault}\n`);
  process.exitCode = outcome.faults.length === 0 ? 0 : 1;
}

if (values.help) process.stdout.write(HELP);
else await main();
