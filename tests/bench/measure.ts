/** Times of one thing, in milliseconds, sorted. */
export type Times = readonly number[];

/** The time below which a share of all times lies (nearest rank). */
export function quantile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[at];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** The middle time. */
export const median = (times: Times): number => quantile(times, 0.5);

/** Times of the program and of the plain way, taken turn by turn. */
export interface Pair {
  readonly program: Times;
  readonly plain: Times;
}

/** Times some work: what it answers where that is its own time, else how long it took. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  const answer = await work();
  return typeof answer === 'number' ? answer : performance.now() - begin;
}

/**
 * Takes turns, so that whatever else the computer does falls on both; who begins changes with every round, so that
 * neither always finds the caches warm. Each work gets the number of its round; warm-up rounds come first, from 0.
 */
export async function measurePair(
  { rounds, warmUps }: { readonly rounds: number; readonly warmUps: number },
  program: (round: number) => Promise<unknown>,
  plain: (round: number) => Promise<unknown>,
): Promise<Pair> {
  const times: { program: number[]; plain: number[] } = { program: [], plain: [] };
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const isWarm = round >= warmUps;
    const turns = [
      async () => times.program.push(await timed(() => program(round))),
      async () => times.plain.push(await timed(() => plain(round))),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
    if (!isWarm) times.program.length = times.plain.length = 0;
  }
  return times;
}
