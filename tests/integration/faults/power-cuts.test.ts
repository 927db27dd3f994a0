import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCuts } from './power-cuts/run-cuts';

/** `npm run power-cuts` asks for more. */
const CUTS = Number(process.env.POWER_CUTS ?? 12);
const SEED = Number(process.env.POWER_CUTS_SEED ?? 20_260_302);
const OUT = process.env.POWER_CUTS_OUT;
const LONGEST_MS = 60_000 + CUTS * 6_000;

it(
  'loses no acknowledged case when the power is cut, and leaves none half or twice',
  async () => {
    const figures = await runCuts({ cuts: CUTS, seed: SEED, tell: (line) => console.log(line) });
    console.log(`power cuts: ${JSON.stringify({ ...figures, faults: figures.faults.length })}`);
    if (OUT !== undefined) writeFileSync(OUT, `${JSON.stringify(figures, null, 2)}\n`);
    expect(figures.faults).toEqual([]);
    // FULL, and a log that is written before the file: what is answered is on the disk.
    expect(figures.safety).toEqual(['wal/2']);
    expect(figures.acknowledged).toBeGreaterThan(CUTS / 2);
  },
  LONGEST_MS,
);
