// Overwrites random bytes of an office's files, over and over, and starts the program on them.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNamedTest } from './lib/named-test.mjs';

const HELP = `npm run damage -- [options]

Makes an office, overwrites random bytes of copies of its file or log, sets pages to zero or cuts the end off, starts the
program on each, looks around, and says what it came to: refused at the start, told in the window, found by the day's look,
answered in words, harmless, or unsaid.

  --seeds N    how many copies (default 400)
  --first S    the first seed (default 1)
  --out FILE   write the figures as JSON

Ends with 1 where the program fell over, or kept silent about a file that was changed while it was closed.
`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '400' },
    first: { type: 'string', default: '1' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else if (!/^[1-9]\d*$/.test(values.seeds) || !/^\d+$/.test(values.first)) {
  process.stderr.write('--seeds and --first take whole numbers\n');
  process.exitCode = 2;
} else {
  const out = values.out === undefined ? {} : { DAMAGE_OUT: resolve(values.out) };
  await runNamedTest(['tests/integration/faults/damage.test.ts'], {
    DAMAGE_SEEDS: values.seeds,
    DAMAGE_FIRST: values.first,
    ...out,
  });
}
