import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOffice } from '../file-office';
import { bundleProcess, type CutMoment, cutProgram, loadProgram, type WaitingProgram } from './cut-program';
import { findFaults } from './inspect-file';

/** Each tenth program is cut while it opens the file, the others at some moment of one of their first intakes. */
const OPENING_EVERY = 10;
const OPENING_MS = 400;
const MOST_INTAKES = 6;
/** An intake takes about so long. */
const INTAKE_MS = 40;

/** How many cuts, and where the generator of their moments begins. */
export interface CutPlan {
  readonly cuts: number;
  readonly seed: number;
  tell(line: string): void;
}

/** What came of them. */
export interface CutFigures {
  readonly cuts: number;
  readonly acknowledged: number;
  /** Cut before an answer; of these, how many were saved all the same, and then answered by their key. */
  readonly unanswered: number;
  readonly safety: readonly string[];
  readonly faults: readonly string[];
}

/** Numbers from 0 to 1, always the same from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function momentOf(cut: number, random: () => number): CutMoment {
  if (cut % OPENING_EVERY === 0) return { intakes: null, thenMs: random() * OPENING_MS };
  return { intakes: 1 + Math.floor(random() * MOST_INTAKES), thenMs: random() * INTAKE_MS };
}

/** Takes cases and cuts the power, over and over on one file; looks after each cut at what is left. */
export async function runCuts({ cuts, seed, tell }: CutPlan): Promise<CutFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-cuts-'));
  const file = join(folder, 'streetdesk.sqlite');
  const random = randomFrom(seed);
  const [done, safety, faults] = [new Map<string, string>(), new Set<string>(), [] as string[]];
  let [again, unanswered]: [readonly string[], number] = [[], 0];
  let next: WaitingProgram | null = null;
  try {
    await copyOffice(file);
    const processFile = await bundleProcess();
    for (let cut = 1; cut <= cuts && faults.length === 0; cut += 1) {
      const program: WaitingProgram = next ?? loadProgram(processFile);
      next = cut < cuts ? loadProgram(processFile) : null;
      const report = await cutProgram(program, { file, again }, momentOf(cut, random));
      for (const [key, number] of report.done) done.set(key, number);
      if (report.safety !== null) safety.add(`${report.safety.journal}/${report.safety.synchronous}`);
      unanswered += report.open.length;
      again = [...new Set([...again, ...report.open])].filter((key) => !done.has(key));
      faults.push(...report.failures, ...(await findFaults(file, done)));
      if (cut % 25 === 0) tell(`${cut} of ${cuts} cuts, ${done.size} cases acknowledged, ${faults.length} faults`);
    }
    return { cuts, acknowledged: done.size, unanswered, safety: [...safety], faults };
  } finally {
    next?.child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}
