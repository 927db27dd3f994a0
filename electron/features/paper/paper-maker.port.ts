import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { PaperView } from '#shared/ipc/commands/case-views';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Makes the papers that an act demands, in the act's own transaction: numbered, kept, ready to print. */
export interface PaperMaker {
  /** The program itself makes a paper under no name. */
  make(tx: WriteTx, actor: Pick<Actor, 'displayName'>, caseId: string, model: PaperModel): Promise<PaperView>;
}
