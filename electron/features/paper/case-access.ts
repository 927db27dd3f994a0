import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Whether a paper's case may be seen; wired to the feature `case`. */
export interface CaseAccess {
  /** Fails with `not-found` where the case is not there or the asker may not see it. */
  requireVisible(tx: ReadTx, actor: Actor, caseId: string): Promise<void>;
}
