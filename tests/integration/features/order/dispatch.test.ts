import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { OrgUnitEntity } from '../../../../electron/database/entities/org-unit.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';

const { coordinator, handler, housingHandler } = actors;

describe.each(DRIVERS)('dispatching on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
  });
  afterEach(() => desk.close());

  const dispatch = (patch = {}) => desk.send('order.dispatch', coordinator, dispatchOf(patch));
  const expectNothingDone = async () => {
    expect(await desk.rows(WorkOrderEntity)).toEqual([]);
    expect(await desk.rows(PaperEntity)).toEqual([]);
    expect(await desk.rows(AuditEntryEntity)).toEqual([]);
    expect(desk.events).toEqual([]);
  };

  it('gives the case to a lead and two co-handlers', async () => {
    const view = await dispatch({ coHandlers: [toUnit('housing'), toUnit('gridA1')] });
    expect(view).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科', version: 2 });
    expect(view.orders.map(({ unitName, role, status, dueAt }) => [unitName, role, status, dueAt])).toEqual([
      ['社会事务科', 'lead', 'dispatched', '2026-03-30T09:00:00.000Z'],
      ['住房保障科', 'co-handler', 'dispatched', '2026-03-30T09:00:00.000Z'],
      ['甲社区第一网格', 'co-handler', 'dispatched', '2026-03-30T09:00:00.000Z'],
    ]);
    const nothing = { done: [], skipped: [], waiting: [] };
    const reason = (step: string) => ({ by: 'step', item: '最低生活保障申请', step, ...nothing });
    expect(view.orders.map(({ route, stepKey, stepName }) => [route, stepKey, stepName])).toEqual([
      [reason('审核'), 'review', '审核'],
      [reason('核对住房'), 'housing', '核对住房'],
      [{ by: 'choice' }, null, ''],
    ]);
    expect(view.papers.map((paper) => paper.type)).toEqual(['work-order', 'work-order', 'work-order']);
    const log = await desk.rows(AuditEntryEntity);
    expect(log.map((entry) => [entry.action, entry.detail.unitName]).sort()).toEqual(
      [
        ['order.dispatched', '社会事务科'],
        ['order.dispatched', '住房保障科'],
        ['order.dispatched', '甲社区第一网格'],
        ['funding.sent', '甲社区第一网格'],
      ].sort(),
    );
    expect(desk.events).toHaveLength(5);
    expect(desk.events).toContain(`case.changed {"caseId":"${CASE_ID}"}`);
  });

  it('names a person of the unit', async () => {
    const lead = { unitId: unitIds.socialAffairs, accountId: handler.accountId };
    const view = await dispatch({ lead });
    expect(orderOf(view, 'socialAffairs').accountName).toBe(handler.displayName);
  });

  it.each([
    ['a street', { unitId: unitIds.street, accountId: null }, 'unit-unsuitable'],
    ['a unit that is not there', { unitId: CASE_ID, accountId: null }, 'unit-unsuitable'],
    [
      'a person of another unit',
      { unitId: unitIds.socialAffairs, accountId: housingHandler.accountId },
      'invalid-input',
    ],
    ['a person who is no handler', { unitId: unitIds.street, accountId: coordinator.accountId }, 'unit-unsuitable'],
  ])('refuses %s', async (_, lead, code) => {
    await expect(dispatch({ lead })).rejects.toMatchObject({ code });
    await expectNothingDone();
  });

  it('refuses a closed unit and a person who left', async () => {
    await desk.test.database.write('leave', async (tx) => {
      await managerOf(tx).update(OrgUnitEntity, { id: unitIds.urban }, { validTo: '2026-03-02' });
      await managerOf(tx).update(AccountEntity, { id: handler.accountId }, { isActive: false });
    });
    await expect(dispatch({ lead: toUnit('urban') })).rejects.toMatchObject({ code: 'unit-unsuitable' });
    const lead = { unitId: unitIds.socialAffairs, accountId: handler.accountId };
    await expect(dispatch({ lead })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'lead.accountId': 'invalid' },
    });
  });

  it('takes no unit twice, at once or one after another', async () => {
    await expect(dispatch({ coHandlers: [toUnit('socialAffairs')] })).rejects.toMatchObject({ code: 'unit-repeated' });
    await expectNothingDone();
    await dispatch({ coHandlers: [toUnit('housing')] });
    const again = dispatch({ version: 2, lead: null, coHandlers: [toUnit('housing')] });
    await expect(again).rejects.toMatchObject({ code: 'unit-repeated' });
  });

  it('needs a lead for a case of the pool and takes no second one', async () => {
    const without = dispatch({ lead: null, coHandlers: [toUnit('housing')] });
    await expect(without).rejects.toMatchObject({ code: 'invalid-input', fields: { lead: 'required' } });
    await dispatch();
    await expect(dispatch({ version: 2, lead: toUnit('urban') })).rejects.toMatchObject({ code: 'case-state' });
    const nobody = dispatch({ version: 2, lead: null });
    await expect(nobody).rejects.toMatchObject({ code: 'invalid-input', fields: { coHandlers: 'required' } });
    const view = await dispatch({ version: 2, lead: null, coHandlers: [toUnit('urban')] });
    expect(view.leadUnitName).toBe('社会事务科');
    expect(view.orders.map((order) => order.role)).toEqual(['lead', 'co-handler']);
  });

  it.each([
    ['2026-03-02', 'deadline-outside'],
    ['2026-03-31', 'deadline-outside'],
    ['2026-02-27', 'deadline-outside'],
  ])('refuses the day %s for an order', async (dueDay, code) => {
    await expect(dispatch({ dueDay })).rejects.toMatchObject({ code, fields: { dueDay: 'invalid' } });
    await expectNothingDone();
  });

  it('takes a day inside the limit of the case, its last day included', async () => {
    const view = await dispatch({ dueDay: '2026-03-06' });
    const { dueAt } = orderOf(view, 'socialAffairs');
    expect(dueAt?.slice(0, 10)).toBe('2026-03-06');
    const later = await dispatch({ version: 2, lead: null, coHandlers: [toUnit('urban')], dueDay: '2026-03-30' });
    const last = orderOf(later, 'urban').dueAt ?? '';
    expect(last.slice(0, 10)).toBe('2026-03-30');
    expect(last <= '2026-03-30T09:00:00.000Z').toBe(true);
  });

  it('counts today by the business day, not by the computer', async () => {
    desk.now = '2026-03-02T16:30:00.000Z'; // already 3 March in Beijing
    await expect(dispatch({ dueDay: '2026-03-03' })).rejects.toMatchObject({ code: 'deadline-outside' });
  });

  it.each(['notified', 'decided', 'delivered', 'refused'] as const)('refuses a case that is %s', async (status) => {
    await desk.setCase({ status, version: 1 });
    await expect(dispatch()).rejects.toMatchObject({ code: 'case-state' });
    await expectNothingDone();
  });

  it('tells of a case that changed or is not there', async () => {
    await expect(dispatch({ version: 2 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(dispatch({ caseId: unitIds.street })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets one of two programs dispatch a case', async () => {
    const second = await desk.second();
    const results = await Promise.allSettled([
      dispatch(),
      second('order.dispatch', coordinator, dispatchOf({ lead: toUnit('urban') })),
    ]);
    const lost = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ code: 'conflict' });
    expect(await desk.rows(WorkOrderEntity)).toHaveLength(1);
    expect((await desk.rows(CaseEntity))[0]?.status).toBe('assigned');
  });

  it('proposes by the steps of the item, and leaves out who already works on it', async () => {
    const propose = () => desk.send('order.propose', coordinator, { caseId: CASE_ID });
    const both = { lead: toUnit('socialAffairs'), coHandlers: [toUnit('housing')], laterLead: null };
    const housing = { step: '核对住房', unit: '住房保障科' };
    const flow = { by: 'flow', item: '最低生活保障申请', later: null };
    const reason = { ...flow, now: [{ step: '审核', unit: '社会事务科' }, housing] };
    expect(await propose()).toEqual({ ...both, reason });
    const view = await dispatch();
    expect(await propose()).toEqual({ ...both, lead: null, reason: { ...flow, now: [housing] } });
    const { orderId, version } = seen(orderOf(view, 'socialAffairs'));
    await desk.send('order.return', handler, { orderId, version, reason: '不属于本科室' });
    expect((await propose()).lead).toEqual(toUnit('socialAffairs'));
  });

  it('proposes by the section of the category or the community of the case', async () => {
    const propose = () => desk.send('order.propose', coordinator, { caseId: CASE_ID });
    await desk.setCase({ itemVersionId: null, categoryCode: 'T0101' });
    expect((await propose()).lead).toEqual(toUnit('urban'));
    await desk.setCase({ categoryCode: 'S0101' });
    expect((await propose()).lead).toEqual(toUnit('communityA'));
    await desk.setCase({ communityId: null });
    expect(await propose()).toEqual({
      lead: null,
      coHandlers: [],
      reason: { by: 'pool', subject: '最低生活保障申请', matrix: null },
      laterLead: null,
    });
  });
});
