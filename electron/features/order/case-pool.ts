import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import type { ClaimedOrder } from './claim-order';
import { findLivingLead } from './living-orders';
import { updateCase } from './order.repository';

/** Puts the order's cases back into the pool when it was their lead, came to an end, and no other lead is alive. */
export async function returnToPool(tx: WriteTx, claimed: ClaimedOrder, now: string): Promise<void> {
  for (const ofCase of claimed.cases) await returnCaseToPool(tx, claimed, ofCase, now);
}

/** Puts one of the order's cases back into the pool; `counted` more returns are kept with it. */
export async function returnCaseToPool(
  tx: WriteTx,
  { order, ordersOf }: Pick<ClaimedOrder, 'order' | 'ordersOf'>,
  ofCase: CaseEntity,
  now: string,
  counted = 0,
): Promise<void> {
  const others = (ordersOf.get(ofCase.id) ?? []).filter((each) => each.id !== order.id);
  if (order.role !== 'lead' || findLivingLead(others) !== undefined) return;
  const returnCount = ofCase.returnCount + counted;
  await updateCase(tx, ofCase, { status: 'accepted', leadUnitId: null, returnCount, pooledAt: now, updatedAt: now });
}

/** Marks a case as worked on, under the lead where the act names a new one. */
export async function markAssigned(
  tx: WriteTx,
  ofCase: CaseEntity,
  leadUnitId: string | null,
  now: string,
): Promise<void> {
  const lead = leadUnitId === null ? {} : { status: 'assigned' as const, leadUnitId, heldFor: null };
  await updateCase(tx, ofCase, { ...lead, updatedAt: now });
}

/** The same for all cases of an order. */
export async function markAllAssigned(
  tx: WriteTx,
  cases: readonly CaseEntity[],
  leadUnitId: string | null,
  now: string,
): Promise<void> {
  for (const ofCase of cases) await markAssigned(tx, ofCase, leadUnitId, now);
}
