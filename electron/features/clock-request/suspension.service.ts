import type { SuspensionGround } from '#shared/domain/clocks/clock-requests';
import { findSuspensionObstacle } from '#shared/domain/clocks/suspension-rules';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseClocks } from '../deadline/case-clocks.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ServiceKit } from '../service-kit';
import { makeSpecialProcedure } from './clock-papers.service';
import {
  claimCase,
  findAskedOfCase,
  findStandingSuspensions,
  findSuspension,
  findSuspensionsOfOrder,
  insertSuspension,
  updateExtension,
  updateSuspension,
} from './clock-request.repository';

/** What suspensions work with. */
export interface SuspensionDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly clocks: Pick<CaseClocks, 'facts' | 'follow'>;
}

/** A stretch in which a case's clock is to stand still. `startsAt` null is now. */
export interface SuspensionAsk {
  readonly caseId: string;
  readonly ground: SuspensionGround;
  readonly reason: string;
  readonly expectedDays: number | null;
  readonly startsAt: string | null;
  /** The order of the special step that it lasts as long as; none where not given. */
  readonly orderId?: string;
}

const NOT_DECIDED = { decidedAt: null, decidedByName: '', decisionReason: '' } as const;

/**
 * Suspensions (挂起) within the write of another act: a manager's approval, a special step of an item that does not count
 * and needs none, the closing of a case.
 */
export class SuspensionService {
  constructor(private readonly deps: SuspensionDeps) {}

  /**
   * Lets the clock stand still at once, without a manager: for special steps. Answers the suspension's id; null where
   * there is no clock that could stand still (the deadline is over): the step goes on all the same.
   */
  async begin(tx: WriteTx, actor: Actor, ask: SuspensionAsk): Promise<string | null> {
    const now = this.deps.kit.clock.now();
    if ((await this.findObstacle(tx, ask.caseId, ask.startsAt ?? now, now)) !== null) return null;
    const row = await this.ask(tx, actor, ask);
    await this.approve(tx, actor, row, '');
    return row.id;
  }

  /** Keeps a request; fails with `case-state` where no clock runs, with `invalid-input` where the start does not fit. */
  async ask(tx: WriteTx, actor: Actor, ask: SuspensionAsk): Promise<SuspensionEntity> {
    const { kit } = this.deps;
    const now = kit.clock.now();
    const startsAt = ask.startsAt === null ? now : new Date(ask.startsAt).toISOString();
    await claimCase(tx, ask.caseId);
    const obstacle = await this.findObstacle(tx, ask.caseId, startsAt, now);
    if (obstacle !== null) throw obstacle;
    const row: SuspensionEntity = {
      ...ask,
      ...NOT_DECIDED,
      orderId: ask.orderId ?? null,
      id: kit.newId(),
      state: 'asked',
      startsAt,
      endedAt: null,
      endedByName: '',
      askedAt: now,
      askedById: actor.accountId,
      askedByName: actor.displayName,
      version: 1,
    };
    await insertSuspension(tx, row);
    return row;
  }

  /** Lets the clock stand still as asked, and makes the resident's notice. The caller has claimed the case. */
  async approve(tx: WriteTx, actor: Actor, asked: SuspensionEntity, decisionReason: string): Promise<void> {
    const { kit, papers, deadlines } = this.deps;
    const now = kit.clock.now();
    const decided = { decidedAt: now, decidedByName: actor.displayName, decisionReason };
    const row = await updateSuspension(tx, asked, { state: 'approved', ...decided });
    const { caseId, ground, reason, startsAt: since, expectedDays } = row;
    const ofCase = await this.openCase(tx, caseId);
    const until = expectedDays === null ? null : deadlines.expectedLastDay(since, expectedDays);
    await papers.make(tx, actor, caseId, makeSpecialProcedure(ofCase, row, until));
    const detail = { ground, reason, since };
    await kit.audit.record(tx, actor, { action: 'case.suspended', caseId, subjectId: row.id, detail });
    await kit.caseChanged(tx, caseId);
  }

  /** Lets the clock run again from `endsAt`. The caller has claimed the case. Fails with `case-state` where it does already. */
  async end(tx: WriteTx, actor: Actor, suspensionId: string, endsAt: string): Promise<void> {
    const row = await findSuspension(tx, suspensionId);
    if (row === null) throw new CommandError('not-found');
    if (row.state !== 'approved' || row.endedAt !== null) throw new CommandError('case-state');
    await this.endRow(tx, actor, row, endsAt);
    await this.deps.kit.caseChanged(tx, row.caseId);
  }

  /** Ends what lasted in a case as long as an order of a special step; nothing where it was ended before. */
  async endOfOrder(
    tx: WriteTx,
    actor: Actor,
    at: Pick<SuspensionEntity, 'caseId'> & { orderId: string },
  ): Promise<void> {
    const now = this.deps.kit.clock.now();
    for (const row of await findSuspensionsOfOrder(tx, at)) {
      await this.endRow(tx, actor, row, now);
      await this.deps.kit.caseChanged(tx, row.caseId);
    }
  }

  /**
   * Before a case is closed: what stands ends at that instant, what is asked is taken back, and the case's row shows
   * the deadline under which it is closed. The caller has claimed the case.
   */
  async endAll(tx: WriteTx, actor: Actor, caseId: string, at: string): Promise<void> {
    const standing = await findStandingSuspensions(tx, caseId);
    for (const row of standing) await this.endRow(tx, actor, row, at);
    const asked = await findAskedOfCase(tx, caseId);
    for (const row of asked.suspensions) await updateSuspension(tx, row, { state: 'withdrawn' });
    for (const row of asked.extensions) await updateExtension(tx, row, { state: 'withdrawn' });
    if (standing.length > 0) await this.deps.clocks.follow(tx, caseId);
  }

  private async endRow(tx: WriteTx, actor: Actor, row: SuspensionEntity, endedAt: string): Promise<void> {
    await updateSuspension(tx, row, { endedAt, endedByName: actor.displayName });
    const { caseId, id: subjectId } = row;
    const detail = { until: endedAt };
    await this.deps.kit.audit.record(tx, actor, { action: 'case.resumed', caseId, subjectId, detail });
  }

  /** Why a case's clock cannot stand still from an instant; a reopened case's clock began when it was reopened. */
  private async findObstacle(tx: ReadTx, caseId: string, startsAt: string, now: string): Promise<CommandError | null> {
    const facts = await this.deps.clocks.facts(tx, caseId);
    const isRunning = facts !== null && (facts.status === 'accepted' || facts.status === 'assigned');
    if (!isRunning || facts.acceptedAt === null) return new CommandError('case-state');
    const then = this.deps.deadlines.explain({ ...facts, closedAt: startsAt < now ? startsAt : null }, now);
    if (then === null) return new CommandError('case-state');
    const start = { startsAt, now, acceptedAt: facts.reopenedAt ?? facts.acceptedAt, dueAt: then.dueAt };
    const obstacle = findSuspensionObstacle(start);
    return obstacle === null ? null : new CommandError('invalid-input', {}, { startsAt: obstacle });
  }

  private async openCase(tx: WriteTx, caseId: string): Promise<CaseEntity> {
    const ofCase = await claimCase(tx, caseId);
    if (ofCase.status !== 'accepted' && ofCase.status !== 'assigned') throw new CommandError('case-state');
    return ofCase;
  }
}
