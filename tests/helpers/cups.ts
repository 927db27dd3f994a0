import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DRIVER = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd';
const NEEDED = ['/usr/sbin/cupsd', '/usr/bin/lp', '/usr/bin/lpstat', '/usr/sbin/lpadmin', DRIVER];

/** A CUPS server of a test's own, apart from the machine's. */
export interface CupsServer {
  /** Environment in which CUPS' commands speak to this server. */
  readonly environment: NodeJS.ProcessEnv;
  /** Adds a PDF printer that takes jobs and holds them, so that no test writes into somebody's home folder. */
  addPrinter(name: string, description: string): Promise<void>;
  /** What was handed over so far, oldest first, as it lies in the spool. */
  readSpool(): Promise<readonly Buffer[]>;
  /** The attributes of the first job as the server keeps them: IPP, names and values in bytes. */
  readFirstJob(): Promise<Buffer>;
  stop(): Promise<void>;
}

const configuration = (folder: string) => `
LogLevel warn
Listen ${folder}/cups.sock
WebInterface No
Browsing Off
PreserveJobHistory Yes
PreserveJobFiles Yes
DirtyCleanInterval 0
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`;

const places = (folder: string) => `
ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/spool/tmp
AccessLog ${folder}/access_log
ErrorLog ${folder}/error_log
PageLog ${folder}/page_log
SystemGroup root lpadmin
`;

function requireCups(): void {
  const missing = NEEDED.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    throw new Error(
      `A CUPS server is needed and ${missing.join(', ')} is missing: apt-get install -y cups cups-client printer-driver-cups-pdf`,
    );
  }
  if (process.getuid?.() !== 0)
    throw new Error('A CUPS server of its own can only be started by root: run this test as root.');
}

async function waitUntilReady(server: ChildProcess, environment: NodeJS.ProcessEnv): Promise<void> {
  const complaints: string[] = [];
  server.stderr?.on('data', (bytes) => complaints.push(String(bytes)));
  const limit = Date.now() + 20_000;
  while (Date.now() < limit) {
    if (server.exitCode !== null) break;
    const answer = await run('lpstat', ['-r'], { env: environment }).catch(() => ({ stdout: '' }));
    if (answer.stdout.includes('is running')) return;
  }
  throw new Error(`cupsd did not start: ${complaints.join('')}`);
}

/** Starts a real cupsd with a configuration, spool and socket of its own. Fails in clear words where it cannot be had. */
export async function startCups(): Promise<CupsServer> {
  requireCups();
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-cups-'));
  await chmod(folder, 0o755); // the server's filters run as another user and must pass through it
  for (const name of ['root', 'spool', 'spool/tmp', 'cache', 'state']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'cupsd.conf'), configuration(folder));
  await writeFile(join(folder, 'cups-files.conf'), places(folder));
  const server = spawn(
    '/usr/sbin/cupsd',
    ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const environment = { ...process.env, CUPS_SERVER: join(folder, 'cups.sock'), LC_ALL: 'C.UTF-8' };
  await waitUntilReady(server, environment);
  return {
    environment,
    addPrinter: async (name, description) => {
      const held = ['-o', 'job-hold-until-default=indefinite'];
      await run('lpadmin', ['-p', name, '-v', 'cups-pdf:/', '-D', description, ...held, '-E', '-P', DRIVER], {
        env: environment,
      });
    },
    readSpool: async () => {
      const files = (await readdir(join(folder, 'spool'))).filter((name) => name.startsWith('d')).sort();
      return Promise.all(files.map((name) => readFile(join(folder, 'spool', name))));
    },
    readFirstJob: () => readFile(join(folder, 'spool/c00001')),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      if (server.exitCode === null) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
