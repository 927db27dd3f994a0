import type { Clock } from '#shared/domain/time/clock';
import type { Database } from '../database/database';
import type { EventPublisher } from '../ipc/event-publisher';
import type { AuditTrail } from './audit/audit-trail.service';

/** What every service is given: the gate, the clock, new ids, the audit trail, and the way to tell the windows. */
export interface ServiceKit {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly audit: AuditTrail;
  readonly events: EventPublisher;
}
