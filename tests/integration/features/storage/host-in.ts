import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { HostParts } from '../../../../electron/app/host-parts';
import { OfficeHost } from '../../../../electron/app/office-host';
import { NO_SECRET_STORE } from '../../../../electron/security/secret-store.port';
import { testMasterKeys } from '../../../factories/test-vault';
import { backupsIn } from '../../../helpers/test-backups';
import type { TestClock } from '../../ipc/office-harness';
import { composeOn } from '../../program/street-program';

/** A host over a data folder that runs the whole program, without a store of secrets unless one is given. */
export function hostIn(folder: string, clock: TestClock, patch: Partial<HostParts> = {}): OfficeHost {
  const backups =
    patch.backups ?? backupsIn(folder, clock, patch.masterKeys === undefined ? {} : { keys: patch.masterKeys });
  return new OfficeHost({
    desk: { id: 'desk', name: '一号窗口' },
    databaseFile: join(folder, 'streetdesk.sqlite'),
    placeFile: join(folder, 'storage.json'),
    filesFolder: join(folder, 'files'),
    ...{
      secrets: NO_SECRET_STORE,
      masterKeys: testMasterKeys,
      clock,
      newId: uuidv7,
      events: { publish: () => undefined },
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    run: async (database, storage) => {
      const composed = await composeOn(database, clock, storage, patch.masterKeys, backups);
      return { program: composed.program, stop: () => rm(composed.folder, { recursive: true, force: true }) };
    },
    ...patch,
    backups,
  });
}
