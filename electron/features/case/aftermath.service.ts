import { isReviewable } from '#shared/domain/case/case-acts';
import { isBadRating, isRemedyOpen } from '#shared/domain/case/remedy';
import type { RatingReason, RatingWay, RemedyTelling, ReviewVerdict } from '#shared/domain/case/vocabulary';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor, Asker } from '../../security/actor';
import { actOnCase, type CaseActDeps } from './act-on-case';
import { type CasePatch, findCase, updateCase } from './case.repository';
import type { CaseAt } from './completion.service';
import { lockCase } from './handling.repository';

/** What the resident answered when he was asked afterwards; the rating may be left out. */
export interface CallbackAnswers {
  readonly isSolved: boolean;
  readonly isSatisfied: boolean;
  readonly note: string;
  readonly rating: number | null;
}

/** A resident's rating and the way in which it came. */
export interface GivenRating {
  readonly rating: number;
  readonly way: RatingWay;
  readonly reasons: readonly RatingReason[];
  readonly comment: string;
}

/** Whether the case was closed with an answer of its own: one that leads on to another case has none. */
const wasAnswered = ({ closedAt, status }: CaseEntity) => closedAt !== null && status !== 'merged';

/** A remedy begins anew: whatever was put right before did not please. One that is still open goes on from its start. */
function beginRemedy(claimed: CaseEntity, now: string): CasePatch {
  if (isRemedyOpen(claimed)) return {};
  return {
    remedySince: now,
    remediedAt: null,
    remedyNote: '',
    remedyToldBy: null,
    remedyReviewed: null,
    remedyReviewReason: '',
  };
}

/**
 * Keeps a rating of a closed case, once for a handling; fails with `case-state` where it is open or rated. A bad one
 * begins a remedy (domain page 5.11). Reasons are kept with bad ratings only.
 */
async function keepRating(
  tx: WriteTx,
  claimed: CaseEntity,
  given: GivenRating,
  now: string,
  patch: CasePatch = {},
): Promise<void> {
  if (!wasAnswered(claimed) || claimed.rating !== null) throw new CommandError('case-state');
  const { rating, way, comment } = given;
  const isBad = isBadRating(rating);
  await updateCase(tx, claimed, {
    ...patch,
    ...(isBad ? beginRemedy(claimed, now) : {}),
    rating,
    ratedAt: now,
    ratedBy: way,
    ratingReasons: isBad ? [...given.reasons] : [],
    ratingComment: comment,
    updatedAt: now,
  });
}

/** What follows the closing: asked back, rated, put right, reviewed. */
export class AftermathService {
  constructor(private readonly deps: CaseActDeps) {}

  /** Keeps the last callback; the log keeps them all (an unhappy resident is called again, domain page 5.11). */
  callBack(actor: Actor, at: CaseAt, { note, rating, isSolved, isSatisfied }: CallbackAnswers): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.called-back', async (tx, claimed, now) => {
      if (!wasAnswered(claimed)) throw new CommandError('case-state');
      const answers = { isSolved, isSatisfied };
      const remedy = isSatisfied ? {} : beginRemedy(claimed, now);
      const patch = { ...remedy, ...answers, calledBackAt: now, callbackNote: note, updatedAt: now };
      if (rating === null) await updateCase(tx, claimed, patch);
      else await keepRating(tx, claimed, { rating, way: 'callback', reasons: [], comment: note }, now, patch);
      return { ...answers, rating };
    });
  }

  rate(actor: Actor, at: CaseAt, given: GivenRating): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.rated', async (tx, claimed, now) => {
      await keepRating(tx, claimed, given, now);
      return { rating: given.rating, way: given.way };
    });
  }

  /**
   * Keeps the rating that the resident gave himself at the window's screen, whatever was changed on the case since he was
   * asked. The log names the clerk who asked; `onKept` runs once it is on disk.
   */
  rateAtScreen(asker: Asker, caseId: string, given: GivenRating, onKept: () => void): Promise<null> {
    const { database, clock, audit, caseChanged } = this.deps.kit;
    return database.write('rating.answer', async (tx) => {
      const claimed = (await lockCase(tx, caseId)) ? await findCase(tx, caseId) : null;
      if (claimed === null) throw new CommandError('not-found');
      await keepRating(tx, claimed, given, clock.now());
      const detail = { rating: given.rating, way: given.way };
      await audit.record(tx, asker, { action: 'case.rated', caseId, subjectId: caseId, detail });
      await caseChanged(tx, caseId);
      tx.afterCommit(onKept);
      return null;
    });
  }

  /** What was put right, and how the resident heard of it. */
  remedy(actor: Actor, at: CaseAt, remedyNote: string, remedyToldBy: RemedyTelling): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.remedied', async (tx, claimed, now) => {
      if (!isRemedyOpen(claimed)) throw new CommandError('case-state');
      await updateCase(tx, claimed, { remediedAt: now, remedyNote, remedyToldBy, updatedAt: now });
      return { note: remedyNote, told: remedyToldBy };
    });
  }

  /** Sets a bad rating aside: it was given by mistake or out of malice. It stays to be read, and ends its remedy. */
  review(actor: Actor, at: CaseAt, remedyReviewed: ReviewVerdict, reason: string): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.rating-reviewed', async (tx, claimed, now) => {
      if (!isReviewable(claimed)) throw new CommandError('case-state');
      const remediedAt = claimed.remediedAt ?? now;
      await updateCase(tx, claimed, { remedyReviewed, remedyReviewReason: reason, remediedAt, updatedAt: now });
      return { verdict: remedyReviewed, reason };
    });
  }
}
