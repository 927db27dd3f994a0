import type { AuditAction } from '#shared/domain/audit/acts';
import { countOpenOrders, findDecisionObstacle } from '#shared/domain/case/case-acts';
import type { CaseResult, DeliveryMethod } from '#shared/domain/case/vocabulary';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ServiceKit } from '../service-kit';
import { claimCase, findItemVersion, findOrders, updateCase } from './case.repository';
import { makeDecision, makeDeliveryRecord } from './case-papers';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';

/** What the closing works with. */
export interface ClosingDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly views: CaseViews;
}

interface Delivery {
  readonly method: DeliveryMethod;
  readonly receiver: string;
  readonly note: string;
}

interface Callback {
  readonly isSolved: boolean;
  readonly isSatisfied: boolean;
  readonly note: string;
}

/** The end of a case: decided, delivered, asked about, rated. */
export class ClosingService {
  constructor(private readonly deps: ClosingDeps) {}

  decide(actor: Actor, at: CaseAt, result: CaseResult, resultText: string): Promise<CaseView> {
    return this.act(actor, at, 'case.decided', async (tx, claimed, now) => {
      const orders = await findOrders(tx, claimed.id);
      const obstacle = findDecisionObstacle(claimed.kind, claimed.status, orders);
      if (obstacle !== null) {
        throw new CommandError(obstacle, obstacle === 'order-open' ? { count: countOpenOrders(orders) } : {});
      }
      const usedDays = this.deps.deadlines.countWorkingDays(claimed.acceptedAt ?? claimed.receivedAt, now);
      const patch = { status: 'decided', closedAt: now, usedDays, result, resultText, updatedAt: now } as const;
      const row = await updateCase(tx, claimed, patch);
      await this.deps.papers.make(tx, actor, row.id, makeDecision(row, result, now));
      return { result, usedDays };
    });
  }

  deliver(actor: Actor, at: CaseAt, { method, receiver, note }: Delivery): Promise<CaseView> {
    return this.act(actor, at, 'case.delivered', async (tx, claimed, now) => {
      if (claimed.status !== 'decided') throw new CommandError('case-state');
      const row = await updateCase(tx, claimed, {
        status: 'delivered',
        deliveredAt: now,
        deliveryMethod: method,
        deliveryReceiver: receiver,
        deliveryNote: note,
        updatedAt: now,
      });
      const item = row.itemVersionId === null ? null : await findItemVersion(tx, row.itemVersionId);
      const model = makeDeliveryRecord(row, item?.item.resultName ?? '', method, now);
      await this.deps.papers.make(tx, actor, row.id, model);
      return { method, receiver };
    });
  }

  /** Keeps the last callback; the log keeps them all (an unhappy resident is called again, domain page 5.11). */
  callBack(actor: Actor, at: CaseAt, { isSolved, isSatisfied, note }: Callback): Promise<CaseView> {
    return this.act(actor, at, 'case.called-back', async (tx, claimed, now) => {
      if (claimed.closedAt === null) throw new CommandError('case-state');
      await updateCase(tx, claimed, { calledBackAt: now, isSolved, isSatisfied, callbackNote: note, updatedAt: now });
      return { isSolved, isSatisfied };
    });
  }

  /** Once for a case, after it is closed. */
  rate(actor: Actor, at: CaseAt, rating: number): Promise<CaseView> {
    return this.act(actor, at, 'case.rated', async (tx, claimed, now) => {
      if (claimed.closedAt === null || claimed.rating !== null) throw new CommandError('case-state');
      await updateCase(tx, claimed, { rating, ratedAt: now, updatedAt: now });
      return { rating };
    });
  }

  private act(
    actor: Actor,
    { caseId, version }: CaseAt,
    action: AuditAction,
    work: (tx: WriteTx, claimed: CaseEntity, now: string) => Promise<AuditDetail>,
  ): Promise<CaseView> {
    const { database, clock, audit, caseChanged } = this.deps.kit;
    return database.write(action, async (tx) => {
      const claimed = await claimCase(tx, caseId, version);
      const detail = await work(tx, claimed, clock.now());
      await audit.record(tx, actor, { action, caseId, subjectId: caseId, detail });
      await caseChanged(tx, caseId);
      return this.deps.views.view(tx, actor, caseId);
    });
  }
}
