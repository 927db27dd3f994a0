import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import { updateCase } from './order.repository';
import type { Asker, OrderKit } from './order-kit';

/** Records that an order waits for a co-ordinator who names the money (待定经费). */
export async function recordHeld(
  kit: OrderKit,
  tx: WriteTx,
  actor: Asker,
  { id }: CaseEntity,
  unitName: string,
): Promise<void> {
  await kit.audit.record(tx, actor, { action: 'funding.held', caseId: id, subjectId: id, detail: { unitName } });
}

/** Leaves a case that would go on at once in the pool, because nobody decided on the money of its order (费随事转). */
export async function holdForFunding(
  kit: OrderKit,
  tx: WriteTx,
  actor: Asker,
  ofCase: CaseEntity,
  unitName: string,
): Promise<void> {
  await updateCase(tx, ofCase, { heldFor: 'funding' });
  await recordHeld(kit, tx, actor, ofCase, unitName);
}
