import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Sends a case that was just accepted on its way, in the acceptance's own transaction. */
export interface CaseRouting {
  /** Routes by the item's steps or the responsibility matrix where the office wants it; else the case waits in the pool. */
  route(tx: WriteTx, actor: Actor, accepted: CaseEntity): Promise<void>;
}
