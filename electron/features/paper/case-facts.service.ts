import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import type { CaseEntity } from '../../database/entities/case.entity';

/** What every paper of a case says of it; persons' data masked. */
export function describeCase(row: CaseEntity) {
  return {
    caseNumber: row.number,
    kind: row.kind,
    subject: row.subject,
    applicantName: row.applicantName,
    maskedDocumentNumber: maskIdentityNumber(row.documentNumber),
    maskedPhone: maskPhone(row.phone),
    agentName: row.agent?.name ?? '',
    clerkName: row.clerkName,
    receivedAt: row.receivedAt,
  };
}
