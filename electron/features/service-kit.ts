import type { Clock } from '#shared/domain/time/clock';
import type { Database } from '../database/database';
import type { WriteTx } from '../database/transaction';
import type { EventPublisher } from '../ipc/event-publisher';
import type { AuditTrail } from './audit/audit-trail.service';

/** What every service is given: the gate, the clock, new ids, the audit trail, and the way to tell the windows. */
export interface ServiceKit {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly audit: AuditTrail;
  /** Tells the windows of this program only; what other programs must hear too goes by `tx.tell`. */
  readonly events: EventPublisher;
  /**
   * To be called at the end of every act on a case, before its view is made: its clocks follow what is now true of it, and
   * all windows are told after the commit. Nothing else tells of `case.changed`.
   */
  readonly caseChanged: (tx: WriteTx, caseId: string) => Promise<void>;
}
