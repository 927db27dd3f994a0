import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { test as ownTest } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { shareProgram } from './fixtures/shared-program';
import { ProgramWindow } from './screens/window';

const program = shareProgram();
const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** A server on this computer that nothing of the program may ever ask. */
let outside: Server;
const asked: string[] = [];
let address = '';

test.beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<p>outside</p>');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
});
test.afterAll(() => void outside.close());

const page = (): Page => program().program.page;
const app = (): ElectronApplication => program().program.app;

/** What a script in the page tries, and what it must come to. `outside` is the address of the server. */
const ATTEMPTS: readonly (readonly [name: string, script: string, expected: unknown])[] = [
  [
    'Node in the page',
    '[typeof require, typeof process, typeof Buffer, typeof global, typeof module]',
    Array(5).fill('undefined'),
  ],
  ['more than two functions', 'Object.keys(streetdesk).sort()', ['invoke', 'subscribe']],
  ['Electron through a function', 'streetdesk.invoke.constructor("return typeof process")()', 'EvalError'],
  ['changing the bridge', 'streetdesk.invoke = 1, typeof streetdesk.invoke', 'function'],
  ['eval', 'eval("1 + 1")', 'EvalError'],
  ['a function of text', 'new Function("return 1")()', 'EvalError'],
  ['an inline script', 'insert("<script>window.ran = 1</" + "script>"), window.ran', null],
  ['an inline handler', 'insert("<img src=nothing onerror=\'window.ran = 2\'>"), later(() => window.ran)', null],
  ['an address of script', 'insert("<a href=\'javascript:window.ran = 3\'>").click(), later(() => window.ran)', null],
  ['fetch', 'fetch(outside + "/fetch").then(() => "read")', 'TypeError'],
  [
    'XMLHttpRequest',
    'new Promise((done) => { const x = new XMLHttpRequest(); x.onerror = () => done("error"); x.onload = () => done("read"); x.open("GET", outside + "/xhr"); x.send(); })',
    'error',
  ],
  [
    'WebSocket',
    'new Promise((done) => { const s = new WebSocket(outside.replace("http", "ws") + "/ws"); s.onerror = () => done("error"); s.onopen = () => done("open"); })',
    'error',
  ],
  [
    'a stream of events',
    'new Promise((done) => { const s = new EventSource(outside + "/events"); s.onerror = () => done("error"); s.onopen = () => done("open"); })',
    'error',
  ],
  ['a beacon', 'navigator.sendBeacon(outside + "/beacon", "x"), later(() => "sent")', 'sent'],
  [
    'a picture',
    'new Promise((done) => { const i = new Image(); i.onerror = () => done("error"); i.onload = () => done("read"); i.src = outside + "/picture"; })',
    'error',
  ],
  ['a style sheet', 'insert("<link rel=stylesheet href=" + outside + "/style>"), later(() => "asked")', 'asked'],
  ['a background', 'document.body.style.background = "url(" + outside + "/background)", later(() => "asked")', 'asked'],
  ['a script from outside', 'import(outside + "/script.js")', 'TypeError'],
  ['a worker from outside', 'new Worker(outside + "/worker.js")', 'SecurityError'],
  ['a frame', 'insert("<iframe src=" + outside + "/frame></iframe>"), later(() => "asked")', 'asked'],
  [
    'a frame of our own',
    'new Promise((done) => { const f = document.createElement("iframe"); f.src = "/index.html"; f.onload = () => { try { done(typeof f.contentWindow.streetdesk); } catch { done("undefined"); } }; document.body.append(f); })',
    'undefined',
  ],
  ['an object', 'insert("<object data=" + outside + "/object></object>"), later(() => "asked")', 'asked'],
  ['a webview', 'typeof insert("<webview src=" + outside + "/webview></webview>").loadURL', 'undefined'],
  ['a new window', 'window.open(outside + "/window")', null],
  [
    'a link to a new window',
    'insert("<a target=_blank href=" + outside + "/blank>").click(), later(() => "clicked")',
    'clicked',
  ],
  ['a link', 'insert("<a href=" + outside + "/link>").click(), later(() => "still here")', 'still here'],
  ['another address', 'location.href = outside + "/location", later(() => "still here")', 'still here'],
  ['a file of the computer', 'location.href = "file:///etc/hostname", later(() => "still here")', 'still here'],
  ['a page in the address', 'location.href = "data:text/html,<p>x", later(() => "still here")', 'still here'],
  [
    'a form',
    'insert("<form method=post action=" + outside + "/form></form>").submit(), later(() => "still here")',
    'still here',
  ],
  [
    'a refresh',
    'insert("<meta http-equiv=refresh content=\'0;url=" + outside + "/refresh\'>"), later(() => "still here")',
    'still here',
  ],
  ['a file of the folder above', 'fetch("/../../package.json").then(({ status }) => status)', 404],
  ['the camera', 'navigator.permissions.query({ name: "camera" }).then(({ state }) => state)', 'denied'],
  [
    'the place',
    'new Promise((done) => navigator.geolocation.getCurrentPosition(() => done("told"), ({ code }) => done(code)))',
    1,
  ],
  ['notices of the page', 'Notification.requestPermission()', 'denied'],
  ['reading the clipboard', 'navigator.clipboard.readText()', 'NotAllowedError'],
  ['a serial port', 'navigator.serial.requestPort()', 'NotFoundError'],
];

