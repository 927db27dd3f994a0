import type { AuditAction } from '#shared/domain/audit/acts';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { ServiceKit } from '../service-kit';
import { claimCase, holdCase } from './case.repository';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';

/** What every act on a known case works with. */
export interface CaseActDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
}

/** What residents do by a number: it reaches the living case behind a merged one. */
const LEAD_ON: readonly AuditAction[] = ['case.called-back', 'case.rated'];

/** The case that a number leads to, held until the write ends: the living one behind a merged case, else the case itself. */
export async function findLiving(
  { audit }: ServiceKit,
  tx: WriteTx,
  actor: Actor,
  claimed: CaseEntity,
): Promise<CaseEntity> {
  const living = claimed.mergedIntoId === null ? null : await holdCase(tx, claimed.mergedIntoId);
  if (living === null) return claimed;
  const detail = { number: claimed.number };
  const reached = { caseId: living.id, subjectId: living.id, detail };
  await audit.record(tx, actor, { action: 'case.reached-by-number', ...reached });
  return living;
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
    const living = LEAD_ON.includes(action) ? await findLiving(kit, tx, actor, claimed) : claimed;
    const detail = await work(tx, living, clock.now());
    await audit.record(tx, actor, { action, caseId: living.id, subjectId: living.id, detail });
    await caseChanged(tx, living.id);
    return views.view(tx, actor, living.id);
  });
}
