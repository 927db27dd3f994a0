import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCaseActs, findDecisionObstacle } from '#shared/domain/case/case-acts';
import { canBeWaived, completeMaterials, findMissing } from '#shared/domain/case/missing-materials';
import {
  CASE_KINDS,
  CASE_STATUSES,
  OPEN_ORDER_STATUSES,
  ORDER_ROLES,
  ORDER_STATUSES,
} from '#shared/domain/case/vocabulary';
import { promisedItem } from '../../../../factories/test-office';

const order = fc.record({ role: fc.constantFrom(...ORDER_ROLES), status: fc.constantFrom(...ORDER_STATUSES) });
const station = fc.record({
  kind: fc.constantFrom(...CASE_KINDS),
  status: fc.constantFrom(...CASE_STATUSES),
  orders: fc.array(order, { maxLength: 4 }),
});

describe('the decision of a case', () => {
  it('never comes while an order is open, nor for an application without its lead', () => {
    fc.assert(
      fc.property(station, ({ kind, status, orders }) => {
        if (findDecisionObstacle(kind, status, orders) !== null) return;
        expect(['accepted', 'assigned']).toContain(status);
        expect(orders.filter((each) => OPEN_ORDER_STATUSES.includes(each.status))).toEqual([]);
        const hasLead = orders.some((each) => each.role === 'lead' && each.status === 'replied');
        const isUnasked = orders.every((each) => each.status === 'withdrawn');
        expect(hasLead || (kind !== 'application' && isUnasked)).toBe(true);
      }),
    );
  });

  it('is stopped by the right obstacle', () => {
    const replied = { role: 'lead', status: 'replied' } as const;
    expect(findDecisionObstacle('application', 'notified', [])).toBe('case-state');
    expect(findDecisionObstacle('application', 'assigned', [replied])).toBeNull();
    expect(findDecisionObstacle('appeal', 'assigned', [replied, { role: 'co-handler', status: 'signed' }])).toBe(
      'order-open',
    );
    expect(findDecisionObstacle('appeal', 'accepted', [])).toBeNull();
    expect(findDecisionObstacle('application', 'accepted', [])).toBe('no-lead-reply');
  });
});

describe('acts', () => {
  const at = (status: (typeof CASE_STATUSES)[number]) => ({
    kind: 'appeal' as const,
    status,
    closedAt: ['decided', 'delivered', 'refused', 'merged'].includes(status) ? '2026-03-02T02:00:00.000Z' : null,
    rating: null,
    reopenedAt: null,
    isReopenable: false,
    remedySince: null,
    remediedAt: null,
    remedyReviewed: null,
    orders: [],
    isPromised: status === 'accepted' || status === 'assigned',
    suspendedAt: null,
    hasOpenGaps: false,
    isGapsBroken: false,
    isLead: false,
  });

  it('of a case follow its state and the role', () => {
    expect(findCaseActs(at('notified'), 'clerk')).toEqual(['complete', 'handIn', 'refuse', 'addNote', 'reveal']);
    expect(findCaseActs(at('received'), 'clerk')).toEqual(['accept', 'notify', 'refuse', 'addNote', 'reveal']);
    expect(findCaseActs({ ...at('accepted'), isDeemed: true, missing: 1 }, 'clerk')).toContain('handIn');
    expect(findCaseActs(at('accepted'), 'clerk')).toEqual(['addNote', 'reveal']);
    expect(findCaseActs(at('accepted'), 'coordinator')).toEqual([
      ...['dispatch', 'decide', 'suspend', 'extend', 'addNote', 'join', 'merge', 'split', 'reveal'],
    ]);
    expect(findCaseActs(at('decided'), 'clerk')).toEqual([
      ...['deliver', 'callback', 'askRating', 'rate', 'addNote', 'reveal'],
    ]);
    expect(findCaseActs({ ...at('delivered'), rating: 5 }, 'clerk')).toEqual(['callback', 'addNote', 'reveal']);
    expect(findCaseActs(at('delivered'), 'handler')).toEqual(['reveal']);
    expect(findCaseActs({ ...at('delivered'), isReopenable: true }, 'clerk')).toContain('reopen');
    const bad = { ...at('delivered'), rating: 1, remedySince: '2026-03-02T02:00:00.000Z' };
    expect(findCaseActs(bad, 'coordinator')).toContain('remedy');
    expect(findCaseActs(bad, 'manager')).toEqual(['reviewRating', 'reveal']);
    expect(findCaseActs({ ...bad, remedyReviewed: 'mistaken' }, 'manager')).toEqual(['reveal']);
    expect(findCaseActs(at('merged'), 'coordinator')).toEqual(['addNote', 'undoMerge', 'reveal']);
  });

  it('of a case that was returned three times are the manager’s', () => {
    const contested = { ...at('accepted'), returnCount: 3 };
    expect(findCaseActs(contested, 'coordinator')).toEqual([
      'decide',
      'suspend',
      'extend',
      'addNote',
      'merge',
      'split',
      'reveal',
    ]);
    expect(findCaseActs(contested, 'manager')).toEqual(['assignByManager', 'reveal']);
    expect(findCaseActs({ ...contested, returnCount: 2 }, 'manager')).toEqual(['reveal']);
  });

  it('on a clock are asked by the co-ordinator and by whoever handles the lead order', () => {
    const running = at('assigned');
    expect(findCaseActs(running, 'handler')).toEqual(['reveal']);
    expect(findCaseActs({ ...running, isLead: true }, 'handler')).toEqual(['suspend', 'extend', 'reveal']);
    expect(findCaseActs({ ...running, isPromised: false }, 'coordinator')).not.toContain('suspend');
    const suspended = { ...running, suspendedAt: '2026-03-02T02:00:00.000Z' };
    expect(findCaseActs(suspended, 'coordinator')).toContain('resume');
    expect(findCaseActs({ ...suspended, isLead: true }, 'handler')).not.toContain('resume');
  });

  it("on gaps are the desk's, and a manager forgives", () => {
    const application = { ...at('notified'), kind: 'application' as const };
    expect(findCaseActs(application, 'clerk')).toContain('completeWithGaps');
    expect(findCaseActs({ ...at('assigned'), hasOpenGaps: true }, 'clerk')).toContain('fillGaps');
    expect(findCaseActs({ ...at('assigned'), isGapsBroken: true }, 'manager')).toContain('forgiveGaps');
    expect(findCaseActs({ ...at('assigned'), isGapsBroken: true }, 'coordinator')).not.toContain('forgiveGaps');
  });
});

describe('materials', () => {
  const ticks = fc.record({
    isSubmitted: fc.boolean(),
    isWaived: fc.boolean(),
    isOriginalSeen: fc.boolean(),
    pages: fc.nat(9),
  });

  it('are each in, waived or missing, also those that nobody ticked', () => {
    fc.assert(
      fc.property(fc.array(ticks, { maxLength: 3 }), (handed) => {
        const all = completeMaterials(
          promisedItem.materials,
          handed.map((each, position) => ({ ...each, position })).reverse(),
        );
        expect(all.map((each) => each.material)).toEqual(promisedItem.materials);
        const isIn = handed.filter((each) => each.isSubmitted || each.isWaived).length;
        expect(findMissing(all)).toHaveLength(promisedItem.materials.length - isIn);
      }),
    );
  });

  it('may be done without where a register stands for them or they are for some only', () => {
    expect(canBeWaived({ isWaivable: false, note: '' })).toBe(false);
    expect(canBeWaived({ isWaivable: true, note: '' })).toBe(true);
    expect(canBeWaived({ isWaivable: false, note: '已婚的提供' })).toBe(true);
  });
});
