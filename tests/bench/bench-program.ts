import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#shared/domain/people/roles';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { DatabaseLocation } from '../../electron/database/data-source';
import type { Database } from '../../electron/database/database';
import { openDatabase } from '../../electron/database/open-database';
import { testMasterKeys } from '../factories/test-vault';
import { BENCH_NOW, type BenchOffice } from './bench-data';
import { composeQuietly } from './quiet-program';
import { SqlRecorder } from './sql-recorder';

/** Who is asked of; each role has a window of its own. */
const WINDOWS = { clerk: 1, coordinator: 2, handler: 3, manager: 4 } as const satisfies Partial<Record<Role, number>>;
/** A person at a window. */
export type Desk = keyof typeof WINDOWS;

/** The program behind the windows, with everybody signed in. */
export interface BenchProgram {
  readonly database: Database;
  readonly recorder: SqlRecorder;
  /** Sends a command through the dispatcher, as a window does; throws where it is refused. */
  ask<N extends CommandName>(desk: Desk, command: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  close(): Promise<void>;
}

/** Starts the program, as `main.ts` does but for windows and printers, at the office's instant. */
export async function startBenchProgram(
  location: DatabaseLocation,
  folder: string,
  accounts: BenchOffice['accounts'],
): Promise<BenchProgram> {
  const clock = { now: () => BENCH_NOW };
  const database = await openDatabase(location, clock, { warn: () => undefined }, testMasterKeys);
  const { dispatcher } = await composeQuietly({
    ...{ database, clock, newId: uuidv7, folder },
    onError: (line) => process.stderr.write(`${line}\n`),
  });
  const ask: BenchProgram['ask'] = async (desk, command, input) => {
    const reply = await dispatcher.dispatch(WINDOWS[desk], { command, input, idempotencyKey: uuidv7() });
    if (!reply.ok) throw new Error(`${command} refused: ${JSON.stringify(reply.error)}`);
    return reply.value as never;
  };
  for (const desk of Object.keys(WINDOWS) as Desk[]) {
    const account = accounts.find(({ role }) => role === desk);
    if (account === undefined) throw new Error(`no ${desk} in the office`);
    await ask(desk, 'session.login', { username: account.username, password: account.password });
  }
  const recorder = new SqlRecorder();
  await recorder.listen(database);
  return { database, recorder, ask, close: () => database.close() };
}
