import type { EntityManager } from 'typeorm';
import type { ErrorCode } from '#shared/ipc/errors';
import { CommandError } from '../errors';
import type { ToldEvent } from '../transaction';
import { findFault, isServerLost } from './find-fault';
import { CHANNEL, writeTold } from './server-line';
import type { ServerLink } from './server-link';

/** After so long somebody asks whether the server is still there. */
const LONG_MS = 3_000;

/** Refuses at once while the server is known to be gone: nobody waits for a time-out to hear it. */
export function refuseWhileLost({ line }: ServerLink): void {
  if (!line.state.isOpen) throw new CommandError('server-lost');
}

/** Runs it and, while it takes long, has the line look whether anybody is there; if not, the sockets are cut and it fails. */
export async function inTime<T>(link: ServerLink, run: () => Promise<T>): Promise<T> {
  const watch = setInterval(() => void link.line.doubt(), LONG_MS);
  try {
    return await run();
  } finally {
    clearInterval(watch);
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  'disk-full': 'server-full',
  'read-only': 'server-full',
  'too-many-connections': 'busy',
  rights: 'server-rights',
};
/** SQLSTATE of a lock that was waited for too long. */
const LOCK_WAIT = /lock timeout|could not obtain lock/i;

/** Turns what the server or the network did into what the window can say; other errors stay what they are. */
export async function sayServerFault(link: ServerLink, error: unknown): Promise<unknown> {
  if (error instanceof CommandError) return error;
  if (isServerLost(error)) {
    await link.line.doubt(); // so that the windows are told before the answer comes
    return new CommandError('server-lost');
  }
  if (error instanceof Error && LOCK_WAIT.test(error.message)) return new CommandError('busy');
  const code = CODES[findFault(error)];
  return code === undefined ? error : new CommandError(code, {}, {}, { cause: error });
}

/** Tells the other programs, inside the transaction: they hear it at the commit, and only then. */
export async function tellOthers(link: ServerLink, manager: EntityManager, told: readonly ToldEvent[]): Promise<void> {
  const messages = [...new Set(told.map((event) => writeTold(link.line.id, event)))];
  if (messages.length === 0) return;
  await manager.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [CHANNEL, messages]);
}
