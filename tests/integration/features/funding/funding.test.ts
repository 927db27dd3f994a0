import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/ipc/contract';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { OrderFundingEntity } from '../../../../electron/database/entities/order-funding.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, MONEY, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from '../order/order-desk';

const { coordinator, communityHandler, handler, manager } = actors;
const TEN_WORKING_DAYS_LATER = '2026-03-16T09:00:00.000Z';
const LEDGER: CommandInput<'funding.list'> = {
  filter: { text: '', month: null, unitId: null, state: null },
  sort: { by: 'sentAt', direction: 'desc' },
  page: 0,
  pageSize: 20,
};

describe.each(DRIVERS)('money follows the task on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
  });
  afterEach(() => desk.close());

  const toCommunity = async (patch: Partial<CommandInput<'order.dispatch'>> = {}) => {
    const version = (await desk.rows(CaseEntity))[0]?.version ?? 1;
    return desk.send('order.dispatch', coordinator, dispatchOf({ lead: toUnit('communityA'), version, ...patch }));
  };
  const ledger = (filter: Partial<typeof LEDGER.filter> = {}, actor = coordinator) =>
    desk.send('funding.list', actor, { ...LEDGER, filter: { ...LEDGER.filter, ...filter } });
  const ask = (unit: keyof typeof unitIds = 'communityA') =>
    desk.send('funding.askWaiver', coordinator, { caseId: CASE_ID, unitId: unitIds[unit], reason: '日常巡查' });

  it.each(['communityA', 'gridA1'] as const)(
    'sends no order to %s without money, and leaves nothing behind',
    async (unit) => {
      const bare = toCommunity({ lead: toUnit('socialAffairs'), coHandlers: [toUnit(unit)], money: [] });
      await expect(bare).rejects.toMatchObject({ code: 'funding-missing', fields: { money: 'required' } });
      expect(await desk.rows(WorkOrderEntity)).toEqual([]);
      expect(await desk.rows(OrderFundingEntity)).toEqual([]);
    },
  );

  it('takes no money for a unit that gets no order', async () => {
    const money = [{ unitId: unitIds.urban, ...MONEY }];
    await expect(toCommunity({ lead: toUnit('socialAffairs'), money })).rejects.toMatchObject({
      fields: { 'money.0.unitId': 'invalid' },
    });
  });

  it('sends an order with its money, on its paper and in the log, and lets the community confirm it once', async () => {
    const view = await toCommunity();
    const order = orderOf(view, 'communityA');
    expect(order.funding).toMatchObject({
      ...{ kind: 'funded', state: 'sent', ...MONEY, mayConfirm: false, confirmDueAt: TEN_WORKING_DAYS_LATER },
    });
    const [paper] = await desk.rows(PaperEntity);
    expect(paper?.content).toMatchObject({ funding: { kind: 'funded', ...MONEY } });
    expect(await desk.send('funding.countWaiting', communityHandler, {})).toEqual({ count: 1 });
    const mine = (await ledger({}, communityHandler)).rows[0];
    expect(mine).toMatchObject({ unitName: '甲社区', mayConfirm: true, caseId: CASE_ID });
    const receipt = { fundingId: mine?.id ?? '', version: 1, receivedFen: 100_000, note: '' };
    await expect(desk.send('funding.confirm', communityHandler, receipt)).rejects.toMatchObject({
      fields: { note: 'required' },
    });
    await expect(desk.send('funding.confirm', handler, receipt)).rejects.toMatchObject({ code: 'forbidden' });
    const confirmed = await desk.send('funding.confirm', communityHandler, { ...receipt, note: '分两次拨付' });
    expect(confirmed).toMatchObject({ state: 'confirmed', receivedFen: 100_000, mayConfirm: false, version: 2 });
    const again = desk.send('funding.confirm', communityHandler, { ...receipt, version: 2, note: '再次' });
    await expect(again).rejects.toMatchObject({ code: 'order-state' });
    const log = (await desk.rows(AuditEntryEntity)).map(({ action, detail }) => [action, detail.amount]);
    expect(log).toContainEqual(['funding.sent', '1,200.00']);
    expect(log).toContainEqual(['funding.confirmed', '1,200.00']);
  });

  it('shows money that nobody confirmed in ten working days, and sums what is found', async () => {
    await toCommunity({ coHandlers: [toUnit('communityB')] });
    expect((await ledger({ state: 'overdue' })).total).toBe(0);
    desk.now = '2026-03-16T09:00:00.001Z';
    expect(await ledger({ state: 'overdue' })).toMatchObject({ total: 2, sentFen: 240_000, confirmedFen: 0 });
    expect(await ledger({ state: 'overdue', unitId: unitIds.communityB })).toMatchObject({
      total: 1,
      sentFen: 120_000,
    });
    expect((await ledger({ month: '2026-02' })).total).toBe(0);
    expect((await ledger({ month: '2026-03', text: '街道' })).total).toBe(2);
    expect(await desk.send('funding.countWaiting', coordinator, {})).toEqual({ count: 2 });
    const { filter, sort } = LEDGER;
    expect(await desk.send('funding.export', manager, { filter, sort })).toMatchObject({ rows: 2 });
    expect(desk.exported[0]?.[0]).toContain(1200);
  });

  it('sends on a waiver that a manager granted for the case, and on none that was asked, refused or ended', async () => {
    const asked = await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'waiver-state' });
    expect(await desk.send('funding.countWaiting', manager, {})).toEqual({ count: 1 });
    await expect(toCommunity({ money: [] })).rejects.toMatchObject({ code: 'funding-missing' });
    const which = { waiverId: asked.id, version: 1 };
    const silent = desk.send('funding.decideWaiver', manager, { ...which, isGranted: false, note: '' });
    await expect(silent).rejects.toMatchObject({ fields: { note: 'required' } });
    await desk.send('funding.decideWaiver', manager, { ...which, isGranted: false, note: '应拨付' });
    await expect(toCommunity({ money: [] })).rejects.toMatchObject({ code: 'funding-missing' });
    const second = await ask();
    const granted = { waiverId: second.id, version: 1, isGranted: true, note: '' };
    await desk.send('funding.decideWaiver', manager, granted);
    await expect(desk.send('funding.decideWaiver', manager, granted)).rejects.toMatchObject({ code: 'waiver-state' });
    const assessed = await desk.send('funding.assess', coordinator, {
      ...{ caseId: CASE_ID, unitIds: [unitIds.communityA, unitIds.urban] },
    });
    expect(assessed.units.map(({ isNeeded, waiver }) => [isNeeded, waiver?.status])).toEqual([
      [true, 'granted'],
      [false, undefined],
    ]);
    const view = await toCommunity({ money: [] });
    expect(orderOf(view, 'communityA').funding).toMatchObject({
      ...{ kind: 'waived', state: 'waived', reason: '日常巡查', managerName: manager.displayName, amountFen: 0 },
    });
  });

  it('sends on a waiver in advance within its scope and days, while its manager is one', async () => {
    const scope = { unitId: null, itemId: 'SD-MZ-001', categoryCode: null, lastDay: '2026-03-05' };
    const past = desk.send('funding.grantWaiver', manager, { ...scope, reason: '例行核查', lastDay: '2026-03-01' });
    await expect(past).rejects.toMatchObject({ fields: { lastDay: 'range' } });
    const given = await desk.send('funding.grantWaiver', manager, { ...scope, reason: '例行核查' });
    expect(given).toMatchObject({ status: 'granted', matterName: '最低生活保障申请', used: 0 });
    await desk.setCase({ itemId: 'SD-ZM-001' });
    await expect(toCommunity({ money: [] })).rejects.toMatchObject({ code: 'funding-missing' });
    await desk.setCase({ itemId: 'SD-MZ-001' });
    desk.now = '2026-03-06T02:00:00.000Z';
    await expect(toCommunity({ money: [] })).rejects.toMatchObject({ code: 'funding-missing' });
    desk.now = '2026-03-05T02:00:00.000Z';
    const setActive = (isActive: boolean) =>
      desk.test.database.write('leave', async (tx) => {
        await managerOf(tx).update(AccountEntity, { id: manager.accountId }, { isActive });
      });
    await setActive(false);
    await expect(toCommunity({ money: [] })).rejects.toMatchObject({ code: 'funding-missing' });
    await setActive(true);
    expect(orderOf(await toCommunity({ money: [] }), 'communityA').funding?.managerName).toBe(manager.displayName);
    const listed = await desk.send('funding.listWaivers', manager, {
      status: 'granted',
      text: '',
      page: 0,
      pageSize: 20,
    });
    expect(listed.rows[0]).toMatchObject({ id: given.id, used: 1 });
    const ended = { waiverId: given.id, version: given.version, note: '改为拨付' };
    expect(await desk.send('funding.endWaiver', manager, ended)).toMatchObject({ status: 'ended' });
  });

  it('decides the money anew when an order goes to another community, and takes back what was not confirmed', async () => {
    const view = await toCommunity();
    const order = orderOf(view, 'communityA');
    const to = { ...seen(order), to: toUnit('communityB'), instructions: '' };
    await expect(desk.send('order.reroute', coordinator, to)).rejects.toMatchObject({ code: 'funding-missing' });
    const rerouted = await desk.send('order.reroute', coordinator, { ...to, money: MONEY });
    expect(orderOf(rerouted, 'communityA').funding?.state).toBe('ended');
    expect(orderOf(rerouted, 'communityB').funding?.state).toBe('sent');
    expect(await ledger()).toMatchObject({ total: 2, sentFen: 120_000 });
    const left = orderOf(rerouted, 'communityB');
    const gone = {
      fundingId: orderOf(rerouted, 'communityA').funding?.id ?? '',
      version: 2,
      receivedFen: 1,
      note: '无',
    };
    await expect(desk.send('funding.confirm', communityHandler, gone)).rejects.toMatchObject({ code: 'order-state' });
    await desk.send('order.withdraw', coordinator, { ...seen(left), reason: '不再需要' });
    expect(await ledger()).toMatchObject({ total: 2, sentFen: 0 });
  });
});
