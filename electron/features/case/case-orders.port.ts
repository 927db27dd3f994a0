import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** A merge as its orders see it. Both cases are held by the asker's transaction. */
export interface MergedPair {
  readonly source: CaseEntity;
  readonly target: CaseEntity;
  /** What becomes of the source's open orders. */
  readonly orders: 'withdraw' | 'move';
  readonly reason: string;
}

/** What becomes of orders when their cases are merged; wired to the feature `order`. */
export interface CaseOrders {
  /** Ends or moves the source's open orders; answers the unit that leads the target now, or null where that is as before. */
  followMerge(tx: WriteTx, actor: Actor, pair: MergedPair): Promise<string | null>;
  /** The unit of the case's living lead; null where it has none. */
  findLeadUnit(tx: WriteTx, caseId: string): Promise<string | null>;
}
