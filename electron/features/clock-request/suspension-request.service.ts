import type { CaseView } from '#shared/ipc/commands/case-views';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseViews } from '../case/case-views.port';
import type { ServiceKit } from '../service-kit';
import { claimCase, claimSuspension, type RequestAt, updateSuspension } from './clock-request.repository';
import type { SuspensionAsk, SuspensionService } from './suspension.service';

/** A manager's word. */
export interface Decision {
  readonly isApproved: boolean;
  readonly reason: string;
}

/** Fails where the case's state or the asker's part does not allow an act that its page would offer. */
export async function requireAct(
  tx: WriteTx,
  views: CaseViews,
  actor: Actor,
  caseId: string,
  act: CaseView['allowed'][number],
): Promise<void> {
  const view = await views.view(tx, actor, caseId);
  if (!view.allowed.includes(act)) throw new CommandError('case-state');
}

/** Requests to let a case's clock stand still, from asking to its running again. */
export class SuspensionRequestService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly views: CaseViews,
    private readonly suspensions: SuspensionService,
  ) {}

  /** By a co-ordinator, or whoever handles the lead order; a second one may overlap. */
  ask(actor: Actor, ask: SuspensionAsk): Promise<CaseView> {
    return this.kit.database.write('suspension.ask', async (tx) => {
      await claimCase(tx, ask.caseId);
      await requireAct(tx, this.views, actor, ask.caseId, 'suspend');
      const { id, ground, reason, startsAt: since } = await this.suspensions.ask(tx, actor, ask);
      return this.finish(tx, actor, ask.caseId, id, 'case.suspension-asked', { ground, reason, since });
    });
  }

  decide(actor: Actor, at: RequestAt, { isApproved, reason }: Decision): Promise<CaseView> {
    return this.kit.database.write('suspension.decide', async (tx) => {
      const row = await this.claimAsked(tx, at);
      if (isApproved) {
        await this.suspensions.approve(tx, actor, row, reason);
        return this.views.view(tx, actor, row.caseId);
      }
      const decided = { decidedAt: this.kit.clock.now(), decidedByName: actor.displayName, decisionReason: reason };
      await updateSuspension(tx, row, { state: 'refused', ...decided });
      return this.finish(tx, actor, row.caseId, row.id, 'case.suspension-refused', { reason });
    });
  }

  /** Only the asker takes a request back. */
  withdraw(actor: Actor, at: RequestAt): Promise<CaseView> {
    return this.kit.database.write('suspension.withdraw', async (tx) => {
      const row = await this.claimAsked(tx, at, actor.accountId);
      await updateSuspension(tx, row, { state: 'withdrawn' });
      return this.finish(tx, actor, row.caseId, row.id, 'case.suspension-withdrawn', {});
    });
  }

  end(actor: Actor, at: RequestAt, endsAt: string | null): Promise<CaseView> {
    return this.kit.database.write('suspension.end', async (tx) => {
      const row = await claimSuspension(tx, at);
      const now = this.kit.clock.now();
      const instant = endsAt === null ? now : new Date(endsAt).toISOString();
      if (instant > now) throw new CommandError('invalid-input', {}, { endsAt: 'end-in-future' });
      if (instant < row.startsAt) {
        throw new CommandError('invalid-input', {}, { endsAt: 'end-before-start' });
      }
      await this.suspensions.end(tx, actor, row.id, instant);
      return this.views.view(tx, actor, row.caseId);
    });
  }

  private async claimAsked(tx: WriteTx, at: RequestAt, askedById?: string): Promise<SuspensionEntity> {
    const row = await claimSuspension(tx, at, askedById);
    if (row.state !== 'asked') throw new CommandError('request-decided');
    return row;
  }

  private async finish(
    tx: WriteTx,
    actor: Actor,
    caseId: string,
    subjectId: string,
    action: 'case.suspension-asked' | 'case.suspension-refused' | 'case.suspension-withdrawn',
    detail: Readonly<Record<string, string>>,
  ): Promise<CaseView> {
    await this.kit.audit.record(tx, actor, { action, caseId, subjectId, detail });
    await this.kit.caseChanged(tx, caseId);
    return this.views.view(tx, actor, caseId);
  }
}
