import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { OrganisationService } from './organisation.service';

/** Handlers of the tree of organisations. */
export function createOrganisationCommands(deps: ServiceKit): FeatureHandlers<'organisation'> {
  const service = new OrganisationService(deps);
  return {
    'organisation.list': () => service.list(),
    'organisation.listHandlers': () => service.listHandlers(),
    'organisation.create': (input, { actor }) => service.create(actor, input),
    'organisation.update': ({ id, version, ...fields }, { actor }) => service.update(actor, id, version, fields),
    'organisation.close': ({ id, version }, { actor }) => service.close(actor, id, version),
  };
}
