import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { access, constants, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerLocation } from '../database/data-source';
import { BackupError } from './backup-error';

const run = promisify(execFile);
const EXE = process.platform === 'win32' ? '.exe' : '';
/** What a tool says on its error output is kept to this length. */
const MOST_WORDS = 2_000;

/** PostgreSQL's own tools on this computer. */
export interface ServerTools {
  readonly dump: string;
  readonly restore: string;
  /** As they say it, `18.4`. */
  readonly version: string;
}

/** Folders into which the usual installers put them. */
async function usualFolders(environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const roots =
    process.platform === 'win32'
      ? [join(environment.ProgramFiles ?? 'C:\\Program Files', 'PostgreSQL')]
      : ['/usr/lib/postgresql', '/opt/postgresql', '/Library/PostgreSQL'];
  const found: string[] = [];
  for (const root of roots) {
    const versions = await readdir(root).catch(() => []);
    found.push(...versions.map((version) => join(root, version, 'bin')));
  }
  return [...found, ...[...'9876543'].map((last) => `/usr/pgsql-1${last}/bin`), '/usr/local/pgsql/bin'];
}

/** The newest tools on this computer, in the search path or where installers put them; null where there are none. */
export async function findServerTools(environment: NodeJS.ProcessEnv = process.env): Promise<ServerTools | null> {
  const path = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found: ServerTools[] = [];
  for (const folder of new Set([...(await usualFolders(environment)), ...path])) {
    const tools = await lookIn(folder).catch(() => null);
    if (tools !== null) found.push(tools);
  }
  return found.sort((one, other) => Number.parseFloat(other.version) - Number.parseFloat(one.version))[0] ?? null;
}

async function lookIn(folder: string): Promise<ServerTools> {
  const dump = join(folder, `pg_dump${EXE}`);
  const restore = join(folder, `pg_restore${EXE}`);
  for (const tool of [dump, restore]) await access(tool, constants.X_OK);
  const { stdout } = await run(dump, ['--version']);
  const version = /(\d+(?:\.\d+)*)/.exec(stdout)?.[1];
  if (version === undefined) throw new Error(`${dump} does not say its version`);
  return { dump, restore, version };
}

/** Whether tools may work with a server: an older one refuses a newer server. */
export const areFit = (tools: ServerTools, serverVersion: string): boolean =>
  Number.parseInt(tools.version, 10) >= Number.parseInt(serverVersion, 10);

/** A tool that is running; `ended` rejects with BackupError `tool-failed` and what it said. */
export interface RunningTool {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
}

/** Starts a tool. It is ended when the signal says so. */
export function startTool(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): RunningTool {
  const child = spawn(file, [...args], { env: { ...process.env, ...environment }, signal, windowsHide: true });
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    said = `${said}${words.toString()}`.slice(-MOST_WORDS);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new BackupError('tool-failed', said.trim()))));
  });
  ended.catch(() => undefined); // heard where it is awaited
  return { child, ended };
}

/**
 * How a tool reaches a server: by the environment, never by its arguments, which every user of the computer can read. A certificate is laid
 * into a folder of its own, which `close` removes.
 */
export async function reachServer(server: ServerLocation): Promise<{
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}> {
  const { host, port, user, password, database, tls } = server;
  const own = { PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database };
  const base = { ...own, PGAPPNAME: 'streetdesk backup', PGCONNECT_TIMEOUT: '10' };
  if (tls === null) return { environment: { ...base, PGSSLMODE: 'disable' }, close: async () => undefined };
  if (tls.ca === null) {
    return {
      environment: { ...base, PGSSLMODE: 'verify-full', PGSSLROOTCERT: 'system' },
      close: async () => undefined,
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-ca-'));
  const file = join(folder, 'ca.pem');
  await writeFile(file, tls.ca, { mode: 0o600 });
  return {
    environment: { ...base, PGSSLMODE: 'verify-full', PGSSLROOTCERT: file },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
