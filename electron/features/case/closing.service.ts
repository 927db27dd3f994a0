import { countOpenOrders, findDecisionObstacle } from '#shared/domain/case/case-acts';
import { findMissing } from '#shared/domain/case/missing-materials';
import { startOfHandling } from '#shared/domain/case/reopening';
import type { CaseResult, DeliveryMethod } from '#shared/domain/case/vocabulary';
import { unfinishedOf } from '#shared/domain/flow/step-state';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CommandOutput } from '#shared/ipc/contract';
import type { ErrorCode } from '#shared/ipc/errors';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { SuspensionService } from '../clock-request/suspension.service';
import type { CaseClocks } from '../deadline/case-clocks.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { OrderViews } from '../order/order-views.port';
import type { PaperMaker } from '../paper/paper-maker.port';
import { takeAllFit } from '../take-all-fit';
import { actOnCase, type CaseActDeps } from './act-on-case';
import { findItemVersion, findMaterials, findOrders, holdCases, updateCase } from './case.repository';
import { makeDecision, makeDeliveryRecord } from './case-papers';
import type { CaseAt } from './completion.service';
import { findMergedInto, refuseMerged } from './family.repository';

/** What the closing works with. */
export interface ClosingDeps extends CaseActDeps {
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly clocks: Pick<CaseClocks, 'facts'>;
  readonly suspensions: Pick<SuspensionService, 'endAll'>;
  readonly orders: Pick<OrderViews, 'flowOfCase'>;
}

interface Outcome {
  readonly result: CaseResult;
  readonly resultText: string;
  /** Whether steps of the flow may be left undone. */
  readonly passesOverSteps: boolean;
}

interface Obstacle {
  readonly code: ErrorCode;
  readonly params: CommandError['params'];
}

interface Delivery {
  readonly method: DeliveryMethod;
  readonly receiver: string;
  readonly note: string;
}

/** The end of a case: decided, then delivered. */
export class ClosingService {
  constructor(private readonly deps: ClosingDeps) {}

  decide(actor: Actor, at: CaseAt, outcome: Outcome): Promise<CaseView> {
    return actOnCase(this.deps, actor, at, 'case.decided', async (tx, claimed, now) => {
      await refuseMerged(tx, claimed);
      const obstacle = await this.obstacleOf(tx, claimed, outcome);
      if (obstacle !== null) throw new CommandError(obstacle.code, obstacle.params);
      const undone = await this.undoneOf(tx, actor, [claimed], outcome);
      return this.close(tx, actor, claimed, outcome, now, undone.get(claimed.id));
    });
  }

  /** One act, one transaction, a paper each: all of them or none. */
  decideMany(actor: Actor, cases: readonly CaseAt[], outcome: Outcome): Promise<CommandOutput<'case.decideMany'>> {
    const { database, clock, audit, caseChanged } = this.deps.kit;
    return database.write('case.decideMany', async (tx) => {
      const held = await holdCases(
        tx,
        cases.map((each) => each.caseId),
      );
      const obstacles = new Map<string, ErrorCode>();
      for (const row of held.values()) {
        const obstacle = await this.obstacleOf(tx, row, outcome);
        if (obstacle !== null) obstacles.set(row.id, obstacle.code);
      }
      const rows = takeAllFit(cases, ({ caseId, version }) => {
        const row = held.get(caseId);
        if (row === undefined) return 'not-found';
        return row.version === version ? (obstacles.get(caseId) ?? row) : 'conflict';
      });
      const now = clock.now();
      const undone = await this.undoneOf(tx, actor, [...new Set(rows)], outcome);
      for (const row of new Set(rows)) {
        const detail = await this.close(tx, actor, row, outcome, now, undone.get(row.id));
        const { id: caseId } = row;
        await audit.record(tx, actor, { action: 'case.decided', caseId, subjectId: caseId, detail });
        await caseChanged(tx, caseId);
      }
      return { cases: rows.map(({ id, number }) => ({ id, number })) };
    });
  }

  /**
   * The steps of each case's flow that nobody did. Whoever closes a case may find that they are not needed, but he says
   * so: else `steps-undone` names them.
   */
  private async undoneOf(
    tx: WriteTx,
    actor: Actor,
    rows: readonly CaseEntity[],
    { passesOverSteps }: Outcome,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const undone = new Map<string, readonly string[]>();
    for (const row of rows) {
      const flow = await this.deps.orders.flowOfCase(tx, actor, row);
      const names = unfinishedOf(flow ?? []).map(({ name }) => name);
      if (names.length > 0) undone.set(row.id, names);
    }
    const names = [...new Set([...undone.values()].flat())];
    if (names.length > 0 && !passesOverSteps) throw new CommandError('steps-undone', { names: names.join('、') });
    return undone;
  }

  private async obstacleOf(tx: WriteTx, row: CaseEntity, outcome: Outcome): Promise<Obstacle | null> {
    const orders = await findOrders(tx, row.id);
    const code = findDecisionObstacle(row.kind, row.status, orders, row.reopenedAt);
    if (code === null) return this.gapsObstacleOf(tx, row, outcome);
    return { code, params: code === 'order-open' ? { count: countOpenOrders(orders) } : {} };
  }

  /** Closes a held case. Whoever brought the same matter under a number that was merged gets his own paper of the answer. */
  private async close(
    tx: WriteTx,
    actor: Actor,
    held: CaseEntity,
    { result, resultText }: Outcome,
    now: string,
    undone: readonly string[] = [],
  ): Promise<AuditDetail> {
    await this.deps.suspensions.endAll(tx, actor, held.id, now);
    const usedDays = await this.countUsedDays(tx, held, now);
    const patch = { status: 'decided', closedAt: now, usedDays, result, resultText, updatedAt: now } as const;
    const row = await updateCase(tx, held, patch);
    await this.deps.papers.make(tx, actor, row.id, makeDecision(row, result, now));
    for (const merged of await findMergedInto(tx, row.id)) {
      await this.deps.papers.make(tx, actor, merged.id, makeDecision({ ...merged, resultText }, result, now));
    }
    if (undone.length > 0) {
      const detail = { names: undone.join('、') };
      await this.deps.kit.audit.record(tx, actor, {
        ...{ action: 'case.steps-passed-over', caseId: row.id, subjectId: row.id, detail },
      });
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

  /** What was promised must be in, or be named by the refusal that it led to (domain page 5.3). */
  private async gapsObstacleOf(
    tx: WriteTx,
    row: CaseEntity,
    { result, resultText }: Outcome,
  ): Promise<Obstacle | null> {
    if (row.gapsDueDay === null || row.gapsFilledAt !== null) return null;
    if (result !== 'not-approved') return { code: 'gaps-open', params: {} };
    const names = findMissing(await findMaterials(tx, row.id)).map(({ material }) => material.name);
    const isNamed = names.every((name) => resultText.includes(name));
    return isNamed ? null : { code: 'gaps-unnamed', params: { names: names.join('、') } };
  }

  /** Suspensions belong to the case: days on which its clock stood still were not used. */
  private async countUsedDays(tx: WriteTx, claimed: CaseEntity, now: string): Promise<number> {
    const facts = await this.deps.clocks.facts(tx, claimed.id);
    const { deadlines } = this.deps;
    return deadlines.countWorkingDays(startOfHandling(claimed), now, facts?.suspensions ?? []);
  }
}
