import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import type { WriteTx } from '../../../../electron/database/transaction';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, testId } from '../../../factories/test-office';

/** Id of the case that `insertCaseWithOrder` makes. */
export const CASE_ID = testId(60);
/** Number of that case. */
export const CASE_NUMBER = '37020201020260302000017';

const AT = '2026-03-02T01:00:00.000Z';

/** Puts an appeal with one order of a unit into the database, for what other features see of it. */
export async function insertCaseWithOrder(
  tx: WriteTx,
  unitId: string,
  status: WorkOrderEntity['status'],
): Promise<void> {
  const manager = managerOf(tx);
  await manager.insert(CaseEntity, {
    id: CASE_ID,
    number: CASE_NUMBER,
    kind: 'appeal',
    status: 'assigned',
    channel: 'window',
    urgency: 'ordinary',
    subject: '暴露垃圾',
    content: '楼下有垃圾',
    applicantName: '张三',
    documentType: 'citizen-id',
    documentNumber: '',
    overrideReason: '',
    phone: '',
    address: '',
    place: '',
    clerkId: actors.clerk.accountId,
    clerkName: actors.clerk.displayName,
    receivedAt: AT,
    isDueEstimated: false,
    refusalReason: '',
    referral: '',
    resultText: '',
    deliveryReceiver: '',
    deliveryNote: '',
    callbackNote: '',
    receivedDay: '2026-03-02',
    updatedAt: AT,
  });
  await manager.insert(WorkOrderEntity, {
    id: testId(61),
    caseId: CASE_ID,
    role: 'lead',
    status,
    unitId,
    instructions: '',
    route: { by: 'choice' },
    routeReason: '',
    dispatchedAt: AT,
    dispatchedById: actors.coordinator.accountId,
    dispatchedByName: actors.coordinator.displayName,
    signedByName: '',
    repliedByName: '',
    reply: '',
    returnReason: '',
    reworkReason: '',
    earlierReplies: null,
    reworkCount: 0,
  });
}
