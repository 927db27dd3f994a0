import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { AuditService } from './audit.service';

/** Handlers of the log. */
export function createAuditCommands(deps: Pick<ServiceKit, 'database' | 'clock'>): FeatureHandlers<'audit'> {
  const service = new AuditService(deps);
  return {
    'audit.list': (input) => service.list(input),
    'audit.findLastChange': ({ kind, id }) => service.findLastChange(kind, id),
  };
}
