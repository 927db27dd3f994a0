import { describe, expect, it } from 'vitest';
import { CASE_STATUSES, OPEN_CASE_STATUSES, ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { ROLES } from '#shared/domain/people/roles';
import { allowedOrderActs, type OrderAsker, type OrderFacts } from '#shared/domain/routing/order-acts';

const order: OrderFacts = {
  status: 'dispatched',
  role: 'lead',
  unitId: 'section',
  accountId: null,
  caseStatus: 'assigned',
};
const handler: OrderAsker = { role: 'handler', unitId: 'section', accountId: 'one', coveredUnitIds: ['section'] };
const coordinator: OrderAsker = { role: 'coordinator', unitId: 'street', accountId: 'two', coveredUnitIds: ['street'] };

describe('acts on an order', () => {
  it.each([
    ['dispatched', ['sign', 'reply', 'return'], ['reroute', 'withdraw']],
    ['signed', ['reply', 'return'], ['reroute', 'withdraw']],
    ['replied', [], ['rework']],
    ['returned', [], ['reroute', 'withdraw']],
    ['withdrawn', [], []],
  ] as const)('%s: handler %j, co-ordinator %j', (status, ofHandler, ofCoordinator) => {
    expect(allowedOrderActs({ ...order, status }, handler)).toEqual(ofHandler);
    expect(allowedOrderActs({ ...order, status }, coordinator)).toEqual(ofCoordinator);
  });

  it('are none on a closed case, and none once the order is replaced', () => {
    for (const status of ORDER_STATUSES) {
      for (const asker of [handler, coordinator]) {
        for (const caseStatus of CASE_STATUSES.filter((each) => !OPEN_CASE_STATUSES.includes(each))) {
          expect(allowedOrderActs({ ...order, status, caseStatus }, asker)).toEqual([]);
        }
        expect(allowedOrderActs({ ...order, status, isReplaced: true }, asker)).toEqual([]);
      }
    }
  });

  it('are for handlers of the unit or of the community above it', () => {
    const acts = (coveredUnitIds: readonly string[]) => allowedOrderActs(order, { ...handler, coveredUnitIds });
    expect(acts(['other'])).toEqual([]);
    expect(acts(['community', 'section'])).toContain('sign');
  });

  it('are for the named person alone, and no more when he left the unit', () => {
    const named = { ...order, accountId: 'one' };
    expect(allowedOrderActs(named, handler)).toContain('sign');
    expect(allowedOrderActs(named, { ...handler, accountId: 'other' })).toEqual([]);
    expect(allowedOrderActs(named, { ...handler, unitId: 'other', coveredUnitIds: ['other'] })).toEqual([]);
  });

  it('are none for everybody else', () => {
    for (const role of ROLES.filter((each) => each !== 'handler' && each !== 'coordinator')) {
      expect(allowedOrderActs(order, { ...handler, role })).toEqual([]);
    }
  });
});
