import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';
import { pageOf } from './pipe-burst';

const { coordinator, handler, manager } = actors;
const reason = '不属于本科室职责';

describe.each(DRIVERS)('returns that escalate on %s', (driver) => {
  let desk: OrderDesk;
  let view: CaseView;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    view = await desk.send('order.dispatch', coordinator, dispatchOf());
  });
  afterEach(() => desk.close());

  const giveBack = async () => {
    view = await desk.send('order.return', handler, { ...seen(orderOf(view, 'socialAffairs')), reason });
  };
  const dispatchAgain = async () => {
    view = await desk.send('order.dispatch', coordinator, dispatchOf({ version: view.version }));
  };
  const returnThrice = async () => {
    await giveBack();
    await dispatchAgain();
    await giveBack();
    await dispatchAgain();
    await giveBack();
  };
  const assign = (actor = manager) =>
    desk.send('order.assignByManager', actor, {
      caseId: CASE_ID,
      version: view.version,
      to: toUnit('socialAffairs'),
      reason: '职责清单第三条',
      instructions: '限期办结',
    });

  it('puts the case into the pool, the second time with a mark, the third time before a manager', async () => {
    const found = async (hand: 'coordinator' | 'manager') => {
      const sort = { by: 'dueAt' as const, direction: 'asc' as const };
      const list = await desk.send('case.list', manager, { filter: { hand }, sort, page: 0, pageSize: 20 });
      return list.total;
    };
    await giveBack();
    expect([view.returnCount, await found('coordinator'), await found('manager')]).toEqual([1, 0, 0]);
    await dispatchAgain();
    await giveBack();
    expect([view.returnCount, await found('coordinator'), await found('manager')]).toEqual([2, 1, 0]);
    await dispatchAgain();
    await giveBack();
    expect([view.returnCount, await found('coordinator'), await found('manager')]).toEqual([3, 0, 1]);
    expect(orderOf(view, 'socialAffairs').unitReturns).toBe(3);
    expect(view.status).toBe('accepted');
  });

  it('lets nobody but a manager say who takes it from then on', async () => {
    await returnThrice();
    const again = desk.send('order.dispatch', coordinator, dispatchOf({ version: view.version }));
    await expect(again).rejects.toMatchObject({ code: 'manager-needed' });
    const to = toUnit('housing');
    const rerouted = desk.send('order.reroute', coordinator, {
      ...seen(orderOf(view, 'socialAffairs')),
      to,
      instructions: '',
    });
    await expect(rerouted).rejects.toMatchObject({ code: 'manager-needed' });
    view = await assign();
    expect(view).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科' });
    expect(orderOf(view, 'socialAffairs')).toMatchObject({ isByManager: true, status: 'dispatched' });
    expect(view.timeline.at(-1)?.action).toBe('order.assigned-by-manager');
  });

  it('lets that unit not return it, but a manager decide anew', async () => {
    await returnThrice();
    view = await assign();
    const order = orderOf(await desk.send('case.get', handler, { caseId: CASE_ID }), 'socialAffairs');
    expect(order.allowed).toEqual(['sign', 'reply']);
    const returned = desk.send('order.return', handler, { ...seen(order), reason });
    await expect(returned).rejects.toMatchObject({ code: 'return-by-manager' });
    view = await desk.send('order.assignByManager', manager, {
      caseId: CASE_ID,
      version: view.version,
      to: toUnit('housing'),
      reason: '改由住房保障科承办',
      instructions: '',
    });
    expect([orderOf(view, 'socialAffairs').status, orderOf(view, 'housing').status]).toEqual([
      'withdrawn',
      'dispatched',
    ]);
    const late = desk.send('order.reply', handler, { ...seen(order), reply: '好', fileIds: [] });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives a manager nothing to decide before the third return', async () => {
    await giveBack();
    await expect(assign()).rejects.toMatchObject({ code: 'case-state' });
  });

  it('refuses a return after two working days', async () => {
    const order = orderOf(view, 'socialAffairs');
    expect(order.returnUntil).toBe('2026-03-04T09:00:00.000Z');
    desk.now = '2026-03-04T09:00:00.001Z';
    await expect(giveBack()).rejects.toMatchObject({ code: 'return-late' });
    expect((await pageOf(desk, CASE_ID)).status).toBe('assigned');
    desk.now = '2026-03-04T09:00:00.000Z';
    await giveBack();
    expect(view.status).toBe('accepted');
  });

  it('lets nobody act any more who was moved to another unit, or lost the order', async () => {
    const order = orderOf(view, 'socialAffairs');
    const moved = { ...handler, unitId: unitIds.housing };
    const acts = () => [
      desk.send('order.sign', moved, seen(order)),
      desk.send('order.reply', moved, { ...seen(order), reply: '好', fileIds: [] }),
      desk.send('order.return', moved, { ...seen(order), reason }),
    ];
    for (const act of await Promise.allSettled(acts())) {
      expect(act).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
    const named = { unitId: unitIds.socialAffairs, accountId: handler.accountId };
    view = await desk.send('order.reroute', coordinator, { ...seen(order), to: named, instructions: '' });
    const own = orderOf(view, 'socialAffairs');
    await desk.send('order.withdraw', coordinator, { ...seen(own), reason: '撤回' });
    const content = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
    const file = { name: '现场.png', content };
    const added = desk.send('file.add', handler, { caseId: CASE_ID, orderId: own.id, file });
    await expect(added).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.send('case.get', handler, { caseId: CASE_ID })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets one of two programs win: a reroute and the old unit’s reply at once', async () => {
    const second = await desk.second();
    const order = orderOf(view, 'socialAffairs');
    const outcomes = await Promise.allSettled([
      second('order.reroute', coordinator, { ...seen(order), to: toUnit('housing'), instructions: '' }),
      desk.send('order.reply', handler, { ...seen(order), reply: '已办', fileIds: [] }),
    ]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const shown = await pageOf(desk, CASE_ID);
    const living = shown.orders.filter(({ status }) => status !== 'withdrawn');
    expect(living).toHaveLength(1);
  });
});
