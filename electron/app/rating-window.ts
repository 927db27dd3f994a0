import { type BrowserWindow, type Display, screen } from 'electron';
import type { RatingScreen } from '../features/rating/rating-screen.port';
import type { Surfaces } from '../ipc/surfaces';
import { openPageWindow } from './page-window';
import { APP_ORIGIN } from './protocol';

/** Seconds for which the thanks stay before the window makes room on a desk with one screen. */
const THANKS_MS = 6000;

/** The display that the clerk's window is not on, or null. */
function findSecondDisplay(main: BrowserWindow | null): Display | null {
  const own = main === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(main.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== own.id) ?? null;
}

function openWindow(preload: string, surfaces: Surfaces): BrowserWindow {
  const window = openPageWindow({
    width: 1180,
    height: 720,
    minWidth: 800,
    minHeight: 520,
    show: false,
    backgroundColor: '#f4f7fb',
    autoHideMenuBar: true,
    // Nothing of the resident's screen is kept, and the clerk's pages share nothing with it but the language.
    webPreferences: { preload, devTools: false },
  });
  const { id } = window.webContents;
  surfaces.addRatingScreen(id);
  window.removeMenu();
  window.on('closed', () => surfaces.forget(id));
  window.webContents.on('render-process-gone', () => window.reload());
  void window.loadURL(`${APP_ORIGIN}/rating.html`);
  return window;
}

/**
 * The resident's screen: full on the second display where there is one, else a window that comes when a question is put
 * and goes after the thanks. Sandboxed like the main window; `surfaces` knows it before its page can send anything.
 */
export function createRatingScreen(
  preload: string,
  surfaces: Surfaces,
  mainWindow: () => BrowserWindow | null,
): RatingScreen & { close(): void } {
  let window: BrowserWindow | null = null;
  let hiding: NodeJS.Timeout | null = null;
  const place = (opened: BrowserWindow) => {
    const second = findSecondDisplay(mainWindow());
    if (second !== null) {
      opened.setBounds(second.bounds);
      opened.setFullScreen(true);
    }
    opened.show();
    opened.focus();
  };
  return {
    show() {
      if (hiding !== null) clearTimeout(hiding);
      if (window === null) {
        const opened = openWindow(preload, surfaces);
        window = opened;
        opened.once('ready-to-show', () => place(opened));
        opened.on('closed', () => {
          window = null;
        });
      } else place(window);
    },
    rest() {
      mainWindow()?.focus();
      if (findSecondDisplay(mainWindow()) !== null) return;
      hiding = setTimeout(() => window?.hide(), THANKS_MS);
    },
    close() {
      if (hiding !== null) clearTimeout(hiding);
      window?.destroy();
    },
  };
}
