import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';

/** The words of an order's paper (协办工单). */
export function describeWorkOrder(
  ofCase: CaseEntity,
  order: WorkOrderEntity,
  unitName: string,
  otherCaseNumbers: readonly string[],
): PaperModel {
  return {
    type: 'work-order',
    caseNumber: ofCase.number,
    kind: ofCase.kind,
    subject: ofCase.subject,
    applicantName: ofCase.applicantName,
    maskedDocumentNumber: maskIdentityNumber(ofCase.documentNumber),
    maskedPhone: maskPhone(ofCase.phone),
    agentName: ofCase.agent?.name ?? '',
    clerkName: ofCase.clerkName,
    receivedAt: ofCase.receivedAt,
    content: ofCase.content,
    place: ofCase.place,
    unitName,
    role: order.role,
    instructions: order.instructions,
    dispatchedAt: order.dispatchedAt,
    dispatchedByName: order.dispatchedByName,
    dueAt: order.dueAt,
    ...(otherCaseNumbers.length === 0 ? {} : { otherCaseNumbers }),
  };
}
