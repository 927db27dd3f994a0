import type { CaseView } from '#shared/ipc/commands/case-views';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import type { FileStore } from './file-store';

/** Whether a file's case may be seen, and what the asker may do with its orders; the views of cases are one. */
export interface CaseSight {
  /** Fails with `not-found` where the case is not there or the asker may not see it. */
  view(tx: ReadTx, actor: Actor, caseId: string): Promise<Pick<CaseView, 'orders' | 'mergedInto'>>;
}

/** What the service of files is given. */
export interface FileKit extends ServiceKit {
  readonly cases: CaseSight;
  readonly store: FileStore;
}
