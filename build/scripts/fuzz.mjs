// Sends generated calls of everybody to every command, on both databases, and says what was found.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandScript, projectRoot } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const HELP = `npm run fuzz -- [options]

Sends generated calls, as everybody and as nobody, to every command of a street at work, half of them on each database.

  --calls N    how many (default 3000, as in the tests)
  --seed S     where the generator begins (default 20260302); the same seed sends the same calls
  --out FILE   write the figures as JSON

Ends with 1 where an answer was not as the contract says, or something was written without a right.
`;

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '20260302' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else if (!/^[1-9]\d*$/.test(values.calls) || !/^\d+$/.test(values.seed)) {
  process.stderr.write('--calls and --seed take whole numbers\n');
  process.exitCode = 2;
} else {
  const out = values.out === undefined ? {} : { FUZZ_OUT: resolve(values.out) };
  const environment = { ...process.env, FUZZ_CALLS: values.calls, FUZZ_SEED: values.seed, ...out };
  const config = resolve(projectRoot, 'build/vitest.config.ts');
  const { code } = await run(
    [commandScript('vitest'), 'run', '--config', config, 'tests/integration/ipc/fuzz.test.ts'],
    {
      environment,
    },
  );
  process.exitCode = code;
}
