import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '#shared/domain/time/clock';
import type { OfficeBackupsParts } from '../../electron/app/backup-parts';
import { OfficeBackups } from '../../electron/app/office-backups';
import { createFolderShelf } from '../../electron/features/file/folder-shelf';
import { testMasterKeys } from '../factories/test-vault';

/** Backups of the office in a data folder, as the program makes them. */
export function backupsIn(folder: string, clock: Clock, patch: Partial<OfficeBackupsParts> = {}): OfficeBackups {
  return new OfficeBackups({
    databaseFile: join(folder, 'streetdesk.sqlite'),
    backupFile: join(folder, 'backup.json'),
    ownFolder: join(folder, 'backups'),
    workFolder: join(folder, 'backup-work'),
    shelf: createFolderShelf(join(folder, 'files')),
    keys: testMasterKeys,
    desk: { id: 'desk', name: '一号窗口' },
    ...{ clock, newId: uuidv7, askFolder: async () => null, tell: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ...patch,
  });
}
