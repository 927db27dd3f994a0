import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const PACKING_MS = 300_000;
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);
/** Only on these two systems Electron holds the archive against its hash; on Linux nothing does. */
const CHECKS_ARCHIVE = process.platform === 'darwin' || process.platform === 'win32';

let work: string;
let program: string;

test.beforeAll(async () => {
  test.setTimeout(PACKING_MS);
  work = mkdtempSync(join(tmpdir(), 'streetdesk-packed-'));
  const options = ['--allow-fallback-runtime', '--target', 'dir', '--out', work];
  await run(process.execPath, [join(root, 'build/scripts/package.mjs'), ...options], { cwd: root });
  const [name = ''] = readdirSync(work);
  program = join(work, name);
});
test.afterAll(() => rmSync(work, { recursive: true, force: true }));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

function end(started: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => started.once('exit', resolve));
  started.kill('SIGKILL');
  return ended;
}

test('has its switches set in the binary itself, and its scripts in the archive alone', async () => {
  const wire = await getCurrentFuseWire(join(program, 'streetdesk'));
  expect({
    node: wire[FuseV1Options.RunAsNode],
    options: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspector: wire[FuseV1Options.EnableNodeCliInspectArguments],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
    onlyArchive: wire[FuseV1Options.OnlyLoadAppFromAsar],
    archiveHash: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    files: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    ...{ node: OFF, options: OFF, inspector: OFF, cookies: ON, onlyArchive: ON, files: OFF },
    archiveHash: CHECKS_ARCHIVE ? ON : OFF,
  });
  const resources = join(program, 'resources');
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'resources']);
  const beside = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
  expect(beside.filter((name) => /\.(js|cjs|mjs|json)$/.test(name))).toEqual([]);
});

test('starts as itself, whatever Node, an inspector or a folder beside the archive are asked to do', async () => {
  const data = join(work, 'data');
  const trace = join(work, 'trace');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran')`;
  const required = join(work, 'required.cjs');
  writeFileSync(required, script);
  const folder = join(program, 'resources', 'app');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"other","main":"main.cjs"}');
  writeFileSync(join(folder, 'main.cjs'), script);
  const [inspector, debugging] = [await freePort(), await freePort()];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const tricks = [`--inspect=${inspector}`, `--remote-debugging-port=${debugging}`, '-r', required, '-e', script];
  const environment = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${required}` };
  const started = spawn(join(program, 'streetdesk'), [...sandbox, ...tricks], {
    env: { ...process.env, ...environment, STREETDESK_DATA_DIR: data },
    stdio: 'ignore',
  });
  try {
    const isStarted = () => existsSync(join(data, 'streetdesk.sqlite'));
    await expect.poll(isStarted, { timeout: 60_000 }).toBe(true);
    expect([await isOpen(inspector), await isOpen(debugging)]).toEqual([false, false]);
    expect(existsSync(trace)).toBe(false);
  } finally {
    await end(started);
  }
});
