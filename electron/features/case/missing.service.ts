import { mayHandIn } from '#shared/domain/case/case-acts';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { findMissing, isMissing } from '#shared/domain/case/missing-materials';
import type { IntakeOutcome } from '#shared/ipc/commands/case-intake';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import { claimCase, findMaterials, saveMaterials, updateCase } from './case.repository';
import { makeNotification } from './case-papers';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';
import { refuseMerged } from './family.repository';
import { type FinishDeps, finishIntake } from './finish-intake';
import { mergeMaterials, requireToldOnce } from './merge-materials';

/** What the missing materials work with. */
export interface MissingDeps extends FinishDeps {
  readonly views: CaseViews;
}

/** What is missing of a case: told once, taken in bit by bit, told again within what the law allows. */
export class MissingService {
  constructor(private readonly deps: MissingDeps) {}

  /** The first time everything that is missing; later only what the first named or what was handed in since (art. 32). */
  notify(actor: Actor, at: CaseAt, handed: readonly HandedMaterial[], remark: string): Promise<IntakeOutcome> {
    const { kit } = this.deps;
    return kit.database.write('case.notifyMissing', async (tx) => {
      const claimed = await claimCase(tx, at.caseId, at.version);
      await refuseMerged(tx, claimed);
      if (claimed.status !== 'received' && claimed.status !== 'notified') throw new CommandError('case-state');
      const now = kit.clock.now();
      const kept = await findMaterials(tx, at.caseId);
      const materials = mergeMaterials(kept, handed, now);
      const count = findMissing(materials).length;
      if (count === 0) throw new CommandError('nothing-missing');
      if (claimed.status === 'notified') requireToldOnce(kept, handed);
      // Months count a case as notified once: the first time stays.
      const notifiedAt = claimed.notifiedAt ?? now;
      const told = materials.map((each) => (isMissing(each) ? { ...each, toldAt: each.toldAt ?? now } : each));
      await saveMaterials(tx, told);
      const row = await updateCase(tx, claimed, { status: 'notified', notifiedAt, updatedAt: now });
      const act = { action: 'case.notified', detail: { count } } as const;
      return finishIntake(this.deps, tx, actor, row, makeNotification(row, told, remark), act);
    });
  }

  /** Keeps what came in so far. A notified case that has all is accepted instead. */
  handIn(actor: Actor, at: CaseAt, handed: readonly HandedMaterial[]): Promise<CaseView> {
    const { kit, views } = this.deps;
    return kit.database.write('case.handIn', async (tx) => {
      const claimed = await claimCase(tx, at.caseId, at.version);
      await refuseMerged(tx, claimed);
      const kept = await findMaterials(tx, at.caseId);
      const isDeemed = claimed.deemedAt !== null;
      if (!mayHandIn(claimed.status, claimed.closedAt, isDeemed, findMissing(kept).length)) {
        throw new CommandError('case-state');
      }
      const now = kit.clock.now();
      const materials = mergeMaterials(kept, handed, now);
      const missing = findMissing(materials).length;
      if (missing === 0 && claimed.status === 'notified') throw new CommandError('nothing-missing');
      requireToldOnce(isDeemed ? [] : kept, handed);
      await saveMaterials(tx, materials);
      await updateCase(tx, claimed, { updatedAt: now });
      const count = materials.filter((each) => each.handedInAt === now).length;
      const detail = { number: claimed.number, count, missing };
      await kit.audit.record(tx, actor, { action: 'case.handed-in', caseId: at.caseId, subjectId: at.caseId, detail });
      await kit.caseChanged(tx, at.caseId);
      return views.view(tx, actor, at.caseId);
    });
  }
}
