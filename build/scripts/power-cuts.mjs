// Takes cases on a file and kills the program at random moments, over and over; looks after each cut at what is left.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNamedTest } from './lib/named-test.mjs';

const HELP = `npm run power-cuts -- [options]

Takes cases with the whole program on a file of its own, kills it with -9 at a random moment of an intake or of the start,
and looks whether everything that was answered is there, whole and once. Then the next program goes on with the same file.

  --cuts N     how often (default 500)
  --seed S     where the generator of the moments begins (default 20260302)
  --rows N     how many sealed rows a change of the data key is cut over, ten times (default 8000)
  --out FILE   write the figures as JSON

Ends with 1 where anything was lost, half, doubled or damaged.
`;

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: '20260302' },
    rows: { type: 'string', default: '8000' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else if (!/^[1-9]\d*$/.test(values.cuts) || !/^\d+$/.test(values.seed) || !/^[1-9]\d*$/.test(values.rows)) {
  process.stderr.write('--cuts, --seed and --rows take whole numbers\n');
  process.exitCode = 2;
} else {
  const out = values.out === undefined ? {} : { POWER_CUTS_OUT: resolve(values.out) };
  await runNamedTest(['tests/integration/faults/power-cuts.test.ts', 'tests/integration/faults/rotation-cut.test.ts'], {
    POWER_CUTS: values.cuts,
    POWER_CUTS_SEED: values.seed,
    ROTATION_ROWS: values.rows,
    ROTATION_CUTS: '10',
    ...out,
  });
}
