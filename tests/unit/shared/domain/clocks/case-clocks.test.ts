import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_KINDS, CASE_STATUSES, ORDER_STATUSES, URGENCIES } from '#shared/domain/case/vocabulary';
import { type CaseClockFacts, findRunningClocks } from '#shared/domain/clocks/case-clocks';
import { DEFAULT_OFFICE_RULES } from '#shared/domain/clocks/office-rules';
import { readClock } from '#shared/domain/clocks/read-clock';
import { beijing, SHIPPED_CALENDAR } from '../deadline/deadline-arbitraries';

const monday = beijing('2026-03-02 10:00');
const appeal: CaseClockFacts = {
  kind: 'appeal',
  item: null,
  status: 'accepted',
  urgency: 'ordinary',
  receivedAt: monday,
  acceptedAt: monday,
  closedAt: null,
  deliveredAt: null,
  calledBackAt: null,
  remedySince: null,
  remediedAt: null,
  reopenedAt: null,
  gapsDueDay: null,
  gapsFilledAt: null,
  pooledAt: null,
  clerkId: 'clerk',
  leadUnitId: null,
  suspensions: [],
  extensions: [],
  orders: [],
  leads: [],
};
const order = {
  id: 'order',
  status: 'dispatched',
  unitId: 'unit',
  accountId: null,
  dispatchedAt: monday,
  ownLimit: null,
  dueDay: null,
} as const;

const dues = (facts: Partial<CaseClockFacts>, now = monday) =>
  Object.fromEntries(
    findRunningClocks({ ...appeal, ...facts }, DEFAULT_OFFICE_RULES).map((clock) => [
      clock.kind,
      readClock(clock, SHIPPED_CALENDAR, DEFAULT_OFFICE_RULES, now).dueAt,
    ]),
  );

