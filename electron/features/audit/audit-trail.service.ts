import type { Clock } from '#shared/domain/clock';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { insertAuditEntry } from './audit.repository';

/** Small facts of an act, shown in the timeline by the catalogue key `audit.action.<action>`. No ID numbers, no phones. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One act to be recorded. */
export interface AuditAct {
  /** `feature.past-tense`, e.g. `case.accepted`. */
  readonly action: string;
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
