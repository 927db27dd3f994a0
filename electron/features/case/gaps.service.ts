import type { AuditAction } from '#shared/domain/audit/acts';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { findMissing } from '#shared/domain/case/missing-materials';
import { documentNumberForms } from '#shared/domain/case/search-text';
import { isGapsPromiseBroken } from '#shared/domain/clocks/gaps-promise';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ServiceKit } from '../service-kit';
import { claimCase, findCase, findItemVersion, findMaterials, saveMaterials, updateCase } from './case.repository';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';
import { findBrokenPromises } from './gaps-check';
import { mergeMaterials } from './merge-materials';

/** What gaps work with. */
export interface GapsDeps {
  readonly kit: ServiceKit;
  readonly deadlines: CaseDeadlines;
  readonly views: CaseViews;
}

/** Cases accepted with gaps (容缺受理), after their acceptance. */
export class GapsService {
  constructor(private readonly deps: GapsDeps) {}

  /** What the clerk can offer, and whether he may. */
  findWindow({
    itemVersionId,
    documentNumber,
    caseId,
  }: CommandParsed<'case.findGapsWindow'>): Promise<CommandOutput<'case.findGapsWindow'>> {
    const { kit, deadlines } = this.deps;
    return kit.database.read(async (tx) => {
      const version = await findItemVersion(tx, itemVersionId);
      if (version === null) throw new CommandError('item-missing');
      const now = kit.clock.now();
      const window = deadlines.gapsWindow({ kind: 'application', item: version.item }, now);
      const ofCase = caseId === null ? null : await findCase(tx, caseId);
      const kept = ofCase?.documentNumber ?? documentNumberForms(documentNumber)[0] ?? '';
      const broken = await findBrokenPromises(tx, kept, now);
      return {
        window,
        broken: broken.map(({ id: caseId, number, subject, gapsDueDay: dueDay, gapsFilledAt: filledAt }) => {
          return { caseId, number, subject, dueDay, filledAt };
        }),
      };
    });
  }

  /** Keeps what came; the gap is filled once nothing is missing. */
  fill(actor: Actor, at: CaseAt, handed: readonly HandedMaterial[]): Promise<CaseView> {
    return this.act(actor, at, 'case.gaps-filled', async (tx, claimed, now) => {
      if (claimed.gapsDueDay === null || claimed.gapsFilledAt !== null || claimed.closedAt !== null) {
        throw new CommandError('case-state');
      }
      const materials = mergeMaterials(await findMaterials(tx, claimed.id), handed, now);
      await saveMaterials(tx, materials);
      const count = findMissing(materials).length;
      await updateCase(tx, claimed, { updatedAt: now, ...(count === 0 ? { gapsFilledAt: now } : {}) });
      return { count };
    });
  }

  forgive(actor: Actor, at: CaseAt, reason: string): Promise<CaseView> {
    return this.act(actor, at, 'case.gaps-forgiven', async (tx, claimed, now) => {
      const { gapsDueDay, gapsFilledAt, closedAt, gapsForgivenAt } = claimed;
      const isBroken = gapsDueDay !== null && isGapsPromiseBroken({ gapsDueDay, gapsFilledAt, closedAt }, now);
      if (!isBroken || gapsForgivenAt !== null) throw new CommandError('case-state');
      await updateCase(tx, claimed, { gapsForgivenAt: now, updatedAt: now });
      return { reason };
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
