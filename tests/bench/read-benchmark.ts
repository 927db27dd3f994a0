import type { ReadRun } from './bench-run';
import { measurePair, type Pair } from './measure';
import { tellPlans } from './plans';
import { readsOf } from './sql-recorder';

/** A question to the program, by the name under which it is reported. */
export interface Question {
  readonly id: string;
  ask(): Promise<unknown>;
}

/** Measures a question against its own statements sent by the plain driver to the same file. */
export async function measureQuestion(run: ReadRun, { id, ask }: Question): Promise<Pair> {
  const { program, reader } = run;
  program.recorder.take();
  await ask();
  const statements = readsOf(program.recorder.take());
  if (run.showsPlans) await tellPlans(run, id, statements);
  const answer = await measurePair(run, ask, () => reader.replay(statements));
  program.recorder.take();
  run.tell(id);
  return answer;
}
