import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import { updateCase } from './order.repository';
import type { Asker, OrderKit } from './order-kit';

/** Marks a case of which an order waits for a co-ordinator who names the money (待定经费, 费随事转), and records it. */
export async function holdForFunding(
  kit: OrderKit,
  tx: WriteTx,
  actor: Asker,
  ofCase: CaseEntity,
  unitName: string,
): Promise<void> {
  const { id } = ofCase;
  await updateCase(tx, ofCase, { heldFor: 'funding' });
  await kit.audit.record(tx, actor, { action: 'funding.held', caseId: id, subjectId: id, detail: { unitName } });
}
