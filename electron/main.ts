import { mkdir } from 'node:fs/promises';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { v7 as uuid } from 'uuid';
import { createI18n } from '#shared/i18n/translator';
import { askFolder } from './app/ask-folder';
import { ClockTick, systemScheduler, USUAL_WAIT_MS } from './app/clock-tick';
import { closeOnQuit } from './app/close-on-quit';
import { composeProgram, type ProgramParts } from './app/compose';
import { readDesk } from './app/desk-file';
import { createDesktopNotifier } from './app/desktop-notifier';
import { findFolders } from './app/folders';
import type { RunningOffice } from './app/host-parts';
import { OfficeBackups } from './app/office-backups';
import { OfficeHost } from './app/office-host';
import { bindEveryPage } from './app/page-window';
import { APP_ORIGIN, declareProtocol, serveFolder } from './app/protocol';
import { createRatingScreen } from './app/rating-window';
import { refuseSwitches } from './app/refused-switches';
import { describeStartFault } from './app/start-fault';
import { createSystemClock, isMovedByFile } from './app/system-clock';
import { createSystemSecrets } from './app/system-secrets';
import { openMainWindow } from './app/window';
import type { Database } from './database/database';
import { createFolderShelf } from './features/file/folder-shelf';
import type { StorageControl } from './features/storage/storage-control.port';
import { createWindowPublisher, registerCommands } from './ipc/register';
import { Surfaces } from './ipc/surfaces';
import { createLog } from './logging/log';
import { createElectronPaperRenderer } from './printing/electron-paper-renderer';
import { createExportFolder } from './printing/export-folder';
import { createSystemPrinter } from './printing/system-printer';
import { MasterKeyFile } from './security/master-key-file';

refuseSwitches();
declareProtocol();
bindEveryPage();
const folders = findFolders(process.env);
const log = createLog(folders.data);
const surfaces = new Surfaces();
const events = createWindowPublisher(surfaces);
/** A clock that is moved by hand is looked at often enough for a test to wait for it. */
const MOVED_CLOCK_WAIT_MS = 250;
const startedFrom = app.isPackaged ? undefined : process.env.STREETDESK_NOW;
/** So that tests and demonstrations need not type it. */
const givenPassphrase = app.isPackaged ? '' : (process.env.STREETDESK_PASSPHRASE ?? '');
const deskClock = createSystemClock(startedFrom);
const secrets = createSystemSecrets(process.platform);
const masterKeys = new MasterKeyFile({ file: folders.keyFile, secrets });
if (givenPassphrase !== '') masterKeys.enter(givenPassphrase);
let mainWindow: BrowserWindow | null = null;
const ratingScreen = createRatingScreen(folders.preload, surfaces, () => mainWindow);

async function start(): Promise<void> {
  await mkdir(folders.data, { recursive: true });
  await app.whenReady();
  const desk = await readDesk(folders.deskFile, uuid);
  const printer = await createSystemPrinter(process.platform, process.env);
  const backups = new OfficeBackups({
    ...{ databaseFile: folders.databaseFile, backupFile: folders.backupFile, ownFolder: folders.backups },
    ...{ workFolder: folders.backupWork, shelf: createFolderShelf(folders.files), keys: masterKeys },
    ...{ desk, clock: deskClock, newId: uuid, log, askFolder: () => askFolder(mainWindow) },
    tell: () => events.publish('backup.changed', {}),
  });
  const host = new OfficeHost({
    databaseFile: folders.databaseFile,
    placeFile: folders.placeFile,
    filesFolder: folders.files,
    ...{ secrets, masterKeys, desk, backups },
    ...{ clock: deskClock, newId: uuid, events, log, isClockWatched: startedFrom === undefined },
    run: (database, control) => runOffice(database, control, { printer, desk, backups }),
  });
  serveFolder(folders.renderer);
  registerCommands(host, APP_ORIGIN);
  openWindow(host); // at once: it says what is being waited for
  closeOnQuit(app, () => host.close(), log);
  await host.start();
  log.info(`started ${app.getVersion()} on Electron ${process.versions.electron}`);
}

/** Builds the program over an open database, and starts its clock. */
async function runOffice(
  database: Database,
  storage: StorageControl,
  computer: Pick<ProgramParts, 'printer' | 'desk' | 'backups'>,
): Promise<RunningOffice> {
  // On a server its time decides for everybody; a clock that was set by hand is for demonstrations and tests.
  const clock = startedFrom === undefined ? (database.link?.clock ?? deskClock) : deskClock;
  const program = await composeProgram({
    ...{ ratingScreen, surfaces, database, clock, storage, events, log, newId: uuid, ...computer },
    // A clock that is moved by days must not lock the screen for idleness.
    ...(isMovedByFile(startedFrom) ? { idleClock: createSystemClock(undefined) } : {}),
    notifier: createDesktopNotifier(showCards),
    renderer: createElectronPaperRenderer(),
    exports: createExportFolder(folders.exports, async (folder) => void (await shell.openPath(folder))),
    resourcesFolder: folders.resources,
    filesFolder: folders.files,
    deskKeys: masterKeys,
  });
  const tick = new ClockTick({
    ...{ clock, log, work: program.work, scheduler: systemScheduler },
    longestWaitMs: isMovedByFile(startedFrom) ? MOVED_CLOCK_WAIT_MS : USUAL_WAIT_MS,
  });
  tick.start();
  return { program, stop: async () => void (await Promise.all([tick.stop(), program.stop()])) };
}

function openWindow(host: OfficeHost): void {
  const window = openMainWindow(folders.preload, log);
  mainWindow = window;
  const windowId = window.webContents.id;
  window.on('closed', () => {
    mainWindow = null;
    host.closeWindow(windowId);
    ratingScreen.close();
    app.quit();
  });
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
