import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import type { AddStreetService } from '../setup/add-street.service';
import { OrganisationService, viewUnit } from './organisation.service';

/** Handlers of the tree of organisations. */
export function createOrganisationCommands(
  deps: ServiceKit,
  streets: Pick<AddStreetService, 'listNew' | 'add'>,
): FeatureHandlers<'organisation'> {
  const service = new OrganisationService(deps);
  return {
    'organisation.list': () => service.list(),
    'organisation.listHandlers': () => service.listHandlers(),
    'organisation.listNewStreets': (_, { actor }) => streets.listNew(actor),
    'organisation.addStreet': async (input, { actor }) => viewUnit(await streets.add(actor, input)),
    'organisation.create': (input, { actor }) => service.create(actor, input),
    'organisation.update': ({ id, version, ...fields }, { actor }) => service.update(actor, id, version, fields),
    'organisation.close': ({ id, version }, { actor }) => service.close(actor, id, version),
  };
}
