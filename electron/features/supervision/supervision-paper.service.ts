import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { SupervisionEntity } from '../../database/entities/supervision.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { describeCase } from '../paper/case-facts.service';

/** 督办单: what a manager asks of a unit, by when, and why. `order` is null for a case that waits in the pool. */
export function makeSupervisionPaper(
  ofCase: CaseEntity,
  order: WorkOrderEntity | null,
  row: SupervisionEntity,
  unitName: string,
): PaperModel {
  return {
    type: 'supervision',
    ...describeCase(ofCase),
    unitName,
    question: row.question,
    dueDay: row.dueDay,
    origin: row.origin,
    isRepeated: row.previousId !== null,
    pressedAt: row.askedAt,
    pressedByName: row.askedByName,
    dispatchedAt: order?.dispatchedAt ?? null,
    orderDueAt: order === null ? ofCase.dueAt : order.dueAt,
  };
}
