import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { type Concern, findHouse } from './warning-list.repository';

/** Finds which cards concern a person. */
export async function concernOf(tx: ReadTx, { accountId, unitId, role }: Actor): Promise<Concern> {
  const isCoordinator = role === 'coordinator';
  return {
    accountId,
    unitIds: role === 'handler' ? await findHouse(tx, unitId) : [unitId],
    isCoordinator,
    seesRed: isCoordinator || role === 'manager',
    decides: role === 'manager',
    seesAll: role !== 'handler',
  };
}

/** Whether a card was given to this person, his unit, or the co-ordinators of whom he is one. */
export function isReceiver(
  card: { readonly receiverUnitId: string | null; readonly receiverAccountId: string | null },
  { accountId, unitIds, isCoordinator }: Concern,
): boolean {
  if (card.receiverAccountId !== null) return card.receiverAccountId === accountId;
  return card.receiverUnitId === null ? isCoordinator : unitIds.includes(card.receiverUnitId);
}
