import { join } from 'node:path';
import { app } from 'electron';

/** Where the program keeps and finds its files. */
export interface Folders {
  /** Database, files and exports of the office. */
  readonly data: string;
  readonly databaseFile: string;
  /** Where the data is, if not in `databaseFile`. */
  readonly placeFile: string;
  /** The master keys, as this computer keeps them. */
  readonly keyFile: string;
  /** The id of this computer in the log. */
  readonly deskFile: string;
  readonly files: string;
  /** Backups, where nobody has chosen another folder, how this computer makes them, and what must not leave it meanwhile. */
  readonly backups: string;
  readonly backupFile: string;
  readonly backupWork: string;
  readonly exports: string;
  /** Data shipped beside the program. */
  readonly resources: string;
  readonly renderer: string;
  readonly preload: string;
}

/**
 * The folders of this start. STREETDESK_DATA_DIR names the data folder, else it is Electron's userData;
 * a named one also holds Electron's own profile, so that two data folders are two separate programs.
 */
export function findFolders(environment: NodeJS.ProcessEnv): Folders {
  const named = environment.STREETDESK_DATA_DIR;
  if (named !== undefined && named !== '') app.setPath('userData', join(named, 'profile'));
  const data = named !== undefined && named !== '' ? named : app.getPath('userData');
  const output = join(import.meta.dirname, '..');
  return {
    data,
    databaseFile: join(data, 'streetdesk.sqlite'),
    placeFile: join(data, 'storage.json'),
    keyFile: join(data, 'keys.json'),
    deskFile: join(data, 'desk.json'),
    files: join(data, 'files'),
    backups: join(data, 'backups'),
    backupFile: join(data, 'backup.json'),
    backupWork: join(data, 'backup-work'),
    exports:
      environment.STREETDESK_EXPORT_DIR ?? (named ? join(data, 'exports') : join(app.getPath('documents'), '街务台')),
    resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(output, '..', 'resources'),
    renderer: join(output, 'renderer'),
    preload: join(output, 'preload', 'preload.cjs'),
  };
}
