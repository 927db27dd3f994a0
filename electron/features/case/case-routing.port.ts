import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Sends a case that was just accepted on its way, in the acceptance's own transaction. */
export interface CaseRouting {
  /** Routes by the item's steps where the office wants it and every step finds its unit; else the case waits in the pool. */
  routeBySteps(tx: WriteTx, actor: Actor, accepted: CaseEntity): Promise<void>;
}
