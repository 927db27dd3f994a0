import { isUnusable } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { RetryPauses } from '../retry-pauses';
import type { ServiceKit } from '../service-kit';
import type { CardGiver } from '../warning/card-giver.service';
import { findItemVersion, findMaterials, updateCase } from './case.repository';
import { makeAcceptance } from './case-papers';
import { claimReceived, findSilenceEnd, listSilentCases } from './deemed-acceptance.repository';

/** What deemed acceptance works with. */
export interface DeemedAcceptanceDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly cards: Pick<CardGiver, 'giveSilence'>;
  readonly pauses: RetryPauses;
}

/**
 * Received applications of which nobody said in time what is missing count as accepted from the day of receipt
 * (行政许可法 art. 32). They wait in the pool: nobody has looked through them, so no program sends them to units.
 */
export class DeemedAcceptance {
  constructor(private readonly deps: DeemedAcceptanceDeps) {}

  /**
   * Accepts all whose time is over; one that cannot be is told to `onFailure`, keeps nobody waiting, and is tried again
   * after a pause.
   */
  async acceptDue(onFailure: (caseId: string, error: unknown) => void): Promise<number> {
    const { pauses, kit } = this.deps;
    const { database, clock } = kit;
    const ids = await database.read((tx) => listSilentCases(tx, clock.now()));
    let accepted = 0;
    for (const id of ids.filter((each) => !pauses.isWaiting(each))) {
      try {
        const isAccepted = await database.write('case.deem-accepted', (tx) => this.accept(tx, id));
        accepted += isAccepted ? 1 : 0;
        pauses.succeed(id);
      } catch (error) {
        if (isUnusable(error)) throw error;
        pauses.fail(id);
        onFailure(id, error);
      }
    }
    return accepted;
  }

  private async accept(tx: WriteTx, id: string): Promise<boolean> {
    const { kit, papers, deadlines } = this.deps;
    const claimed = await claimReceived(tx, id);
    const now = kit.clock.now();
    const fellDueAt = claimed === null ? null : await findSilenceEnd(tx, id);
    if (claimed === null || fellDueAt === null || fellDueAt > now) return false;
    const { receivedAt, itemVersionId, kind, number } = claimed;
    const item = itemVersionId === null ? null : await findItemVersion(tx, itemVersionId);
    const promise = deadlines.promise({ kind, item: item?.item ?? null }, receivedAt);
    const accepted = { status: 'accepted', acceptedAt: receivedAt, deemedAt: fellDueAt } as const;
    const row = await updateCase(tx, claimed, { ...accepted, ...promise, updatedAt: now });
    await papers.make(tx, { displayName: '' }, id, makeAcceptance(row, fellDueAt, await findMaterials(tx, id)));
    const detail = { number, fellDueAt };
    await kit.audit.record(tx, null, { action: 'case.deemed-accepted', caseId: id, subjectId: id, detail });
    await kit.caseChanged(tx, id);
    await this.deps.cards.giveSilence(tx, row, fellDueAt);
    return true;
  }
}
