import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { dispatchOf, MONEY, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';

const { coordinator, handler, housingHandler } = actors;

describe.each(DRIVERS)('supervising orders on %s', (driver) => {
  let desk: OrderDesk;
  let view: CaseView;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    const coHandlers = [toUnit('housing')];
    view = await desk.send('order.dispatch', coordinator, dispatchOf({ coHandlers, dueDay: '2026-03-06' }));
    desk.now = '2026-03-03T02:00:00.000Z';
  });
  afterEach(() => desk.close());

  const lead = () => orderOf(view, 'socialAffairs');
  const reroute = (to: Parameters<typeof toUnit>[0], instructions = '') =>
    desk.send('order.reroute', coordinator, { ...seen(lead()), to: toUnit(to), instructions, money: MONEY });
  const giveBack = async () => {
    view = await desk.send('order.return', handler, { ...seen(lead()), reason: '不是本科室' });
  };
  const reply = async () => {
    view = await desk.send('order.reply', handler, { ...seen(lead()), reply: '已核实', fileIds: [] });
  };

  it('gives a returned order to another unit; the old one stays returned', async () => {
    await giveBack();
    const page = await reroute('urban');
    expect(orderOf(page, 'socialAffairs')).toMatchObject({ status: 'returned', returnReason: '不是本科室' });
    expect(orderOf(page, 'urban')).toMatchObject({
      status: 'dispatched',
      role: 'lead',
      instructions: '请核实',
      route: { by: 'reroute', from: '社会事务科' },
      dueAt: lead().dueAt,
    });
    expect(page).toMatchObject({ status: 'assigned', leadUnitName: '城市管理科' });
    const row = (await desk.rows(WorkOrderEntity)).find((order) => order.previousOrderId !== null);
    expect(row?.previousOrderId).toBe(lead().id);
    expect((await desk.rows(AuditEntryEntity)).map((entry) => entry.action)).toContain('order.rerouted');
    expect(await desk.rows(PaperEntity)).toHaveLength(3);
  });

  it('takes a returned order away once', async () => {
    await giveBack();
    await reroute('urban');
    await expect(reroute('communityB')).rejects.toMatchObject({ code: 'order-state' });
  });

  it('withdraws an open order that goes elsewhere, and its unit acts no more', async () => {
    view = await desk.send('order.sign', handler, seen(lead()));
    const before = lead();
    const page = await reroute('urban', '请城管办理');
    expect(orderOf(page, 'socialAffairs').status).toBe('withdrawn');
    expect(orderOf(page, 'urban').instructions).toBe('请城管办理');
    expect(page.leadUnitName).toBe('城市管理科');
    const late = { orderId: before.id, version: orderOf(page, 'socialAffairs').version };
    const attempt = desk.send('order.reply', handler, { ...late, reply: '晚了', fileIds: [] });
    await expect(attempt).rejects.toMatchObject({ code: 'order-state' });
  });

  it('does not reroute to a unit that already has an open order, or to none that takes orders', async () => {
    await expect(reroute('housing')).rejects.toMatchObject({ code: 'unit-repeated' });
    await expect(reroute('street')).rejects.toMatchObject({ code: 'unit-unsuitable' });
    expect(await desk.rows(WorkOrderEntity)).toHaveLength(2);
  });

  it('gives the limit of the case where the old order is overdue', async () => {
    desk.now = '2026-03-10T02:00:00.000Z';
    expect(orderOf(await reroute('urban'), 'urban').dueAt).toBe('2026-03-30T09:00:00.000Z');
  });

  it('keeps one lead: a returned lead order is not revived beside a new lead', async () => {
    await giveBack();
    const old = lead();
    view = await desk.send('order.dispatch', coordinator, dispatchOf({ version: view.version, lead: toUnit('urban') }));
    const revive = desk.send('order.reroute', coordinator, {
      ...seen(old),
      to: toUnit('communityA'),
      money: MONEY,
      instructions: '',
    });
    await expect(revive).rejects.toMatchObject({ code: 'order-state' });
  });

  it('sends a replied order back to be done again', async () => {
    await reply();
    view = await desk.send('order.rework', coordinator, { ...seen(lead()), reason: '缺少住房信息' });
    expect(lead()).toMatchObject({
      status: 'dispatched',
      signedAt: null,
      signedByName: '',
      repliedAt: null,
      repliedByName: '',
      reworkReason: '缺少住房信息',
      reworkCount: 1,
    });
    await reply();
    view = await desk.send('order.rework', coordinator, { ...seen(lead()), reason: '再补充' });
    expect(lead().reworkCount).toBe(2);
    // What was sent back stays readable: the next reply takes its place on the order.
    expect(lead().earlierReplies.map((earlier) => earlier.reworkReason)).toEqual(['缺少住房信息', '再补充']);
    expect(lead().earlierReplies[0]).toMatchObject({ repliedByName: handler.displayName });
    expect(lead().earlierReplies[0]?.reply).not.toBe('');
  });

  it('sends nothing back that was not replied, and nothing of a closed case', async () => {
    const rework = () => desk.send('order.rework', coordinator, { ...seen(lead()), reason: '重办' });
    await expect(rework()).rejects.toMatchObject({ code: 'order-state' });
    await reply();
    await desk.setCase({ status: 'decided', closedAt: desk.now });
    await expect(rework()).rejects.toMatchObject({ code: 'order-state' });
  });

  it('does not send back an order whose unit meanwhile has another one open', async () => {
    const mine = orderOf(view, 'housing');
    await desk.send('order.reply', housingHandler, { ...seen(mine), reply: '无房', fileIds: [] });
    const more = dispatchOf({ version: view.version, lead: null, coHandlers: [toUnit('housing')] });
    const page = await desk.send('order.dispatch', coordinator, more);
    const first = page.orders.find((order) => order.id === mine.id);
    const rework = desk.send('order.rework', coordinator, {
      orderId: mine.id,
      version: first?.version ?? 0,
      reason: '重办',
    });
    await expect(rework).rejects.toMatchObject({ code: 'unit-repeated' });
  });

  it('withdraws an open order; without its lead the case is back in the pool', async () => {
    const co = { ...seen(orderOf(view, 'housing')), reason: '不再需要' };
    const page = await desk.send('order.withdraw', coordinator, co);
    expect(page.status).toBe('assigned');
    expect(orderOf(page, 'housing').status).toBe('withdrawn');
    view = await desk.send('order.withdraw', coordinator, { ...seen(lead()), reason: '分派有误' });
    expect(view).toMatchObject({ status: 'accepted', leadUnitName: '' });
    const entries = (await desk.rows(AuditEntryEntity)).filter((entry) => entry.action === 'order.withdrawn');
    expect(entries.map((entry) => entry.detail.reason).sort()).toEqual(['不再需要', '分派有误'].sort());
  });

  it('withdraws a returned order, but none that was replied or withdrawn', async () => {
    await giveBack();
    view = await desk.send('order.withdraw', coordinator, { ...seen(lead()), reason: '作废' });
    expect(lead().status).toBe('withdrawn');
    const again = desk.send('order.withdraw', coordinator, { ...seen(lead()), reason: '作废' });
    await expect(again).rejects.toMatchObject({ code: 'order-state' });
  });

  it('lets one of two programs reroute an order', async () => {
    const second = await desk.second();
    const outcomes = await Promise.allSettled([
      reroute('urban'),
      second('order.reroute', coordinator, {
        ...seen(lead()),
        to: toUnit('communityB'),
        instructions: '',
        money: MONEY,
      }),
      second('order.sign', handler, seen(lead())),
    ]);
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(lost).toEqual(['conflict', 'conflict']);
    const open = (await desk.rows(WorkOrderEntity)).filter(
      (order) => order.role === 'lead' && (order.status === 'dispatched' || order.status === 'signed'),
    );
    expect(open).toHaveLength(1);
  });
});
