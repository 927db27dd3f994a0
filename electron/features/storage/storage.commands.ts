import type { FeatureHandlers } from '../../ipc/handlers';
import { type StorageDeps, StorageService } from './storage.service';

/** Handlers of where the data is kept. */
export function createStorageCommands(deps: StorageDeps): FeatureHandlers<'storage'> {
  const service = new StorageService(deps);
  return {
    'storage.state': async () => service.state(),
    'storage.test': (entry, { actor }) => service.test(actor, entry),
    'storage.connect': ({ isPasswordKept, ...entry }, { actor }) => service.connect(actor, entry, isPasswordKept),
    'storage.enter': ({ password, isPasswordKept }) => service.enter(password, isPasswordKept),
    'storage.enterPassphrase': ({ passphrase }) => service.enterPassphrase(passphrase),
    'storage.enterPhrase': ({ phrase }) => service.enterPhrase(phrase),
    'storage.upgrade': ({ user, password }) => service.upgrade(user, password),
    'storage.retry': () => service.retry(),
    'storage.confirmClock': (_input, { actor }) => service.confirmClock(actor),
    'storage.workHere': (_input, { actor }) => service.workHere(actor),
    'storage.move': async () => service.move(),
    'storage.moveThere': ({ isPasswordKept, ...entry }, { actor }) => service.moveThere(actor, entry, isPasswordKept),
    'storage.moveHere': (_input, { actor }) => service.moveHere(actor),
    'storage.stopMove': () => service.stopMove(),
  };
}
