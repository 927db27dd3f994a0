import type { AuditAction, AuditFact } from '#shared/domain/audit/acts';
import type { Clock } from '#shared/domain/time/clock';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { insertAuditEntry } from './audit.repository';

/** Small facts of an act: those that `AUDIT_FACTS` names. */
export type AuditDetail = Readonly<Record<string, AuditFact>>;

/** One act to be recorded. */
export interface AuditAct {
  readonly action: AuditAction;
  readonly caseId?: string;
  readonly subjectId: string;
  readonly detail?: AuditDetail;
}

/** Records who did what. The entry is written in the act's own transaction: no act without its entry. */
export interface AuditTrail {
  record(tx: WriteTx, actor: Pick<Actor, 'accountId' | 'displayName'> | null, act: AuditAct): Promise<void>;
}

/** The trail over the database. Acts of the program itself have no actor and no name. */
export function createAuditTrail(clock: Clock, newId: () => string): AuditTrail {
  return {
    record: (tx, actor, act) =>
      insertAuditEntry(tx, {
        id: newId(),
        at: clock.now(),
        actorId: actor?.accountId ?? null,
        actorName: actor?.displayName ?? '',
        action: act.action,
        caseId: act.caseId ?? null,
        subjectId: act.subjectId,
        detail: { ...act.detail },
      }),
  };
}
