import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRIVERS } from '../../helpers/test-database';
import { type FuzzFigures, runFuzz } from './fuzz/run-fuzz';

/** `npm run fuzz` asks for more. */
const CALLS = Number(process.env.FUZZ_CALLS ?? 3_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_302);
const OUT = process.env.FUZZ_OUT;
const LONGEST_MS = 120_000 + CALLS * 100;

describe('generated calls of everybody to every command', () => {
  const all: FuzzFigures[] = [];

  it.each(DRIVERS)(
    'are answered by the contract and write nothing without a right, on %s',
    async (driver) => {
      const figures = await runFuzz(driver, Math.ceil(CALLS / DRIVERS.length), SEED);
      all.push(figures);
      if (OUT !== undefined) writeFileSync(OUT, `${JSON.stringify(all, null, 2)}\n`);
      expect(figures.faults).toEqual([]);
      expect(figures.endings.done).toBeGreaterThan(0);
    },
    LONGEST_MS,
  );
});
