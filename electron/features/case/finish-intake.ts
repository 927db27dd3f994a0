import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { IntakeOutcome } from '#shared/ipc/commands/case-intake';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditAct } from '../audit/audit-trail.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ServiceKit } from '../service-kit';

/** What the end of an examination works with. */
export interface FinishDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
}

/** What every way on from a received or notified case ends with: its paper, its entry in the log, its clocks. */
export async function finishIntake(
  { kit, papers }: FinishDeps,
  tx: WriteTx,
  actor: Actor,
  row: CaseEntity,
  model: PaperModel,
  act: Pick<AuditAct, 'action' | 'detail'>,
): Promise<IntakeOutcome> {
  const paper = await papers.make(tx, actor, row.id, model);
  const detail = { number: row.number, ...act.detail };
  await kit.audit.record(tx, actor, { action: act.action, caseId: row.id, subjectId: row.id, detail });
  await kit.caseChanged(tx, row.id);
  const { id: caseId, number, dueAt, isDueEstimated } = row;
  return { caseId, number, dueAt, isDueEstimated, answerBy: null, paper };
}
