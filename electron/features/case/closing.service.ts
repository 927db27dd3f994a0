import { countOpenOrders, findDecisionObstacle } from '#shared/domain/case/case-acts';
import { startOfHandling } from '#shared/domain/case/reopening';
import type { CaseResult, DeliveryMethod } from '#shared/domain/case/vocabulary';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CommandOutput } from '#shared/ipc/contract';
import type { ErrorCode } from '#shared/ipc/errors';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import { takeAllFit } from '../take-all-fit';
import { actOnCase, type CaseActDeps } from './act-on-case';
import { findItemVersion, findOrders, holdCases, updateCase } from './case.repository';
import { makeDecision, makeDeliveryRecord } from './case-papers';
import type { CaseAt } from './completion.service';
import { findMergedInto, refuseMerged } from './family.repository';

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
      await refuseMerged(tx, claimed);
      const obstacle = await this.obstacleOf(tx, claimed);
      if (obstacle !== null) throw new CommandError(obstacle.code, obstacle.params);
      return this.close(tx, actor, claimed, { result, resultText }, now);
    });
  }

  /** One act, one transaction, a paper each: all of them or none. */
  decideMany(
    actor: Actor,
    cases: readonly CaseAt[],
    outcome: { readonly result: CaseResult; readonly resultText: string },
  ): Promise<CommandOutput<'case.decideMany'>> {
    const { database, clock, audit, caseChanged } = this.deps.kit;
    return database.write('case.decideMany', async (tx) => {
      const held = await holdCases(
        tx,
        cases.map((each) => each.caseId),
      );
      const obstacles = new Map<string, ErrorCode>();
      for (const row of held.values()) {
        const obstacle = await this.obstacleOf(tx, row);
        if (obstacle !== null) obstacles.set(row.id, obstacle.code);
      }
      const rows = takeAllFit(cases, ({ caseId, version }) => {
        const row = held.get(caseId);
        if (row === undefined) return 'not-found';
        return row.version === version ? (obstacles.get(caseId) ?? row) : 'conflict';
      });
      const now = clock.now();
      for (const row of new Set(rows)) {
        const detail = await this.close(tx, actor, row, outcome, now);
        const { id: caseId } = row;
        await audit.record(tx, actor, { action: 'case.decided', caseId, subjectId: caseId, detail });
        await caseChanged(tx, caseId);
      }
      return { cases: rows.map(({ id, number }) => ({ id, number })) };
    });
  }

  private async obstacleOf(tx: WriteTx, row: CaseEntity) {
    const orders = await findOrders(tx, row.id);
    const code = findDecisionObstacle(row.kind, row.status, orders, row.reopenedAt);
    const params: CommandError['params'] = code === 'order-open' ? { count: countOpenOrders(orders) } : {};
    return code && { code, params };
  }

  /** Closes a held case. Whoever brought the same matter under a number that was merged gets his own paper of the answer. */
  private async close(
    tx: WriteTx,
    actor: Actor,
    held: CaseEntity,
    { result, resultText }: { readonly result: CaseResult; readonly resultText: string },
    now: string,
  ): Promise<AuditDetail> {
    const usedDays = this.deps.deadlines.countWorkingDays(startOfHandling(held), now);
    const patch = { status: 'decided', closedAt: now, usedDays, result, resultText, updatedAt: now } as const;
    const row = await updateCase(tx, held, patch);
    await this.deps.papers.make(tx, actor, row.id, makeDecision(row, result, now));
    for (const merged of await findMergedInto(tx, row.id)) {
      await this.deps.papers.make(tx, actor, merged.id, makeDecision({ ...merged, resultText }, result, now));
    }
    return { result, usedDays };
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
