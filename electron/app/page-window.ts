import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  session,
  type WebContents,
} from 'electron';
import { APP_ORIGIN } from './protocol';

/** What every page is bound to. They come last, so that no window can ask for less. */
const BOUND = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** The only place where windows are made: sandboxed, isolated, without Node. An architecture test says so. */
export function openPageWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({ ...options, webPreferences: { ...options.webPreferences, ...BOUND } });
}

/**
 * Binds whatever contents and sessions come into being, by whichever way. Called once, before the first window: no page
 * leaves its document, opens another, embeds one, downloads anything but a file of ours, gets a permission, or reaches
 * a network.
 */
export function bindEveryPage(): void {
  // Nothing of Chromium's may look up a name or an address: not even what no request listener hears of.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', bindSession);
  app.on('web-contents-created', (_event, contents) => bindContents(contents));
  void app.whenReady().then(() => bindSession(session.defaultSession));
}

function bindContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isSameDocument(event.url, contents.getURL())) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** A page may load itself anew, after a fault. */
function isSameDocument(address: string, current: string): boolean {
  const plain = (text: string) => text.replace(/#.*$/, '');
  return plain(address) === plain(current);
}

/** Addresses that pages load from. The tools of developers are not in a packed program. */
function isOwnAddress(address: string): boolean {
  if (/^(app:\/\/|blob:app:\/\/|data:)/.test(address)) return true;
  return !app.isPackaged && address.startsWith('devtools://');
}

function bindSession(opened: Session): void {
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  opened.setPermissionCheckHandler(() => false);
  opened.setDevicePermissionHandler(() => false);
  opened.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }));
  opened.on('will-download', (event, item) => {
    // Attached files are handed out by the page that has just read them.
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault();
  });
}
