import type { Database } from '../../database/database';
import type { FeatureHandlers } from '../../ipc/handlers';
import { AuditService } from './audit.service';

/** Handlers of the log. */
export function createAuditCommands(deps: { readonly database: Database }): FeatureHandlers<'audit'> {
  const service = new AuditService(deps.database);
  return { 'audit.list': (input) => service.list(input) };
}
