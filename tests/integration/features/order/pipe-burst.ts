import type { CaseView } from '#shared/ipc/commands/case-views';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { withIndexes } from '../../../../electron/database/sealing/seal-columns';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, testId } from '../../../factories/test-office';
import { acceptedCase, type OrderDesk, toUnit } from './order-desk';

/** An appeal of the burst pipe, as the counter leaves it in the pool. */
export const burstPipe = (n: number, patch: Partial<Omit<CaseEntity, 'agent'>> = {}) =>
  acceptedCase({
    id: testId(700 + n),
    number: `370202010202603020001${String(n).padStart(2, '0')}`,
    kind: 'appeal',
    itemVersionId: null,
    itemId: null,
    categoryCode: 'T0101',
    subject: '井盖',
    content: `自来水管爆裂，第 ${n} 位来电`,
    applicantName: `来电人${n}`,
    documentNumber: '',
    phone: `1381234567${n}`,
    place: '香港中路 18 号',
    dueAt: `2026-03-${String(8 + n).padStart(2, '0')}T09:00:00.000Z`,
    ...patch,
  });

/** Puts `count` callers of the burst pipe into the pool; answers their cases as they are named. */
export async function callInBurst(desk: OrderDesk, count: number) {
  const rows = Array.from({ length: count }, (_, at) => burstPipe(at + 1));
  await desk.test.database.write('burst', async (tx) => {
    for (const row of rows) await managerOf(tx).insert(CaseEntity, withIndexes(tx, CaseEntity, row));
  });
  return rows.map(({ id: caseId }) => ({ caseId, version: 1 }));
}

/** Dispatches callers of the burst pipe together to 社会事务科. */
export function dispatchTogether(desk: OrderDesk, cases: readonly { caseId: string; version: number }[]) {
  return desk.send('order.dispatchMany', actors.coordinator, {
    cases: [...cases],
    lead: toUnit('socialAffairs'),
    coHandlers: [],
    instructions: '请抢修',
    dueDay: null,
  });
}

/** A case's page as the co-ordinator sees it now. */
export const pageOf = (desk: OrderDesk, caseId: string): Promise<CaseView> =>
  desk.send('case.get', actors.coordinator, { caseId });
