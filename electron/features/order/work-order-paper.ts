import type { FundingDecision } from '#shared/domain/money/funding';
import type { PaperModel, PaperModelOf } from '#shared/domain/paper/paper-model';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { describeCase } from '../paper/case-facts.service';

/** The words of an order's paper (协办工单). */
export function describeWorkOrder(
  ofCase: CaseEntity,
  order: WorkOrderEntity,
  unitName: string,
  otherCaseNumbers: readonly string[],
  funding: FundingDecision | null,
): PaperModel {
  return {
    type: 'work-order',
    ...describeCase(ofCase),
    content: ofCase.content,
    place: ofCase.place,
    unitName,
    role: order.role,
    instructions: order.instructions,
    dispatchedAt: order.dispatchedAt,
    dispatchedByName: order.dispatchedByName,
    dueAt: order.dueAt,
    ...(otherCaseNumbers.length === 0 ? {} : { otherCaseNumbers }),
    funding: funding === null ? null : describeFunding(funding),
  };
}

function describeFunding(funding: FundingDecision): NonNullable<PaperModelOf<'work-order'>['funding']> {
  if (funding.kind === 'funded') return funding;
  const { kind, reason, managerName } = funding;
  return { kind, reason, managerName };
}
