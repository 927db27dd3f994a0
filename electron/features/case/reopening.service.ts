import { isRemedyOpen } from '#shared/domain/case/remedy';
import { startOfHandling } from '#shared/domain/case/reopening';
import { silentSince } from '#shared/domain/summary/rating-days';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CaseHandlingEntity } from '../../database/entities/case-handling.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { NO_REMEDY, UNTOUCHED_HANDLING } from '../../database/untouched-case';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import { actOnCase, type CaseActDeps } from './act-on-case';
import { discardDraft, findItemVersion, findOrders, updateCase } from './case.repository';
import type { CaseAt } from './completion.service';
import { refuseMerged } from './family.repository';
import { insertHandling } from './handling.repository';

/** What reopening works with. */
export interface ReopeningDeps extends CaseActDeps {
  readonly deadlines: CaseDeadlines;
}

/** Opens a closed case again (重新办理) within the window of its kind, which nothing but the closing itself sets. */
export class ReopeningService {
  constructor(private readonly deps: ReopeningDeps) {}

  reopen(actor: Actor, at: CaseAt, reason: string, draftId: string | null = null): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.reopened', async (tx, claimed, now) => {
      await refuseMerged(tx, claimed);
      const until = this.deps.deadlines.reopenableUntil(claimed);
      if (until === null) throw new CommandError('case-state');
      if (now >= until) throw new CommandError('reopen-late');
      await insertHandling(tx, this.keepHandling(actor, claimed, reason, now));
      const hasLead = (await findOrders(tx, claimed.id)).some(
        ({ role, status }) => role === 'lead' && status === 'replied',
      );
      await updateCase(tx, claimed, {
        ...UNTOUCHED_HANDLING,
        // What was put right belongs to the handling that ended; what is still to be put right stays.
        ...(isRemedyOpen(claimed) ? {} : NO_REMEDY),
        ...(await this.newPromise(tx, claimed, now)),
        status: hasLead ? 'assigned' : 'accepted',
        reopenedAt: now,
        updatedAt: now,
      });
      if (draftId !== null) await discardDraft(tx, actor.accountId, draftId);
      return { reason };
    });
  }

  /** The clock begins anew: the time for which the case was closed is neither used nor suspended. */
  private async newPromise(tx: WriteTx, { kind, itemVersionId }: CaseEntity, now: string) {
    const version = itemVersionId === null ? null : await findItemVersion(tx, itemVersionId);
    return this.deps.deadlines.promise({ kind, item: version?.item ?? null }, now);
  }

  private keepHandling(actor: Actor, row: CaseEntity, reopenReason: string, now: string): CaseHandlingEntity {
    return {
      id: this.deps.kit.newId(),
      caseId: row.id,
      openedAt: startOfHandling(row),
      closedAt: row.closedAt ?? now,
      reopenedAt: now,
      reopenReason,
      reopenedById: actor.accountId,
      reopenedByName: actor.displayName,
      dueAt: row.dueAt,
      promisedDays: row.promisedDays,
      usedDays: row.usedDays,
      result: row.result,
      resultText: row.resultText,
      deliveredAt: row.deliveredAt,
      deliveryMethod: row.deliveryMethod,
      deliveryReceiver: row.deliveryReceiver,
      rating: row.rating,
      ratedAt: row.ratedAt,
      ratedBy: row.ratedBy,
      ratingComment: row.ratingComment,
      silentAt: silentSince(row, now),
      calledBackAt: row.calledBackAt,
      isSolved: row.isSolved,
      isSatisfied: row.isSatisfied,
      callbackNote: row.callbackNote,
      remedyReviewed: row.remedyReviewed,
    };
  }
}
