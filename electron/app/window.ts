import { app, type BrowserWindow } from 'electron';
import type { Log } from '../logging/log';
import { openPageWindow } from './page-window';
import { APP_ORIGIN } from './protocol';

/** Opens the main window. A page that ends (no memory left, a fault of Chromium) is loaded again; its drafts are kept. */
export function openMainWindow(preload: string, log: Pick<Log, 'warn'>): BrowserWindow {
  const window = openPageWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f3f5f8',
    autoHideMenuBar: true,
    webPreferences: { preload, devTools: !app.isPackaged },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn(`the page ended (${reason}) and is loaded again`);
    window.reload();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}
