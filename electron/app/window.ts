import { BrowserWindow, session, shell } from 'electron';
import { APP_ORIGIN } from './protocol';

const WEB_PAGE = /^https:\/\//;

/** Opens the main window: sandboxed, isolated, without Node; it cannot navigate away or open windows. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f3f5f8',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (WEB_PAGE.test(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('render-process-gone', () => window.reload());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Refuses every permission a page could ask for; pages that need one are named here. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}
