import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { managerOf } from '../../../../electron/database/transaction';
import { PASSWORD } from '../../program/street-program';
import { applicationOf, type FileProgram, signIn, startOn } from '../file-office';
import type { CutTask, CutWord } from './terms';

const tell = (word: CutWord) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(word, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });

/** How safely the connection writes, as SQLite itself says. */
async function readSafety({ database }: FileProgram) {
  return database.write('look', async (tx) => {
    const [safety] = await managerOf(tx).query<{ synchronous: number }[]>('PRAGMA synchronous');
    const [mode] = await managerOf(tx).query<{ journal_mode: string }[]>('PRAGMA journal_mode');
    return { synchronous: Number(safety?.synchronous), journal: String(mode?.journal_mode) };
  });
}

/** Takes one case after the other, first those that an earlier program was cut over. */
async function takeCases(program: FileProgram, again: readonly string[]): Promise<never> {
  await signIn(program, 'clerk');
  const intake = await applicationOf(program);
  await tell({ kind: 'ready', ...(await readSafety(program)) });
  for (let at = 0; ; at += 1) {
    const key = again[at] ?? uuidv7();
    await tell({ kind: 'sent', key });
    const reply = await program.send('clerk', 'case.accept', intake(key), key);
    await tell(
      reply.ok ? { kind: 'done', key, number: reply.value.number } : { kind: 'failed', key, code: reply.error.code },
    );
  }
}

/** Begins a change of the data key, or goes on with one. */
async function changeKey(program: FileProgram): Promise<never> {
  await signIn(program, 'administrator');
  const reply = await program.send('administrator', 'keys.rotate', { password: PASSWORD });
  if (!reply.ok) await program.ask('administrator', 'keys.goOnRotation', {});
  await tell({ kind: 'sent', key: uuidv7() }); // from here on it seals in the background
  for (;;) await pause(1_000);
}

const [task] = (await once(process, 'message')) as [CutTask];
const program = await startOn(task.file);
await (task.isRotating === true ? changeKey(program) : takeCases(program, task.again));
