import type { HandedMaterial } from '#shared/domain/case/intake';
import { findMissing } from '#shared/domain/case/missing-materials';
import type { IntakeOutcome } from '#shared/ipc/commands/case-intake';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import { claimCase, findItemVersion, findMaterials, saveMaterials, updateCase } from './case.repository';
import { makeGapsPromise, makeReceipt, makeRefusal } from './case-papers';
import type { CaseRouting } from './case-routing.port';
import { refuseMerged } from './family.repository';
import { type FinishDeps, finishIntake } from './finish-intake';
import { checkGapMaterials, checkGapsPromise } from './gaps-check';
import { mergeMaterials } from './merge-materials';

/** What the completion works with. */
export interface CompletionDeps extends FinishDeps {
  readonly deadlines: CaseDeadlines;
  readonly routing: CaseRouting;
}

/** A case as its page sent it. */
export interface CaseAt {
  readonly caseId: string;
  readonly version: number;
}

/** What becomes of a case that waits for its materials: received and not yet looked through, or told what is missing. */
export class CompletionService {
  constructor(private readonly deps: CompletionDeps) {}

  /** All is in: the case is accepted today (domain page 5.2), and its clock begins. */
  complete(actor: Actor, at: CaseAt, handed: readonly HandedMaterial[]): Promise<IntakeOutcome> {
    return this.deps.kit.database.write('case.complete', async (tx) => {
      const claimed = await this.claimWaiting(tx, at);
      const now = this.deps.kit.clock.now();
      const materials = mergeMaterials(await findMaterials(tx, at.caseId), handed, now);
      const missing = findMissing(materials).length;
      if (missing > 0) throw new CommandError('materials-missing', { count: missing });
      await saveMaterials(tx, materials);
      const item = claimed.itemVersionId === null ? null : await findItemVersion(tx, claimed.itemVersionId);
      const promise = this.deps.deadlines.promise({ kind: claimed.kind, item: item?.item ?? null }, now);
      const row = await updateCase(tx, claimed, { status: 'accepted', acceptedAt: now, ...promise, updatedAt: now });
      const action = claimed.status === 'received' ? 'case.accepted' : 'case.completed';
      const receipt = makeReceipt(row, now, materials, item?.item.formFields ?? []);
      const outcome = await finishIntake(this.deps, tx, actor, row, receipt, { action });
      await this.deps.routing.route(tx, actor, row);
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
      const claimed = await this.claimWaiting(tx, at);
      const now = this.deps.kit.clock.now();
      const materials = mergeMaterials(await findMaterials(tx, at.caseId), handed, now);
      checkGapMaterials(materials);
      const version = claimed.itemVersionId === null ? null : await findItemVersion(tx, claimed.itemVersionId);
      const { kind, documentNumber } = claimed;
      const item = version?.item ?? null;
      await checkGapsPromise(tx, this.deps.deadlines, { kind, item, documentNumber, promisedDay, now });
      await saveMaterials(tx, materials);
      const promise = this.deps.deadlines.promise({ kind, item }, now);
      const station = { status: 'accepted', acceptedAt: now, gapsDueDay: promisedDay, updatedAt: now } as const;
      const row = await updateCase(tx, claimed, { ...station, ...promise });
      const outcome = await finishIntake(this.deps, tx, actor, row, makeGapsPromise(row, now, promisedDay, materials), {
        action: 'case.accepted-with-gaps',
        detail: { count: findMissing(materials).length, day: promisedDay },
      });
      await this.deps.routing.route(tx, actor, row);
      return outcome;
    });
  }

  refuse(actor: Actor, at: CaseAt, refusalReason: string, referral: string): Promise<IntakeOutcome> {
    return this.deps.kit.database.write('case.refuseNotified', async (tx) => {
      const claimed = await this.claimWaiting(tx, at);
      const now = this.deps.kit.clock.now();
      const patch = { status: 'refused', closedAt: now, refusalReason, referral, updatedAt: now } as const;
      const row = await updateCase(tx, claimed, patch);
      return finishIntake(this.deps, tx, actor, row, makeRefusal(row), {
        action: 'case.refused',
        detail: { reason: refusalReason },
      });
    });
  }

  private async claimWaiting(tx: WriteTx, { caseId, version }: CaseAt): Promise<CaseEntity> {
    const claimed = await claimCase(tx, caseId, version);
    await refuseMerged(tx, claimed);
    if (claimed.status !== 'notified' && claimed.status !== 'received') throw new CommandError('case-state');
    return claimed;
  }
}
