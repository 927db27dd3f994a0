import type { FeatureHandlers } from '../../ipc/handlers';
import { type BackupDeps, BackupService } from './backup.service';
import type { BackupControl } from './backup-control.port';
import { BackupOffersService } from './backup-offers.service';

type Handlers = FeatureHandlers<'backup'>;

/** Handlers that need no open office. */
export function createOfferCommands(
  control: BackupControl,
): Pick<Handlers, `backup.${'progress' | 'offers' | 'chooseOffers' | 'restoreOffer' | 'beginAnew'}`> {
  const offers = new BackupOffersService(control);
  return {
    'backup.progress': async () => control.progress(),
    'backup.offers': () => offers.offers(),
    'backup.chooseOffers': () => offers.chooseOffers(),
    'backup.restoreOffer': ({ name, ...secret }) => offers.restoreOffer(name, secret),
    'backup.beginAnew': () => offers.beginAnew(),
  };
}

/** The feature of backups: its handlers, and what it does by itself. */
export function createBackups(deps: BackupDeps) {
  const service = new BackupService(deps);
  const commands: Handlers = {
    ...createOfferCommands(deps.control),
    'backup.state': () => service.state(),
    'backup.list': () => deps.control.list(),
    'backup.make': async (_input, { actor }) => service.make(actor),
    'backup.check': async ({ name }, { actor }) => service.check(actor, name),
    'backup.stop': () => service.stop(),
    'backup.chooseFolder': (_input, { actor }) => service.chooseFolder(actor),
    'backup.useOwnFolder': (_input, { actor }) => service.useOwnFolder(actor),
    'backup.setAutomatic': ({ isAutomatic }, { actor }) => service.setAutomatic(actor, isAutomatic),
    'backup.findLoss': ({ name }) => service.findLoss(name),
    'backup.restore': ({ name, password }, { actor }) => service.restore(actor, name, password),
  };
  return { commands, tick: () => service.tick() };
}
