import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { Database } from '../../../electron/database/database';
import { openDatabase } from '../../../electron/database/open-database';
import { testMasterKeys } from '../../factories/test-vault';
import { composeQuietly } from '../quiet-program';
import { officeClock } from './office-clock';
import type { OfficeOnServer } from './terms';

/** The people who use a window by turns, each with a session of his own. */
const WINDOWS = { clerk: 1, coordinator: 2, handler: 3 } as const;
/** Somebody at the window. */
export type Person = keyof typeof WINDOWS;
/** Section of the orders' handler. */
export const SECTION = 'social-affairs';

/** The program of one window on the server. */
export interface WindowProgram {
  readonly database: Database;
  readonly unexpected: string[];
  /** Sends a command as the window does; the same key again asks for the same answer. */
  send<N extends CommandName>(
    person: Person,
    command: N,
    input: CommandInput<N>,
    key?: string,
  ): Promise<CommandReply<CommandOutput<N>>>;
  close(): Promise<void>;
}

/** Starts the program as `main.ts` does but for windows and printers, and signs everybody in. */
export async function startWindowProgram(office: OfficeOnServer, newId: () => string = uuidv7): Promise<WindowProgram> {
  const clock = officeClock(office);
  const database = await openDatabase(office.location, clock, { warn: () => undefined }, testMasterKeys);
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-window-'));
  const unexpected: string[] = [];
  const { dispatcher } = await composeQuietly({
    ...{ database, clock, newId, folder },
    onError: (line) => void unexpected.push(line),
  });
  const send: WindowProgram['send'] = (person, command, input, key = uuidv7()) =>
    dispatcher.dispatch(WINDOWS[person], { command, input, idempotencyKey: key }) as never;
  for (const person of Object.keys(WINDOWS) as Person[]) {
    const account = office.accounts.find(
      ({ role, username }) => role === person && (role !== 'handler' || username.startsWith(SECTION)),
    );
    if (account === undefined) throw new Error(`no ${person} in the office`);
    const { username, password } = account;
    const reply = await send(person, 'session.login', { username, password });
    if (!reply.ok) throw new Error(`${username} cannot sign in: ${reply.error.code}`);
  }
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { database, unexpected, send, close };
}