describe('the clocks of a case', () => {
  it.each([
    ['ordinary', '2026-03-03 10:00'],
    ['urgent-utilities', '2026-03-02 12:00'],
    ['life-danger', '2026-03-02 11:00'],
  ] as const)('give an appeal that is %s until %s to be dispatched', (urgency, due) => {
    expect(dues({ urgency })).toEqual({ dispatch: beijing(due), decision: beijing('2026-03-09 17:00') });
  });

  it('count completeness from receipt, and nothing else before acceptance', () => {
    const received = { kind: 'application', status: 'received', acceptedAt: null } as const;
    expect(dues(received)).toEqual({ completeness: beijing('2026-03-09 17:00') });
    expect(dues({ ...received, status: 'notified' })).toEqual({});
  });

  it('run for each open order from its dispatch: to sign, and to its own day or the case’s', () => {
    const lead = { status: 'signed', repliedAt: null } as const;
    const signed = dues({ status: 'assigned', orders: [{ ...order, status: 'signed' }], leads: [lead] });
    expect(signed).toEqual({ decision: beijing('2026-03-09 17:00'), order: beijing('2026-03-09 17:00') });
    const own = dues({ status: 'assigned', orders: [{ ...order, dueDay: '2026-03-08' }] });
    expect(own).toMatchObject({ signing: beijing('2026-03-02 15:30'), order: beijing('2026-03-06 17:00') });
    const hours = dues({ status: 'assigned', orders: [{ ...order, ownLimit: { unit: 'clock-hours', amount: 4 } }] });
    expect(hours.order).toBe(beijing('2026-03-02 14:00'));
    expect(dues({ status: 'assigned', orders: [{ ...order, status: 'replied' }] }).order).toBeUndefined();
  });

  it('run on after the decision: delivery, and an unhappy resident’s callback and remedy', () => {
    const closed = { status: 'decided', closedAt: monday } as const;
    expect(dues(closed)).toEqual({ delivery: beijing('2026-03-16 17:00') });
    const unhappy = { ...closed, status: 'delivered', deliveredAt: monday, remedySince: monday } as const;
    expect(dues(unhappy)).toEqual({ callback: beijing('2026-03-04 17:00'), remedy: beijing('2026-03-09 17:00') });
    expect(Object.keys(dues({ ...unhappy, calledBackAt: beijing('2026-03-03 09:00') }))).toEqual(['remedy']);
    expect(dues({ ...unhappy, remediedAt: monday })).toEqual({});
  });

  it('stand still without an end or a card while suspended, and say since when', () => {
    const facts = { ...appeal, suspensions: [{ from: beijing('2026-03-03 09:00'), to: null }] };
    const [decision] = findRunningClocks(facts, DEFAULT_OFFICE_RULES);
    expect(decision).toBeDefined();
    const read = (now: string) =>
      decision === undefined ? null : readClock(decision, SHIPPED_CALENDAR, DEFAULT_OFFICE_RULES, beijing(now));
    const standing = { dueAt: null, yellowAt: null, redAt: null, suspendedAt: beijing('2026-03-03 09:00') };
    expect(read('2026-03-20 10:00')).toMatchObject(standing);
    expect(read('2026-03-02 11:00')).toMatchObject({ suspendedAt: null });
  });

  const noon = beijing('2026-03-02 12:00');
  const evening = beijing('2026-03-02 17:00');
  const tuesday = '2026-03-03 ';
  it.each([
    ['returned', { pooledAt: noon, leads: [{ status: 'returned', repliedAt: null }] }, '12:00'],
    ['taken off a shared order', { pooledAt: noon }, '12:00'],
    [
      'reopened, whose old answer is used up',
      { reopenedAt: noon, leads: [{ status: 'replied', repliedAt: monday }] },
      '12:00',
    ],
    ['reopened and then returned', { reopenedAt: noon, pooledAt: evening }, '17:00'],
  ] as const)('give an appeal that was %s its hours to be dispatched anew', (_, facts, time) => {
    expect(dues(facts, evening).dispatch).toBe(beijing(`${tuesday}${time}`));
  });

  it('leave an appeal undispatched exactly while no lead has it, however it came to be so', () => {
    const lead = fc.record({
      status: fc.constantFrom(...ORDER_STATUSES),
      repliedAt: fc.constantFrom(null, monday, evening),
    });
    const cases = fc.record({
      kind: fc.constantFrom(...CASE_KINDS),
      status: fc.constantFrom('accepted' as const, 'assigned' as const),
      reopenedAt: fc.constantFrom(null, noon),
      pooledAt: fc.constantFrom(null, monday, noon, evening),
      leads: fc.array(lead, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(cases, (facts) => {
        const clock = findRunningClocks({ ...appeal, ...facts }, DEFAULT_OFFICE_RULES).find(
          ({ kind }) => kind === 'dispatch',
        );
        const hasLead = facts.leads.some(
          ({ status, repliedAt }) =>
            ['dispatched', 'signed'].includes(status) ||
            (status === 'replied' && (facts.reopenedAt === null || repliedAt === evening)),
        );
        expect(clock === undefined).toBe(hasLead || facts.kind === 'application');
        const last = [facts.pooledAt, facts.reopenedAt, appeal.receivedAt]
          .filter((each) => each !== null)
          .sort()
          .at(-1);
        if (clock !== undefined) expect(clock.startedAt).toBe(last);
      }),
    );
  });

  it('never run on a case that is refused, and give every card in its order', () => {
    const facts = fc.record({
      kind: fc.constantFrom(...CASE_KINDS),
      status: fc.constantFrom(...CASE_STATUSES),
      urgency: fc.constantFrom(...URGENCIES),
      gapsDueDay: fc.constantFrom(null, '2026-03-12'),
      orders: fc.array(
        fc.record({ status: fc.constantFrom(...ORDER_STATUSES), dueDay: fc.constantFrom(null, '2026-03-05') }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(facts, (drawn) => {
        const closedAt = drawn.status === 'refused' ? monday : null;
        const orders = drawn.orders.map((each, at) => ({ ...order, ...each, id: `order-${at}` }));
        const running = findRunningClocks({ ...appeal, ...drawn, closedAt, orders }, DEFAULT_OFFICE_RULES);
        if (drawn.status === 'refused') expect(running).toEqual([]);
        for (const clock of running) {
          const { yellowAt, dueAt, redAt } = readClock(clock, SHIPPED_CALENDAR, DEFAULT_OFFICE_RULES, monday);
          expect([yellowAt, dueAt, redAt]).toEqual([yellowAt, dueAt, redAt].sort());
        }
        const keys = running.map(({ kind, orderId }) => `${kind} ${orderId}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
