import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runDamage } from './damage/run-damage';

/** `npm run damage` asks for more. */
const SEEDS = Number(process.env.DAMAGE_SEEDS ?? 16);
const FIRST = Number(process.env.DAMAGE_FIRST ?? 1);
const OUT = process.env.DAMAGE_OUT;
const LONGEST_MS = 60_000 + SEEDS * 4_000;

it(
  'finds bytes that were overwritten in the data, says so in words, and never falls over',
  async () => {
    const { endings, unsaid, unknown } = await runDamage({ first: FIRST, seeds: SEEDS, tell: console.log });
    console.log(`damage: ${JSON.stringify({ endings, unsaid, unknown })}`);
    if (OUT !== undefined) writeFileSync(OUT, `${JSON.stringify({ endings, unsaid, unknown }, null, 2)}\n`);
    expect(unknown).toEqual([]);
    // A file that was closed is compared with its last close: there nothing stays unsaid.
    expect(unsaid.filter((line) => line.startsWith('closed'))).toEqual([]);
  },
  LONGEST_MS,
);
