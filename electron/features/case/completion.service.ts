import type { HandedMaterial } from '#shared/domain/case/intake';
import { checkHandedMaterials, completeMaterials, findMissing } from '#shared/domain/case/missing-materials';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { IntakeOutcome } from '#shared/ipc/commands/case';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditAct } from '../audit/audit-trail.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ServiceKit } from '../service-kit';
import { claimCase, findItemVersion, findMaterials, saveMaterials, updateCase } from './case.repository';
import { makeGapsPromise, makeReceipt, makeRefusal } from './case-papers';
import type { CaseRouting } from './case-routing.port';
import { refuseMerged } from './family.repository';
import { checkGapMaterials, checkGapsPromise } from './gaps-check';

/** What the completion works with. */
export interface CompletionDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly routing: CaseRouting;
}

/** A case as its page sent it. */
export interface CaseAt {
  readonly caseId: string;
  readonly version: number;
}

/** What was handed in since, held against the item's list. */
export function mergeMaterials(
  kept: readonly CaseMaterialEntity[],
  handed: readonly HandedMaterial[],
): readonly CaseMaterialEntity[] {
  const list = kept.map((each) => each.material);
  const fields = checkHandedMaterials(list, handed);
  if (Object.keys(fields).length > 0) throw new CommandError('invalid-input', {}, fields);
  const completed = completeMaterials(list, handed);
  return kept.map((each, at) => ({ ...each, ...completed[at] }));
}

/** What becomes of a case whose applicant was told what is missing. */
export class CompletionService {
  constructor(private readonly deps: CompletionDeps) {}

  /** All is in: the case is accepted today (domain page 5.2), and its clock begins. */
  complete(actor: Actor, at: CaseAt, handed: readonly HandedMaterial[]): Promise<IntakeOutcome> {
    return this.deps.kit.database.write('case.complete', async (tx) => {
      const claimed = await this.claimNotified(tx, at);
      const materials = mergeMaterials(await findMaterials(tx, at.caseId), handed);
      const missing = findMissing(materials).length;
      if (missing > 0) throw new CommandError('materials-missing', { count: missing });
      await saveMaterials(tx, materials);
      const now = this.deps.kit.clock.now();
      const item = claimed.itemVersionId === null ? null : await findItemVersion(tx, claimed.itemVersionId);
      const promise = this.deps.deadlines.promise({ kind: claimed.kind, item: item?.item ?? null }, now);
      const row = await updateCase(tx, claimed, { status: 'accepted', acceptedAt: now, ...promise, updatedAt: now });
      const outcome = await this.finish(tx, actor, row, makeReceipt(row, now, materials), { action: 'case.completed' });
      await this.deps.routing.routeBySteps(tx, actor, row);
      return outcome;
    });
  }

  /** The main materials are in and the rest is promised: the case is accepted today, with gaps (domain page 5.3). */
  completeWithGaps(
    actor: Actor,
    at: CaseAt,
    handed: readonly HandedMaterial[],
    promisedDay: string,
  ): Promise<IntakeOutcome> {
    return this.deps.kit.database.write('case.completeWithGaps', async (tx) => {
      const claimed = await this.claimNotified(tx, at);
      const materials = mergeMaterials(await findMaterials(tx, at.caseId), handed);
      checkGapMaterials(materials);
      const now = this.deps.kit.clock.now();
      const version = claimed.itemVersionId === null ? null : await findItemVersion(tx, claimed.itemVersionId);
      const { kind, documentNumber } = claimed;
      const item = version?.item ?? null;
      await checkGapsPromise(tx, this.deps.deadlines, { kind, item, documentNumber, promisedDay, now });
      await saveMaterials(tx, materials);
      const promise = this.deps.deadlines.promise({ kind, item }, now);
      const station = { status: 'accepted', acceptedAt: now, gapsDueDay: promisedDay, updatedAt: now } as const;
      const row = await updateCase(tx, claimed, { ...station, ...promise });
      const outcome = await this.finish(tx, actor, row, makeGapsPromise(row, now, promisedDay, materials), {
        action: 'case.accepted-with-gaps',
        detail: { count: findMissing(materials).length, day: promisedDay },
      });
      await this.deps.routing.routeBySteps(tx, actor, row);
      return outcome;
    });
  }

  refuse(actor: Actor, at: CaseAt, refusalReason: string, referral: string): Promise<IntakeOutcome> {
    return this.deps.kit.database.write('case.refuseNotified', async (tx) => {
      const claimed = await this.claimNotified(tx, at);
      const now = this.deps.kit.clock.now();
      const patch = { status: 'refused', closedAt: now, refusalReason, referral, updatedAt: now } as const;
      const row = await updateCase(tx, claimed, patch);
      return this.finish(tx, actor, row, makeRefusal(row), {
        action: 'case.refused',
        detail: { reason: refusalReason },
      });
    });
  }

  private async claimNotified(tx: WriteTx, { caseId, version }: CaseAt): Promise<CaseEntity> {
    const claimed = await claimCase(tx, caseId, version);
    await refuseMerged(tx, claimed);
    if (claimed.status !== 'notified') throw new CommandError('case-state');
    return claimed;
  }

  private async finish(
    tx: WriteTx,
    actor: Actor,
    row: CaseEntity,
    model: PaperModel,
    act: Pick<AuditAct, 'action' | 'detail'>,
  ): Promise<IntakeOutcome> {
    const { audit, caseChanged } = this.deps.kit;
    const paper = await this.deps.papers.make(tx, actor, row.id, model);
    const detail = { number: row.number, ...act.detail };
    await audit.record(tx, actor, { action: act.action, caseId: row.id, subjectId: row.id, detail });
    await caseChanged(tx, row.id);
    return { caseId: row.id, number: row.number, dueAt: row.dueAt, isDueEstimated: row.isDueEstimated, paper };
  }
}
