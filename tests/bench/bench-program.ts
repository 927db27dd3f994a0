import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#shared/domain/people/roles';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import { composeProgram } from '../../electron/app/compose';
import type { Database } from '../../electron/database/database';
import { openDatabase } from '../../electron/database/open-database';
import { Surfaces } from '../../electron/ipc/surfaces';
import { createExportFolder } from '../../electron/printing/export-folder';
import { testMasterKeys } from '../factories/test-vault';
import { STORAGE_HERE } from '../helpers/storage-here';
import { BENCH_NOW, type BenchOffice, RESOURCES } from './bench-data';
import { SqlRecorder } from './sql-recorder';

/** Who is asked of; each role has a window of its own. */
const WINDOWS = { clerk: 1, coordinator: 2, handler: 3, manager: 4 } as const satisfies Partial<Record<Role, number>>;
/** A person at a window. */
export type Desk = keyof typeof WINDOWS;

/** The program behind the windows, on a file, with everybody signed in. */
export interface BenchProgram {
  readonly database: Database;
  readonly recorder: SqlRecorder;
  /** Sends a command through the dispatcher, as a window does; throws where it is refused. */
  ask<N extends CommandName>(desk: Desk, command: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  close(): Promise<void>;
}

const refuse = () => Promise.reject(new Error('not measured'));

/** Starts the program, as `main.ts` does but for windows and printers, at the office's instant. */
export async function startBenchProgram(file: string, office: BenchOffice): Promise<BenchProgram> {
  const clock = { now: () => BENCH_NOW };
  const database = await openDatabase({ driver: 'sqlite', file }, clock, { warn: () => undefined }, testMasterKeys);
  const folder = join(file, '..');
  const { dispatcher } = await composeProgram({
    database,
    clock,
    newId: uuidv7,
    events: { publish: () => undefined },
    log: { error: (message, error) => process.stderr.write(`${message} ${String(error)}\n`) },
    renderer: { toPdf: refuse },
    printer: { list: async () => [], print: refuse },
    exports: createExportFolder(join(folder, 'exports'), async () => undefined),
    ratingScreen: { show: () => undefined, rest: () => undefined },
    surfaces: new Surfaces(),
    resourcesFolder: RESOURCES,
    storage: STORAGE_HERE,
    filesFolder: join(folder, 'files'),
    desk: { id: '', name: '窗口1' },
  });
  const ask: BenchProgram['ask'] = async (desk, command, input) => {
    const reply = await dispatcher.dispatch(WINDOWS[desk], { command, input, idempotencyKey: uuidv7() });
    if (!reply.ok) throw new Error(`${command} refused: ${JSON.stringify(reply.error)}`);
    return reply.value as never;
  };
  for (const desk of Object.keys(WINDOWS) as Desk[]) {
    const account = office.accounts.find(({ role }) => role === desk);
    if (account === undefined) throw new Error(`no ${desk} in the office`);
    await ask(desk, 'session.login', { username: account.username, password: account.password });
  }
  const recorder = new SqlRecorder();
  await recorder.listen(database);
  return { database, recorder, ask, close: () => database.close() };
}
