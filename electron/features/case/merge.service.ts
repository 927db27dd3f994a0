import { canUndoMerge, findLedOn, findMergeObstacle, statusAfterUndo } from '#shared/domain/case/merge-rules';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditAct } from '../audit/audit-trail.service';
import type { SuspensionService } from '../clock-request/suspension.service';
import type { ServiceKit } from '../service-kit';
import { findCase, holdCases, updateCase } from './case.repository';
import type { CaseOrders, MergedPair } from './case-orders.port';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';
import { findMergedInto, leadTo } from './family.repository';

/** What the merging works with. */
export interface MergeDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
  readonly caseOrders: CaseOrders;
  readonly suspensions: Pick<SuspensionService, 'endAll'>;
}

/** Into which case, and what becomes of the open orders. */
export interface Merge extends Pick<MergedPair, 'orders' | 'reason'> {
  readonly intoId: string;
  readonly intoVersion: number;
}

/** 并案: a case that is the same matter goes on in another, and its number leads there. */
export class MergeService {
  constructor(private readonly deps: MergeDeps) {}

  merge(actor: Actor, { caseId, version }: CaseAt, merge: Merge): Promise<CaseView> {
    return this.deps.kit.database.write('case.merge', async (tx) => {
      const { intoId, intoVersion, orders, reason } = merge;
      const held = await holdCases(tx, [caseId, intoId]);
      const source = takeSeen(held, caseId, version);
      const target = takeSeen(held, intoId, intoVersion);
      const obstacle = findMergeObstacle(source, target);
      if (obstacle !== null) throw new CommandError(obstacle);
      const followers = findLedOn(source, await findMergedInto(tx, source.id)).filter((id) => id !== source.id);
      const lead = await this.deps.caseOrders.followMerge(tx, actor, { source, target, orders, reason });
      const now = this.deps.kit.clock.now();
      await this.deps.suspensions.endAll(tx, actor, source.id, now);
      await leadTo(tx, followers, target.id);
      await updateCase(tx, source, { status: 'merged', closedAt: now, mergedIntoId: target.id, updatedAt: now });
      await updateCase(tx, target, {
        ...(lead === null ? {} : { status: 'assigned' as const, leadUnitId: lead }),
        returnCount: Math.max(source.returnCount, target.returnCount),
        updatedAt: now,
      });
      await this.record(tx, actor, source, {
        action: 'case.merged',
        detail: { number: source.number, into: target.number, reason },
      });
      await this.record(tx, actor, target, { action: 'case.took-in', detail: { number: source.number, reason } });
      return this.deps.views.view(tx, actor, target.id);
    });
  }

  undo(actor: Actor, { caseId, version }: CaseAt, reason: string): Promise<CaseView> {
    return this.deps.kit.database.write('case.undoMerge', async (tx) => {
      const { merged, living } = await this.holdPair(tx, caseId);
      if (merged.version !== version) throw new CommandError('conflict');
      if (!canUndoMerge(merged, living)) throw new CommandError('living-case-closed');
      const leadUnitId = await this.deps.caseOrders.findLeadUnit(tx, caseId);
      const status = statusAfterUndo({ ...merged, hasLead: leadUnitId !== null });
      const now = this.deps.kit.clock.now();
      const pooled = status === 'accepted' ? { pooledAt: now } : {};
      const lone = { closedAt: null, mergedIntoId: null, updatedAt: now };
      await updateCase(tx, merged, { status, leadUnitId, ...pooled, ...lone });
      await updateCase(tx, living, { updatedAt: now });
      await this.record(tx, actor, merged, {
        action: 'case.merge-undone',
        detail: { number: merged.number, from: living.number, reason },
      });
      await this.record(tx, actor, living, { action: 'case.let-go', detail: { number: merged.number, reason } });
      return this.deps.views.view(tx, actor, caseId);
    });
  }

  /** The living one may change while the first statement waits: both are held before anything is decided. */
  private async holdPair(tx: WriteTx, caseId: string) {
    const first = (await holdCases(tx, [caseId])).get(caseId);
    if (first === undefined) throw new CommandError('not-found');
    if (first.mergedIntoId === null) throw new CommandError('case-state');
    const living = (await holdCases(tx, [first.mergedIntoId])).get(first.mergedIntoId);
    const merged = await findCase(tx, caseId);
    if (living === undefined || merged === null) throw new CommandError('not-found');
    if (merged.mergedIntoId !== living.id) throw new CommandError('conflict');
    return { merged, living };
  }

  private async record(
    tx: WriteTx,
    actor: Actor,
    { id: caseId }: CaseEntity,
    act: Pick<AuditAct, 'action' | 'detail'>,
  ): Promise<void> {
    const { audit, caseChanged } = this.deps.kit;
    await audit.record(tx, actor, { ...act, caseId, subjectId: caseId });
    await caseChanged(tx, caseId);
  }
}

function takeSeen(held: ReadonlyMap<string, CaseEntity>, id: string, version: number): CaseEntity {
  const row = held.get(id);
  if (row === undefined) throw new CommandError('not-found');
  if (row.version !== version) throw new CommandError('conflict');
  return row;
}
