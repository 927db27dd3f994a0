import type { AuditAction, AuditFact } from '#shared/domain/audit/acts';
import type { AuditChange } from '#shared/domain/audit/audit-change';
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
  /** What was changed; see `listChanges`. */
  readonly changes?: readonly AuditChange[];
}

/** Records who did what. The entry is written in the act's own transaction: no act without its entry. */
export interface AuditTrail {
  record(tx: WriteTx, actor: Pick<Actor, 'accountId' | 'displayName'> | null, act: AuditAct): Promise<void>;
}

/** The computer at which acts are done: a stable id of its data folder, and its name. */
export interface Desk {
  readonly id: string;
  readonly name: string;
}

const UNKNOWN_DESK: Desk = { id: '', name: '' };

/** The trail over the database. Acts of the program itself have no actor and no name. */
export function createAuditTrail(clock: Clock, newId: () => string, desk = UNKNOWN_DESK): AuditTrail {
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
        deskId: desk.id,
        deskName: desk.name,
        changes: act.changes === undefined || act.changes.length === 0 ? null : act.changes,
      }),
  };
}
