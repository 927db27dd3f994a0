import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';

const { coordinator, handler, housingHandler, communityHandler } = actors;
const colleague = { ...handler, accountId: testId(29), displayName: '经办人同事' };
const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');

describe.each(DRIVERS)('handling orders on %s', (driver) => {
  let desk: OrderDesk;
  let view: CaseView;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    await desk.test.database.write('colleague', async (tx) => {
      const account = await managerOf(tx).findOneByOrFail(AccountEntity, { id: handler.accountId });
      const { accountId: id, displayName } = colleague;
      await managerOf(tx).insert(AccountEntity, { ...account, id, displayName, username: 'x', usernameKey: 'x' });
    });
    const coHandlers = [toUnit('housing'), toUnit('gridA1')];
    view = await desk.send('order.dispatch', coordinator, dispatchOf({ coHandlers }));
    desk.now = '2026-03-03T02:00:00.000Z';
  });
  afterEach(() => desk.close());

  const lead = () => orderOf(view, 'socialAffairs');
  const logged = async () => (await desk.rows(AuditEntryEntity)).map((entry) => entry.action);

  it('signs, by any handler of the unit, once', async () => {
    view = await desk.send('order.sign', colleague, seen(lead()));
    expect(lead()).toMatchObject({ status: 'signed', signedAt: desk.now, signedByName: '经办人同事', version: 2 });
    await expect(desk.send('order.sign', handler, seen(lead()))).rejects.toMatchObject({ code: 'order-state' });
    const stale = { orderId: lead().id, version: 1 };
    await expect(desk.send('order.sign', handler, stale)).rejects.toMatchObject({ code: 'conflict' });
    expect((await logged()).filter((action) => action === 'order.signed')).toHaveLength(1);
    expect(desk.events.slice(-2)).toEqual([
      `order.changed {"orderId":"${lead().id}","caseId":"${CASE_ID}"}`,
      `case.changed {"caseId":"${CASE_ID}"}`,
    ]);
  });

  it('keeps a unit away from the orders of another', async () => {
    const { orderId, version } = seen(lead());
    const attempts = [
      desk.send('order.sign', housingHandler, { orderId, version }),
      desk.send('order.reply', housingHandler, { orderId, version, reply: '好', fileIds: [] }),
      desk.send('order.return', housingHandler, { orderId, version, reason: '不是' }),
    ];
    for (const result of await Promise.allSettled(attempts)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
    }
    expect(await logged()).not.toContain('order.signed');
  });

  it('lets the handler of a community act for its grid', async () => {
    const signed = await desk.send('order.sign', communityHandler, seen(orderOf(view, 'gridA1')));
    expect(orderOf(signed, 'gridA1').status).toBe('signed');
  });

  it('keeps an order for a person from his colleagues', async () => {
    const { orderId, version } = seen(lead());
    view = await desk.send('order.reroute', coordinator, {
      orderId,
      version,
      to: { unitId: unitIds.socialAffairs, accountId: handler.accountId },
      instructions: '',
    });
    await expect(desk.send('order.sign', colleague, seen(lead()))).rejects.toMatchObject({ code: 'forbidden' });
    view = await desk.send('order.sign', handler, seen(lead()));
    expect(lead()).toMatchObject({ status: 'signed', accountName: handler.displayName });
  });

  it('replies with text and the files that were given, and the lead sees the reply', async () => {
    const mine = orderOf(view, 'housing');
    await desk.send('order.sign', housingHandler, seen(mine));
    const upload = (orderId: string | null) =>
      desk.send('file.add', housingHandler, { caseId: CASE_ID, orderId, file: { name: '核查.png', content: png } });
    const fileIds = [(await upload(null)).id, (await upload(mine.id)).id];
    await desk.send('order.reply', housingHandler, { orderId: mine.id, version: 2, reply: '无房产', fileIds });
    const page = await desk.send('order.sign', handler, seen(lead()));
    expect(orderOf(page, 'housing')).toMatchObject({
      status: 'replied',
      reply: '无房产',
      repliedByName: housingHandler.displayName,
      card: 'none',
    });
    expect(orderOf(page, 'housing').files.map((file) => file.id)).toEqual(fileIds);
    expect(page.status).toBe('assigned');
  });

  it('signs and replies at once, and records both', async () => {
    view = await desk.send('order.reply', handler, { ...seen(lead()), reply: '已核实', fileIds: [] });
    expect(lead()).toMatchObject({ status: 'replied', signedAt: desk.now, signedByName: handler.displayName });
    expect((await logged()).filter((action) => action.startsWith('order.')).sort()).toEqual(
      ['order.dispatched', 'order.dispatched', 'order.dispatched', 'order.replied', 'order.signed'].sort(),
    );
    const again = desk.send('order.reply', handler, { ...seen(lead()), reply: '再次', fileIds: [] });
    await expect(again).rejects.toMatchObject({ code: 'order-state' });
  });

  it('ties no file of somebody else, and then replies nothing', async () => {
    const file = { name: '核查.png', content: png };
    const other = await desk.send('file.add', housingHandler, { caseId: CASE_ID, orderId: null, file });
    const reply = desk.send('order.reply', handler, { ...seen(lead()), reply: '已核实', fileIds: [other.id] });
    await expect(reply).rejects.toMatchObject({ code: 'not-found' });
    expect((await desk.rows(WorkOrderEntity)).map((order) => order.status)).not.toContain('replied');
  });

  it('puts the case back into the pool when the lead returns it', async () => {
    view = await desk.send('order.return', handler, { ...seen(lead()), reason: '不属于本科室职责' });
    expect(view).toMatchObject({ status: 'accepted', leadUnitName: '' });
    expect(lead()).toMatchObject({ status: 'returned', returnReason: '不属于本科室职责', returnedAt: desk.now });
    const entry = (await desk.rows(AuditEntryEntity)).find((each) => each.action === 'order.returned');
    expect(entry?.detail).toMatchObject({ unitName: '社会事务科', reason: '不属于本科室职责' });
    const acts = desk.send('order.sign', handler, seen(lead()));
    await expect(acts).rejects.toMatchObject({ code: 'order-state' });
  });

  it('leaves the case with its lead when a co-handler returns', async () => {
    const after = await desk.send('order.return', housingHandler, {
      ...seen(orderOf(view, 'housing')),
      reason: '无此业务',
    });
    expect(after).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科' });
  });

  it.each(['decided', 'delivered', 'refused'] as const)('does nothing on a case that is %s', async (status) => {
    await desk.setCase({ status, closedAt: desk.now });
    const sign = desk.send('order.sign', handler, seen(lead()));
    await expect(sign).rejects.toMatchObject({ code: 'order-state' });
    expect((await desk.rows(WorkOrderEntity)).every((order) => order.status === 'dispatched')).toBe(true);
  });

  it('tells of an order that is not there', async () => {
    const sign = desk.send('order.sign', handler, { orderId: CASE_ID, version: 1 });
    await expect(sign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets one of two programs sign, and one of sign and return win', async () => {
    const second = await desk.second();
    const outcomes = await Promise.allSettled([
      desk.send('order.sign', handler, seen(lead())),
      second('order.sign', colleague, seen(lead())),
      second('order.return', colleague, { ...seen(lead()), reason: '不是' }),
    ]);
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(lost).toEqual(['conflict', 'conflict']);
    const [row] = (await desk.rows(WorkOrderEntity)).filter((order) => order.id === lead().id);
    expect(row?.version).toBe(2);
    const acts = (await logged()).filter((action) => action === 'order.signed' || action === 'order.returned');
    expect(acts).toHaveLength(1);
    const isReturned = row?.status === 'returned';
    expect((await desk.rows(CaseEntity))[0]?.status).toBe(isReturned ? 'accepted' : 'assigned');
  });
});
