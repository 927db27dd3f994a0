import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { ClaimedOrder } from './claim-order';
import { findLivingLead } from './living-orders';
import { updateCase } from './order.repository';

/** Puts a case back into the pool when its lead order came to an end and no other lead is alive. */
export async function returnToPool(tx: WriteTx, { order, ofCase, siblings }: ClaimedOrder, now: string): Promise<void> {
  const others = siblings.filter((each) => each.id !== order.id);
  if (order.role !== 'lead' || findLivingLead(others) !== undefined) return;
  await updateCase(tx, ofCase, { status: 'accepted', leadUnitId: null, updatedAt: now });
}

/** Marks a case as worked on, under the lead where the act names a new one. */
export async function markAssigned(
  tx: WriteTx,
  ofCase: CaseEntity,
  leadUnitId: string | null,
  now: string,
): Promise<void> {
  const lead = leadUnitId === null ? {} : { status: 'assigned' as const, leadUnitId };
  await updateCase(tx, ofCase, { ...lead, updatedAt: now });
}
