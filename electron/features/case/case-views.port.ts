import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseInList } from '../../database/entities/case.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Shows cases to other features: rows of lists and the whole page, masked, with what the asker may do. */
export interface CaseViews {
  /** The whole case; fails with `not-found` where it is not there or the asker may not see it. */
  view(tx: ReadTx, actor: Actor, caseId: string): Promise<CaseView>;
  /** Rows for a list, in the given order; looks up all names in a fixed number of queries. */
  rows(tx: ReadTx, cases: readonly CaseInList[]): Promise<readonly CaseRow[]>;
}
