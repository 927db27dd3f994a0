import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findServerTools } from '../../electron/backup/server-tools';
import type { PostgresAccess } from './postgres-server';

const run = promisify(execFile);

/** A server of the system's own PostgreSQL package: the tests' other server brings no `pg_dump`, and an older one refuses it. */
export interface SystemPostgres {
  readonly access: PostgresAccess;
  stop(): Promise<void>;
}

/** Starts one. Rejects where the system has none: `apt-get install postgresql` brings it. */
export async function startSystemPostgres(): Promise<SystemPostgres> {
  const tools = await findServerTools();
  if (tools === null) throw new Error('no pg_dump on this machine: apt-get install postgresql');
  const bin = dirname(tools.dump);
  const user =
    process.getuid?.() === 0
      ? await stat('/var/lib/postgresql')
      : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const { uid, gid } = user;
  const root = await mkdtemp(join(tmpdir(), 'streetdesk-system-pg-'));
  await chmod(root, 0o755);
  await chown(root, uid, gid);
  const data = join(root, 'data');
  const passwordFile = join(root, 'password');
  await writeFile(passwordFile, 'postgres');
  await chmod(passwordFile, 0o644);
  const flags = [
    '-D',
    data,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ];
  await run(join(bin, 'initdb'), flags, { uid, gid });
  const port = await freePort();
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', root, '-h', '127.0.0.1', '-F'], {
    uid,
    gid,
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await run(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).then(
        () => true,
        () => false,
      )
    )
      break;
    await pause(50);
  }
  return {
    access: { host: '127.0.0.1', port, user: 'postgres', password: 'postgres' },
    stop: async () => {
      server.kill('SIGINT');
      await gone;
      await rm(root, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
