import { join } from 'node:path';
import type { Clock } from '#shared/domain/time/clock';
import { composeProgram, type Program } from '../../electron/app/compose';
import type { Database } from '../../electron/database/database';
import { Surfaces } from '../../electron/ipc/surfaces';
import { createExportFolder } from '../../electron/printing/export-folder';
import { testMasterKeys } from '../factories/test-vault';
import { NO_BACKUPS } from '../helpers/no-backups';
import { STORAGE_HERE } from '../helpers/storage-here';
import { RESOURCES } from './bench-data';

/** What a program without windows works with. */
export interface QuietParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Its own folder, for exports and files. */
  readonly folder: string;
  readonly onError: (line: string) => void;
}

const refuse = () => Promise.reject(new Error('not measured'));

/** Composes the program as `main.ts` does but for windows and printers. */
export function composeQuietly({ folder, onError, ...parts }: QuietParts): Promise<Program> {
  return composeProgram({
    ...parts,
    events: { publish: () => undefined },
    log: { error: (message, error) => onError(`${message} ${String(error)}`) },
    renderer: { toPdf: refuse },
    printer: { list: async () => [], print: refuse },
    exports: createExportFolder(join(folder, 'exports'), async () => undefined),
    ratingScreen: { show: () => undefined, rest: () => undefined },
    surfaces: new Surfaces(),
    resourcesFolder: RESOURCES,
    storage: STORAGE_HERE,
    deskKeys: testMasterKeys,
    backups: NO_BACKUPS,
    filesFolder: join(folder, 'files'),
    desk: { id: '', name: '窗口1' },
  });
}
