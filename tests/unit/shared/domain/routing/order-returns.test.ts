import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STATUSES, ORDER_ROLES, ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { allowedOrderActs } from '#shared/domain/routing/order-acts';
import { countReturnsByUnit, findReturnObstacle, nextHand } from '#shared/domain/routing/order-returns';

const instants = ['2026-03-02T01:00:00.000Z', '2026-03-04T09:00:00.000Z', '2026-03-04T09:00:00.001Z'] as const;

describe('returns of orders', () => {
  it('go up from the pool to a co-ordinator and a manager, and never down', () => {
    expect([0, 1, 2, 3, 4].map(nextHand)).toEqual(['pool', 'pool', 'coordinator', 'manager', 'manager']);
    const rank = { pool: 0, coordinator: 1, manager: 2 };
    fc.assert(
      fc.property(fc.nat(50), (returns) => {
        expect(rank[nextHand(returns + 1)]).toBeGreaterThanOrEqual(rank[nextHand(returns)]);
      }),
    );
  });

  it('are counted for each unit', () => {
    const anyOrder = fc.record({
      unitId: fc.constantFrom('a', 'b', 'c'),
      returnedAt: fc.option(fc.constantFrom(...instants)),
    });
    fc.assert(
      fc.property(fc.array(anyOrder), (orders) => {
        const counts = countReturnsByUnit(orders);
        const returned = orders.filter(({ returnedAt }) => returnedAt !== null);
        expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(returned.length);
        for (const [unit, count] of counts)
          expect(returned.filter(({ unitId }) => unitId === unit)).toHaveLength(count);
      }),
    );
  });

  it('are possible up to the end of their days, and never of what a manager gave', () => {
    const [, returnUntil, after] = instants;
    expect(findReturnObstacle({ isByManager: false, returnUntil }, returnUntil)).toBeNull();
    expect(findReturnObstacle({ isByManager: false, returnUntil }, after)).toBe('return-late');
    expect(findReturnObstacle({ isByManager: true, returnUntil }, returnUntil)).toBe('return-by-manager');
  });

  it('barred or not change nothing but the act itself', () => {
    const anyFacts = fc.record({
      status: fc.constantFrom(...ORDER_STATUSES),
      role: fc.constantFrom(...ORDER_ROLES),
      caseStatus: fc.constantFrom(...CASE_STATUSES),
    });
    const anyAsker = fc.constantFrom('handler' as const, 'coordinator' as const);
    fc.assert(
      fc.property(anyFacts, anyAsker, (facts, role) => {
        const order = { ...facts, unitId: 'u', accountId: null };
        const asker = { role, unitId: 'u', accountId: 'p', coveredUnitIds: ['u'] };
        const free = allowedOrderActs(order, asker);
        const barred = allowedOrderActs({ ...order, isUnreturnable: true, isManagerNeeded: true }, asker);
        const isLead = facts.role === 'lead';
        expect(barred).toEqual(free.filter((act) => act !== 'return' && !(act === 'reroute' && isLead)));
      }),
    );
  });
});
