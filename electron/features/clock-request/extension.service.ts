import type { CaseClockFacts } from '#shared/domain/clocks/case-clocks';
import { type ExtensionStation, findExtensionObstacle, findExtensionRoom } from '#shared/domain/clocks/extension-rules';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CommandOutput } from '#shared/ipc/contract';
import type { ExtensionEntity } from '../../database/entities/extension.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseViews } from '../case/case-views.port';
import type { CaseClocks } from '../deadline/case-clocks.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ClockSource } from '../deadline/clock-source.port';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ServiceKit } from '../service-kit';
import { makeExtensionNotice } from './clock-papers.service';
import {
  claimCase,
  claimExtension,
  findAskedOfCase,
  insertExtension,
  type RequestAt,
  updateExtension,
} from './clock-request.repository';
import { type Decision, requireAct } from './suspension-request.service';

/** What extensions work with. */
export interface ExtensionDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly clocks: Pick<CaseClocks, 'facts'>;
  readonly source: Pick<ClockSource, 'rules'>;
}

/** A later deadline as it is asked for, in the unit of the case's limit. */
export interface ExtensionAsk {
  readonly caseId: string;
  readonly amount: number;
  readonly reason: string;
}

/** The facts of a case with so many more days. */
export const extendFacts = (facts: CaseClockFacts, amount: number): CaseClockFacts => ({
  ...facts,
  extensions: [...facts.extensions, { amount }],
});

/**
 * Extensions (延期), from asking to the resident's notice. The days that were promised at first stay those of the
 * speed-up: whoever takes longer than promised was not fast, with a manager's approval or without.
 */
export class ExtensionService {
  constructor(private readonly deps: ExtensionDeps) {}

  ask(actor: Actor, { caseId, amount, reason }: ExtensionAsk): Promise<CaseView> {
    const { kit, views } = this.deps;
    return kit.database.write('extension.ask', async (tx) => {
      await claimCase(tx, caseId);
      await requireAct(tx, views, actor, caseId, 'extend');
      const facts = await this.factsOf(tx, caseId);
      const { extensions } = await findAskedOfCase(tx, caseId);
      this.check(facts, amount, extensions.length > 0);
      const id = kit.newId();
      await insertExtension(tx, {
        ...{ id, caseId, state: 'asked', amount, reason, dueBefore: null, dueAfter: null },
        ...{ askedAt: kit.clock.now(), askedById: actor.accountId, askedByName: actor.displayName },
        ...{ decidedAt: null, decidedByName: '', decisionReason: '', version: 1 },
      });
      return this.finish(tx, actor, caseId, id, 'case.extension-asked', { days: amount, reason });
    });
  }

  /** A request is held against the rules once more when it is approved: meanwhile the deadline may have passed. */
  decide(actor: Actor, at: RequestAt, { isApproved, reason: decisionReason }: Decision): Promise<CaseView> {
    const { kit } = this.deps;
    return kit.database.write('extension.decide', async (tx) => {
      const row = await this.claimAsked(tx, at);
      const decided = { decidedAt: kit.clock.now(), decidedByName: actor.displayName, decisionReason };
      if (isApproved) return this.approve(tx, actor, row, decided);
      await updateExtension(tx, row, { state: 'refused', ...decided });
      return this.finish(tx, actor, row.caseId, row.id, 'case.extension-refused', { reason: decisionReason });
    });
  }

  /** Only the asker takes a request back. */
  withdraw(actor: Actor, at: RequestAt): Promise<CaseView> {
    return this.deps.kit.database.write('extension.withdraw', async (tx) => {
      const row = await this.claimAsked(tx, at, actor.accountId);
      await updateExtension(tx, row, { state: 'withdrawn' });
      return this.finish(tx, actor, row.caseId, row.id, 'case.extension-withdrawn', {});
    });
  }

