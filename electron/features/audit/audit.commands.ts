import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { AuditService } from './audit.service';
import type { VerificationService } from './verification.service';

/** What the log's commands work with. */
export interface AuditDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock'>;
  readonly verification: VerificationService;
}

/** Handlers of the log. */
export function createAuditCommands({ kit, verification }: AuditDeps): FeatureHandlers<'audit'> {
  const service = new AuditService(kit);
  return {
    'audit.list': (input) => service.list(input),
    'audit.findLastChange': ({ kind, id }) => service.findLastChange(kind, id),
    'audit.verification': () => verification.state(),
    'audit.verify': (_, { actor }) => verification.start(actor),
    'audit.stopVerification': async () => {
      await verification.stop();
      return verification.state();
    },
  };
}
