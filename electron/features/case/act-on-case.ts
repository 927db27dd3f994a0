import type { AuditAction } from '#shared/domain/audit/acts';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { ServiceKit } from '../service-kit';
import { claimCase } from './case.repository';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';

/** What every act on a known case works with. */
export interface CaseActDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
}

/** Does one act on a case that the asker saw at a version: all in one write, recorded, told to the windows. */
export function actOnCase(
  { kit, views }: CaseActDeps,
  actor: Actor,
  { caseId, version }: CaseAt,
  action: AuditAction,
  work: (tx: WriteTx, claimed: CaseEntity, now: string) => Promise<AuditDetail>,
): Promise<CaseView> {
  const { database, clock, audit, caseChanged } = kit;
  return database.write(action, async (tx) => {
    const claimed = await claimCase(tx, caseId, version);
    const detail = await work(tx, claimed, clock.now());
    await audit.record(tx, actor, { action, caseId, subjectId: caseId, detail });
    await caseChanged(tx, caseId);
    return views.view(tx, actor, caseId);
  });
}