  /** What so many more days would give, computed by the clock itself. */
  preview(actor: Actor, caseId: string, amount: number): Promise<CommandOutput<'extension.preview'>> {
    const { kit, views, deadlines, source } = this.deps;
    return kit.database.read(async (tx) => {
      await views.view(tx, actor, caseId);
      const facts = await this.factsOf(tx, caseId);
      const asked = (await findAskedOfCase(tx, caseId)).extensions;
      const now = kit.clock.now();
      const [before, after] = [deadlines.explain(facts, now), deadlines.explain(extendFacts(facts, amount), now)];
      if (before === null) throw new CommandError('case-state');
      const station = this.stationOf(facts, asked.length > 0);
      return {
        dueBefore: before.dueAt,
        dueAfter: after?.dueAt ?? null,
        mostDays: findExtensionRoom(station, source.rules()),
        unit: before.limit.unit,
        obstacle: findExtensionObstacle(station, amount, source.rules()),
      };
    });
  }

  private async approve(
    tx: WriteTx,
    actor: Actor,
    row: ExtensionEntity,
    decided: Pick<ExtensionEntity, 'decidedAt' | 'decidedByName' | 'decisionReason'>,
  ): Promise<CaseView> {
    const { kit, papers, deadlines } = this.deps;
    const { caseId, amount, reason } = row;
    const facts = await this.factsOf(tx, caseId);
    if (facts.status !== 'accepted' && facts.status !== 'assigned') throw new CommandError('case-state');
    this.check(facts, amount, false);
    const now = kit.clock.now();
    const before = deadlines.explain(facts, now);
    const after = deadlines.explain(extendFacts(facts, amount), now);
    if (before === null || after === null) throw new CommandError('case-state');
    const due = { dueBefore: before.dueAt, dueAfter: after.dueAt };
    await updateExtension(tx, row, { state: 'approved', ...decided, ...due });
    const notice = { ...due, unit: after.limit.unit, isDueEstimated: after.isEstimated };
    await papers.make(tx, actor, caseId, makeExtensionNotice(await claimCase(tx, caseId), row, notice));
    return this.finish(tx, actor, caseId, row.id, 'case.extended', { days: amount, reason, ...due });
  }

  private check(facts: CaseClockFacts, amount: number, isAsked: boolean): void {
    const rules = this.deps.source.rules();
    const station = this.stationOf(facts, isAsked);
    const obstacle = findExtensionObstacle(station, amount, rules);
    if (obstacle === null) return;
    throw new CommandError(obstacle, { days: findExtensionRoom(station, rules) });
  }

  private stationOf(facts: CaseClockFacts, isAsked: boolean): ExtensionStation {
    const deadline = this.deps.deadlines.explain(facts, this.deps.kit.clock.now());
    if (deadline === null) throw new CommandError('case-state');
    const granted = facts.extensions.map(({ amount }) => amount);
    const { isOverdue, limit } = deadline;
    return { kind: facts.kind, limitDays: limit.amount, granted, isAsked, isOverdue };
  }

  private async factsOf(tx: ReadTx, caseId: string): Promise<CaseClockFacts> {
    const facts = await this.deps.clocks.facts(tx, caseId);
    if (facts === null) throw new CommandError('not-found');
    return facts;
  }

  private async claimAsked(tx: WriteTx, at: RequestAt, askedById?: string): Promise<ExtensionEntity> {
    const row = await claimExtension(tx, at, askedById);
    if (row.state !== 'asked') throw new CommandError('request-decided');
    return row;
  }

  private async finish(
    tx: WriteTx,
    actor: Actor,
    caseId: string,
    subjectId: string,
    action: 'case.extension-asked' | 'case.extended' | 'case.extension-refused' | 'case.extension-withdrawn',
    detail: Readonly<Record<string, string | number>>,
  ): Promise<CaseView> {
    const { kit, views } = this.deps;
    await kit.audit.record(tx, actor, { action, caseId, subjectId, detail });
    await kit.caseChanged(tx, caseId);
    return views.view(tx, actor, caseId);
  }
}
