import { mkdir } from 'node:fs/promises';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { v7 as uuid } from 'uuid';
import { createI18n } from '#shared/i18n/translator';
import { composeProgram } from './app/compose';
import { findFolders } from './app/folders';
import { APP_ORIGIN, declareProtocol, serveFolder } from './app/protocol';
import { describeStartFault } from './app/start-fault';
import { createSystemClock } from './app/system-clock';
import { openMainWindow, refusePermissions } from './app/window';
import type { Database } from './database/database';
import { openDatabase } from './database/open-database';
import { createWindowPublisher, registerCommands } from './ipc/register';
import { createLog } from './logging/log';
import { createElectronPaperRenderer } from './printing/electron-paper-renderer';
import { createExportFolder } from './printing/export-folder';
import { createSystemPrinter } from './printing/system-printer';

declareProtocol();
const folders = findFolders(process.env);
const log = createLog(folders.data);
let mainWindow: BrowserWindow | null = null;

async function start(): Promise<void> {
  await mkdir(folders.data, { recursive: true });
  await app.whenReady();
  const clock = createSystemClock(app.isPackaged ? undefined : process.env.STREETDESK_NOW);
  const database = await openDatabase({ driver: 'sqlite', file: folders.databaseFile }, clock, log);
  const program = await composeProgram({
    database,
    clock,
    newId: uuid,
    events: createWindowPublisher(),
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
    app.quit();
  });
  closeOnQuit(database);
  log.info(`started ${app.getVersion()} on Electron ${process.versions.electron}`);
}

function closeOnQuit(database: Database): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    database
      .close()
      .catch((error: unknown) => log.error('closing the database failed', error))
      .finally(() => app.quit());
  });
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
