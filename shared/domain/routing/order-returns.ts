/** Who says where a returned case goes next: anybody at the pool, a co-ordinator in person, or a manager. */
export type NextHand = 'pool' | 'coordinator' | 'manager';

/** What the count of returns must know of an order; a returned one keeps its instant for good. */
export interface ReturnFacts {
  readonly unitId: string;
  readonly returnedAt: string | null;
}

/** How often each unit returned orders of a case, in either part, by the unit's id. */
export function countReturnsByUnit(orders: readonly ReturnFacts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unitId, returnedAt } of orders) {
    if (returnedAt !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}

/**
 * Who decides after a number of returns of a case's lead (domain page 5.8: the second return goes to a co-ordinator, the
 * third to a manager). After the second no rule may route the case by itself; from the third on nobody but a manager
 * may. A co-handler's return does not escalate: the case stays with its lead. A shared order that is returned counts
 * once for each of its cases.
 */
export function nextHand(returns: number): NextHand {
  if (returns >= 3) return 'manager';
  return returns === 2 ? 'coordinator' : 'pool';
}

/** What stands against a return: a manager gave the order to the unit, or the days in which it could be returned are over. */
export type ReturnObstacle = 'return-by-manager' | 'return-late';

/**
 * Why an open order cannot be returned at `now`, or null. `returnUntil` is the last instant of the working days after its
 * dispatch in which it could be (domain page 5.7 and 5.8; `returnDays` of the office's rules).
 */
export function findReturnObstacle(
  order: { readonly isByManager: boolean; readonly returnUntil: string },
  now: string,
): ReturnObstacle | null {
  if (order.isByManager) return 'return-by-manager';
  return now > order.returnUntil ? 'return-late' : null;
}