const PRELUDE = `
  const insert = (html) => { const box = document.createElement('div'); document.body.append(box); box.innerHTML = html; return box.firstChild; };
  const later = (read) => new Promise((done) => setTimeout(() => done(read()), 150));
`;

// A program of its own: the page still waits for answers that it will never get.
ownTest('nothing that a script in the page tries leads out of it', async ({ program: own }) => {
  const { page, app } = own;
  await new ProgramWindow(own).become('clerk1');
  await page.evaluate('window.mark = "the same page"');
  for (const [name, script, expected] of ATTEMPTS) {
    const attempt = `(async () => { const outside = ${JSON.stringify(address)}; ${PRELUDE}
      await later(() => null); // no longer under the eye of the one who steers, whom the policy does not bind
      try { return (await (${script})) ?? null; } catch (error) { return error.name; } })()`;
    expect.soft(await page.evaluate(attempt), name).toEqual(expected);
  }
  expect(await page.evaluate('window.mark')).toBe('the same page');
  expect(page.url()).toMatch(/^app:\/\/streetdesk\/index\.html/);
  expect(app.windows()).toHaveLength(1);
  expect(asked).toEqual([]);
});

test('a page that is loaded anew stays, a file dropped on it does not open', async () => {
  await program().become('clerk1');
  await page().evaluate('window.mark = 1');
  const devtools = await app().context().newCDPSession(page());
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expect(page()).toHaveURL(/^app:\/\/streetdesk\/index\.html/);
  await page().evaluate('location.reload()');
  await page().waitForFunction('window.mark === undefined');
  await expect(program().shell.account).toBeVisible();
});

test('every window is bound, whoever opens it, and reaches no network', async () => {
  const bound = await app().evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      return Reflect.apply(Reflect.get(webContents, 'getLastWebPreferences'), webContents, []) as object;
    }),
  );
  const wanted = { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false };
  expect(bound).toEqual([expect.objectContaining(wanted)]);
  await app().evaluate(({ BrowserWindow }, target) => {
    const stray = new BrowserWindow({ show: false });
    Reflect.set(globalThis, 'stray', 'waits');
    const tell = (word: string) => () => void Reflect.set(globalThis, 'stray', word);
    stray
      .loadURL(`${target}/stray`)
      .then(tell('loaded'), tell('refused'))
      .finally(() => stray.destroy());
  }, address);
  await expect.poll(() => app().evaluate(() => Reflect.get(globalThis, 'stray'))).toBe('refused');
  expect(asked).toEqual([]);
});

test('nothing is downloaded but what the page itself has read', async () => {
  await app().evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event, item) => {
      Reflect.set(globalThis, 'download', event.defaultPrevented ? 'refused' : 'begun');
      item.cancel();
    });
  });
  const click = (href: string) =>
    page().evaluate(`Object.assign(document.createElement('a'), { href: ${href}, download: 'x.txt' }).click()`);
  const ending = () => app().evaluate(() => Reflect.get(globalThis, 'download'));
  await click(`'data:text/plain,x'`);
  await expect.poll(ending).toBe('refused');
  await click(`URL.createObjectURL(new Blob(['x']))`);
  await expect.poll(ending).toBe('begun');
});

test('a second program on the same data shows the first and ends', async () => {
  await app().evaluate(({ app: electron }) => {
    electron.on('second-instance', () => void Reflect.set(globalThis, 'second', 'shown'));
  });
  const { dataFolder } = program().program;
  const electron = app().process().spawnfile;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await run(electron, [...sandbox, root], {
    env: { ...process.env, STREETDESK_DATA_DIR: dataFolder },
    timeout: 30_000,
  });
  await expect.poll(() => app().evaluate(() => Reflect.get(globalThis, 'second'))).toBe('shown');
  expect(app().windows()).toHaveLength(1);
});

test('a page that runs out of memory comes back with the draft, and leaves no word of it in logs or dumps', async () => {
  const { counter, shell } = program();
  const { li } = RESIDENTS;
  await program().become('clerk1');
  await shell.open('受理窗口');
  await counter.name.fill(li.name);
  await counter.documentNumber.fill(li.documentNumber);
  await counter.phone.fill(li.phone);
  await counter.content.fill('写到一半的内容');
  await expect(counter.saveNote).toBeVisible();

  await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const shown = () =>
    app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const keep = (text: unknown) => void Reflect.set(globalThis, 'shown', text);
      contents?.executeJavaScript('document.body.innerText').then(keep, () => undefined);
      return String(Reflect.get(globalThis, 'shown'));
    });
  await expect.poll(shown, { timeout: 20_000 }).toContain('有未完成的草稿');
  expect(await shown()).toContain(li.name);

  const { dataFolder } = program().program;
  const log = readFileSync(join(dataFolder, 'logs', 'streetdesk.log'), 'utf8');
  expect(log).toContain('is loaded again');
  for (const secret of [li.name, li.documentNumber, li.phone, '写到一半', 'streetdesk-demo']) {
    expect(log).not.toContain(secret);
  }
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.dmp'))).toEqual([]);
});
