import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/ipc/contract';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from '../order/order-desk';

const { coordinator, handler, housingHandler, manager } = actors;
const PAGE = { page: 0, pageSize: 20 };

describe.each(DRIVERS)('supervision on %s', (driver) => {
  let desk: OrderDesk;
  let orderId: string;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    const view = await desk.send('order.dispatch', coordinator, dispatchOf({ coHandlers: [toUnit('housing')] }));
    orderId = orderOf(view, 'socialAffairs').id;
  });
  afterEach(() => desk.close());

  const press = (patch: Partial<CommandInput<'supervision.press'>> = {}) =>
    desk.send('supervision.press', manager, {
      ...{ caseId: CASE_ID, orderId, question: '为何尚未办理？', dueDay: '2026-03-04', origin: 'manual' },
      ...patch,
    });
  const proposed = () => desk.send('supervision.listProposed', manager, PAGE);
  const list = (actor = handler, status: 'open' | 'answered' | 'closed' | null = 'open') =>
    desk.send('supervision.list', actor, { status, text: '', ...PAGE });

  it('is pressed with a question and a day, has its paper, and marks the order until it is answered', async () => {
    const pressed = await press();
    expect(pressed).toMatchObject({ status: 'open', unitName: '社会事务科', isLate: false, allowed: ['close'] });
    const papers = await desk.rows(PaperEntity);
    const paper = papers.find(({ type }) => type === 'supervision');
    expect(paper?.content).toMatchObject({ question: '为何尚未办理？', dueDay: '2026-03-04', unitName: '社会事务科' });
    expect((await list()).rows[0]).toMatchObject({ id: pressed.id, allowed: ['answer'] });
    expect((await list(housingHandler)).total).toBe(0);
    expect(await desk.send('supervision.countWaiting', handler, {})).toEqual({ count: 1 });
    const mine = () =>
      desk.send('order.listMine', handler, {
        ...{ text: '', statuses: [], card: null, sortBy: 'dueAt', direction: 'asc', ...PAGE },
      });
    expect((await mine()).rows[0]?.order.supervision).toEqual({ dueDay: '2026-03-04', isLate: false });
    desk.now = '2026-03-04T16:00:00.000Z';
    expect((await mine()).rows[0]?.order.supervision).toEqual({ dueDay: '2026-03-04', isLate: true });
    expect((await list()).rows[0]?.isLate).toBe(true);
    const answer = { supervisionId: pressed.id, version: 1, answer: '已联系申请人，明日上门', behalfNote: '' };
    await expect(desk.send('supervision.answer', housingHandler, answer)).rejects.toMatchObject({ code: 'forbidden' });
    const answered = await desk.send('supervision.answer', handler, answer);
    expect(answered).toMatchObject({ status: 'answered', isLate: true, answeredByName: handler.displayName });
    expect((await mine()).rows[0]?.order.supervision).toBeNull();
    expect(await desk.send('supervision.countWaiting', manager, {})).toEqual({ count: 1 });
  });

  it('is pressed again or closed by the manager; a co-ordinator who answers says how he knows', async () => {
    const pressed = await press();
    await expect(press()).rejects.toMatchObject({ code: 'supervision-state' });
    const answer = { supervisionId: pressed.id, version: 1, answer: '在办', behalfNote: '' };
    await expect(desk.send('supervision.answer', coordinator, answer)).rejects.toMatchObject({
      fields: { behalfNote: 'required' },
    });
    await desk.send('supervision.answer', coordinator, { ...answer, behalfNote: '科长电话答复' });
    const next = { supervisionId: pressed.id, version: 2, question: '何时办结？', dueDay: '2026-03-06' };
    const again = await desk.send('supervision.pressAgain', manager, next);
    expect(again).toMatchObject({ isRepeated: true, status: 'open', question: '何时办结？' });
    const silent = { supervisionId: again.id, version: 1, note: '' };
    await expect(desk.send('supervision.close', manager, silent)).rejects.toMatchObject({
      fields: { note: 'required' },
    });
    await desk.send('supervision.close', manager, { ...silent, note: '已当面说明' });
    const late = desk.send('supervision.answer', handler, { ...answer, supervisionId: again.id, version: 2 });
    await expect(late).rejects.toMatchObject({ code: 'supervision-state' });
    const { supervisions, mayPress } = await desk.send('supervision.listOfCase', manager, { caseId: CASE_ID });
    expect([supervisions.map(({ status }) => status), mayPress]).toEqual([['closed', 'closed'], true]);
    const types = (await desk.rows(PaperEntity))
      .filter(({ type }) => type === 'supervision')
      .map((each) => each.number);
    expect(new Set(types).size).toBe(2);
  });

  it.each([
    ['a day that is over', { dueDay: '2026-03-01' }, { fields: { dueDay: 'range' } }],
    ['a case that somebody has, without an order', { orderId: null }, { code: 'case-state' }],
    ['an order that is not there', { orderId: CASE_ID }, { code: 'not-found' }],
  ])('refuses %s', async (_, patch, failure) => {
    await expect(press(patch)).rejects.toMatchObject(failure);
  });

  it('proposes what is overdue, and what the resident is unhappy with again after rework, once', async () => {
    expect((await proposed()).total).toBe(0);
    desk.now = '2026-03-31T01:30:00.000Z';
    const overdue = await proposed();
    expect(overdue.rows.map(({ origin, unitName }) => [origin, unitName]).sort()).toEqual([
      ['overdue', '住房保障科'],
      ['overdue', '社会事务科'],
    ]);
    const pressed = await press({ dueDay: '2026-04-02', origin: 'overdue' });
    expect((await proposed()).total).toBe(1);
    const note = { supervisionId: pressed.id, version: 1, note: '另行处理' };
    await desk.send('supervision.close', manager, note);
    expect((await proposed()).total).toBe(1);
  });

  it('proposes a reworked order of an unhappy resident, and a case that nobody has', async () => {
    const view = await desk.send('order.sign', handler, { orderId, version: 1 });
    const replied = await desk.send('order.reply', handler, {
      ...seen(orderOf(view, 'socialAffairs')),
      ...{ reply: '已办', fileIds: [] },
    });
    const order = seen(orderOf(replied, 'socialAffairs'));
    const again = await desk.send('order.rework', coordinator, { ...order, reason: '请补充' });
    await desk.send('order.reply', handler, { ...seen(orderOf(again, 'socialAffairs')), reply: '已补充', fileIds: [] });
    expect((await proposed()).total).toBe(0);
    await desk.setCase({ isSatisfied: false });
    expect((await proposed()).rows).toMatchObject([{ origin: 'unhappy-after-rework', orderId, reworkCount: 1 }]);
    await desk.setCase({ isSatisfied: true, status: 'accepted', dueAt: '2026-03-01T09:00:00.000Z' });
    expect((await proposed()).rows).toMatchObject([{ origin: 'overdue', orderId: null, unitName: '' }]);
    const pressed = await press({ orderId: null });
    expect(pressed.unitName).toBe('');
    const answered = { supervisionId: pressed.id, version: 1, answer: '今日分派', behalfNote: '' };
    expect(await desk.send('supervision.answer', coordinator, answered)).toMatchObject({ status: 'answered' });
  });
});
