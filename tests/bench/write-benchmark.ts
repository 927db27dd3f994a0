import type { BenchRun } from './bench-run';
import { measurePair, type Pair } from './measure';
import { readsOf, type Statement, writesOf } from './sql-recorder';

/** The times of a change, and what the program sent for the last one. */
export interface MeasuredChange extends Pair {
  readonly reads: readonly Statement[];
  readonly writes: readonly Statement[];
}

/**
 * Measures a change against the very rows that it writes, put plainly into a twin file in one transaction. The change
 * runs once ahead, so that the plain way always has rows that its twin does not have yet; it gets a number that grows.
 */
export async function measureChange(
  run: BenchRun,
  change: (serial: number) => Promise<unknown>,
  alsoReads: boolean,
): Promise<MeasuredChange> {
  const { recorder } = run.program;
  const sent: (readonly Statement[])[] = [];
  recorder.take();
  let serial = 0;
  const program = async () => {
    await change(serial);
    serial += 1;
    sent.push(recorder.take());
  };
  await program();
  const [first = []] = sent;
  const pair = await measurePair(run, program, async () => {
    const statements = sent.shift();
    if (statements === undefined) throw new Error('the plain way ran ahead of the program');
    if (alsoReads) await run.reader.replay(readsOf(statements));
    await run.writer.transact(writesOf(statements));
  });
  return { ...pair, reads: readsOf(first), writes: writesOf(first) };
}
