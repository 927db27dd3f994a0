import { mkdir } from 'node:fs/promises';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { v7 as uuid } from 'uuid';
import { createI18n } from '#shared/i18n/translator';
import { ClockTick, systemScheduler, USUAL_WAIT_MS } from './app/clock-tick';
import { closeOnQuit } from './app/close-on-quit';
import { composeProgram } from './app/compose';
import { createDesktopNotifier } from './app/desktop-notifier';
import { findFolders } from './app/folders';
import { APP_ORIGIN, declareProtocol, serveFolder } from './app/protocol';
import { createRatingScreen } from './app/rating-window';
import { describeStartFault } from './app/start-fault';
import { createSystemClock, isMovedByFile } from './app/system-clock';
import { openMainWindow, refusePermissions } from './app/window';
import { openDatabase } from './database/open-database';
import { createWindowPublisher, registerCommands } from './ipc/register';
import { Surfaces } from './ipc/surfaces';
import { createLog } from './logging/log';
import { createElectronPaperRenderer } from './printing/electron-paper-renderer';
import { createExportFolder } from './printing/export-folder';
import { createSystemPrinter } from './printing/system-printer';

declareProtocol();
const folders = findFolders(process.env);
const log = createLog(folders.data);
const surfaces = new Surfaces();
const events = createWindowPublisher(surfaces);
/** A clock that is moved by hand is looked at often enough for a test to wait for it. */
const MOVED_CLOCK_WAIT_MS = 250;
let mainWindow: BrowserWindow | null = null;

async function start(): Promise<void> {
  await mkdir(folders.data, { recursive: true });
  await app.whenReady();
  const startedFrom = app.isPackaged ? undefined : process.env.STREETDESK_NOW;
  const clock = createSystemClock(startedFrom);
  const database = await openDatabase({ driver: 'sqlite', file: folders.databaseFile }, clock, log);
  const ratingScreen = createRatingScreen(folders.preload, surfaces, () => mainWindow);
  const program = await composeProgram({
    ratingScreen,
    surfaces,
    database,
    clock,
    // A clock that is moved by days must not lock the screen for idleness.
    ...(isMovedByFile(startedFrom) ? { idleClock: createSystemClock(undefined) } : {}),
    notifier: createDesktopNotifier(showCards),
    newId: uuid,
    events,
    log,
    renderer: createElectronPaperRenderer(),
    printer: await createSystemPrinter(process.platform, process.env),
    exports: createExportFolder(folders.exports, async (folder) => void (await shell.openPath(folder))),
    resourcesFolder: folders.resources,
    filesFolder: folders.files,
  });
  refusePermissions();
  serveFolder(folders.renderer);
  registerCommands(program.dispatcher, APP_ORIGIN);
  const window = openMainWindow(folders.preload);
  mainWindow = window;
  const windowId = window.webContents.id;
  window.on('closed', () => {
    mainWindow = null;
    program.closeWindow(windowId);
    ratingScreen.close();
    app.quit();
  });
  const tick = new ClockTick({
    ...{ clock, log, work: program.work, scheduler: systemScheduler },
    longestWaitMs: isMovedByFile(startedFrom) ? MOVED_CLOCK_WAIT_MS : USUAL_WAIT_MS,
  });
  tick.start();
  closeOnQuit(app, () => tick.stop().then(() => database.close()), log);
  log.info(`started ${app.getVersion()} on Electron ${process.versions.electron}`);
}

/** Brings the window to the front, at the cards. */
function showCards(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore();
  mainWindow?.show();
  mainWindow?.focus();
  events.publish('warning.opened', {});
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (mainWindow?.isMinimized()) mainWindow.restore();
    mainWindow?.focus();
  });
  start().catch((error: unknown) => {
    log.error('the program could not start', error);
    const { title, text } = describeStartFault(error, createI18n('zh-CN').t);
    dialog.showErrorBox(title, text);
    app.exit(1);
  });
} else {
  app.quit();
}
