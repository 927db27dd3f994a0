import { CommandError } from '../../electron/database/errors';
import type { BackupControl } from '../../electron/features/backup/backup-control.port';

const refuse = (): never => {
  throw new CommandError('backup-gone');
};

/** A program that makes no backups: for tests of everything else. */
export const NO_BACKUPS: BackupControl = {
  place: async () => ({
    folder: 'backups',
    isOwnFolder: true,
    isSameDisk: true,
    folderFault: null,
    isAutomatic: false,
    tool: null,
    newest: null,
  }),
  list: async () => [],
  progress: () => ({ kind: 'none' }),
  failedAt: null,
  make: () => undefined,
  check: refuse,
  stop: async () => undefined,
  chooseFolder: async () => null,
  useOwnFolder: async () => undefined,
  setAutomatic: async () => undefined,
  lookInto: async () => refuse(),
  restore: refuse,
  mayOffer: async () => false,
  offers: async () => ({ folder: 'backups', backups: [] }),
  chooseOffers: async () => ({ folder: 'backups', backups: [] }),
  restoreOffer: refuse,
  beginAnew: async () => undefined,
};
