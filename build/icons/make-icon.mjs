// Draws icon.svg as icon.png, in the Electron that is here: node build/icons/make-icon.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from '../runtime/display.mjs';
import { electronArguments } from '../runtime/electron-arguments.mjs';
import { ensureElectron } from '../runtime/ensure-electron.mjs';

const size = 512;

/** Runs in Electron's main process; a canvas keeps the corners transparent. */
function painter(svg, target) {
  return `
const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
const paint = async (address, size) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  const bytes = await (await canvas.convertToBlob()).arrayBuffer();
  return [...new Uint8Array(bytes)];
};
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,');
  const address = ${JSON.stringify(`data:image/svg+xml;base64,${svg.toString('base64')}`)};
  const bytes = await window.webContents.executeJavaScript('(' + paint + ')(' + JSON.stringify(address) + ', ${size})');
  writeFileSync(${JSON.stringify(target)}, Buffer.from(bytes));
  app.quit();
});`;
}

const folder = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), 'streetdesk-icon-'));
const runtime = await ensureElectron();
const display = await openDisplay();
try {
  writeFileSync(join(work, 'package.json'), '{ "name": "make-icon", "version": "1.0.0", "main": "main.cjs" }');
  writeFileSync(join(work, 'main.cjs'), painter(readFileSync(join(folder, 'icon.svg')), join(folder, 'icon.png')));
  execFileSync(runtime.executable, electronArguments([work]), { env: display.environment, stdio: 'ignore' });
} finally {
  display.close();
  rmSync(work, { recursive: true, force: true });
}
