import { countOpenOrders, findDecisionObstacle } from '#shared/domain/case/case-acts';
import { startOfHandling } from '#shared/domain/case/reopening';
import type { CaseResult, DeliveryMethod } from '#shared/domain/case/vocabulary';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import { actOnCase, type CaseActDeps } from './act-on-case';
import { findItemVersion, findOrders, updateCase } from './case.repository';
import { makeDecision, makeDeliveryRecord } from './case-papers';
import type { CaseAt } from './completion.service';

/** What the closing works with. */
export interface ClosingDeps extends CaseActDeps {
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
}

interface Delivery {
  readonly method: DeliveryMethod;
  readonly receiver: string;
  readonly note: string;
}

/** The end of a case: decided, then delivered. */
export class ClosingService {
  constructor(private readonly deps: ClosingDeps) {}

  decide(actor: Actor, at: CaseAt, result: CaseResult, resultText: string): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.decided', async (tx, claimed, now) => {
      const orders = await findOrders(tx, claimed.id);
      const obstacle = findDecisionObstacle(claimed.kind, claimed.status, orders, claimed.reopenedAt);
      if (obstacle !== null) {
        throw new CommandError(obstacle, obstacle === 'order-open' ? { count: countOpenOrders(orders) } : {});
      }
      const usedDays = this.deps.deadlines.countWorkingDays(startOfHandling(claimed), now);
      const patch = { status: 'decided', closedAt: now, usedDays, result, resultText, updatedAt: now } as const;
      const row = await updateCase(tx, claimed, patch);
      await this.deps.papers.make(tx, actor, row.id, makeDecision(row, result, now));
      return { result, usedDays };
    });
  }

  deliver(actor: Actor, at: CaseAt, { method, receiver, note }: Delivery): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.delivered', async (tx, claimed, now) => {
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
}
