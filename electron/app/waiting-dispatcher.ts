import { type CommandName, contract } from '#shared/ipc/contract';
import { CommandError } from '../database/errors';
import { createOfferCommands } from '../features/backup/backup.commands';
import type { BackupControl } from '../features/backup/backup-control.port';
import { createStorageCommands } from '../features/storage/storage.commands';
import type { StorageControl } from '../features/storage/storage-control.port';
import { Dispatcher, type ErrorLog } from '../ipc/dispatcher';
import type { Handlers } from '../ipc/handlers';

/** What it needs of its host; asked late, because the host is still being built. */
interface Needs {
  readonly log: ErrorLog;
  readonly newId: () => string;
  readonly backups: BackupControl;
}

/** Answers windows while no data is open: what concerns the storage, and of everything else that it is too early. */
export function createWaitingDispatcher(control: StorageControl, needs: () => Needs): Pick<Dispatcher, 'dispatch'> {
  const early = async () => {
    throw new CommandError('starting');
  };
  const names = Object.keys(contract) as CommandName[];
  const handlers = {
    ...Object.fromEntries(names.map((name) => [name, early])),
    ...createStorageCommands({ control, kit: null }),
    ...createOfferCommands(lately(() => needs().backups)),
  } as unknown as Handlers;
  const nobody = { find: () => null, touch: () => undefined };
  const log: ErrorLog = { error: (message, error) => needs().log.error(message, error) };
  return new Dispatcher(handlers, nobody, { find: async () => null }, log, () => needs().newId());
}

const WITHOUT_DATA: ReadonlySet<unknown> = new Set(['storage.state', 'storage.retry', 'backup.progress']);

/** What is asked and told about the server must be answered while the server is gone. */
export const needsNoData = (envelope: unknown): boolean =>
  typeof envelope === 'object' && envelope !== null && 'command' in envelope && WITHOUT_DATA.has(envelope.command);

/** The hand on backups, taken when it is used. */
function lately(find: () => BackupControl): BackupControl {
  return new Proxy({} as BackupControl, {
    get: (_, name) => {
      const value: unknown = Reflect.get(find(), name);
      return typeof value === 'function' ? value.bind(find()) : value;
    },
  });
}
