import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { ResidentService } from './resident.service';

/** Handlers of the register. */
export function createResidentCommands(deps: ServiceKit): FeatureHandlers<'resident'> {
  const residents = new ResidentService(deps);
  return {
    'resident.suggest': ({ text }) => residents.suggest(text),
    'resident.open': ({ id }, { actor }) => residents.open(actor, id),
  };
}
