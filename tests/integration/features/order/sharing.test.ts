import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CaseClockEntity } from '../../../../electron/database/entities/case-clock.entity';
import { OrderCaseEntity } from '../../../../electron/database/entities/order-case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';
import { burstPipe, callInBurst, dispatchTogether, pageOf } from './pipe-burst';

const { coordinator, handler, housingHandler, manager } = actors;
const [FIRST, SECOND, THIRD] = [burstPipe(1).id, burstPipe(2).id, burstPipe(3).id];

describe.each(DRIVERS)('one order for several cases on %s', (driver) => {
  let desk: OrderDesk;
  let view: CaseView;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    view = await dispatchTogether(desk, await callInBurst(desk, 3));
    desk.now = '2026-03-03T02:00:00.000Z';
  });
  afterEach(() => desk.close());

  const lead = () => orderOf(view, 'socialAffairs');
  const page = (caseId: string) => pageOf(desk, caseId);
  const reply = async () => {
    view = await desk.send('order.reply', handler, { ...seen(lead()), reply: '已修好', fileIds: [] });
  };

  it('is made once, with one paper and one line in the log, for the case that is due first', async () => {
    expect(await desk.rows(WorkOrderEntity)).toMatchObject([{ caseId: FIRST, dueAt: burstPipe(1).dueAt }]);
    expect((await desk.rows(OrderCaseEntity)).map((link) => link.caseId).sort()).toEqual([SECOND, THIRD]);
    const [paper, ...others] = await desk.rows(PaperEntity);
    expect(others).toEqual([]);
    expect(paper?.content).toMatchObject({ otherCaseNumbers: [burstPipe(2).number, burstPipe(3).number] });
    const dispatched = (await desk.rows(AuditEntryEntity)).filter((each) => each.action === 'order.dispatched');
    expect(dispatched).toHaveLength(1);
  });

  it('stands on the page of each case with the others, and its acts in each timeline', async () => {
    await reply();
    for (const caseId of [FIRST, SECOND, THIRD]) {
      const shown = await page(caseId);
      expect(shown).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科' });
      const [order] = shown.orders;
      expect(order).toMatchObject({ reply: '已修好', caseCount: 3, status: 'replied' });
      expect(order?.cases.map((each) => each.id)).toEqual([FIRST, SECOND, THIRD]);
      expect(shown.timeline.map((each) => each.action)).toContain('order.replied');
    }
  });

  it('opens each of its cases to its unit, and to no other', async () => {
    await expect(desk.send('case.get', handler, { caseId: THIRD })).resolves.toMatchObject({ id: THIRD });
    const other = desk.send('case.get', housingHandler, { caseId: THIRD });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
    const { rows } = await desk.send('order.listMine', handler, {
      text: burstPipe(3).number,
      statuses: [],
      card: null,
      sortBy: 'dueAt',
      direction: 'asc',
      page: 0,
      pageSize: 20,
    });
    expect(rows.map((row) => row.order.id)).toEqual([lead().id]);
  });

  it('does not tell a co-handler of one case whose the others are', async () => {
    const { version } = await page(SECOND);
    const parts = { lead: null, coHandlers: [toUnit('housing')], instructions: '', dueDay: null };
    await desk.send('order.dispatch', coordinator, { caseId: SECOND, version, ...parts });
    const shown = await desk.send('case.get', housingHandler, { caseId: SECOND });
    expect(orderOf(shown, 'socialAffairs')).toMatchObject({ caseCount: 3, cases: [] });
  });

  it('takes files that were handed in with any of its cases', async () => {
    const content = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
    const file = await desk.send('file.add', handler, {
      caseId: SECOND,
      orderId: lead().id,
      file: { name: '现场.png', content },
    });
    await desk.send('order.reply', handler, { ...seen(lead()), reply: '已修好', fileIds: [file.id] });
    expect((await page(THIRD)).orders[0]?.files.map((each) => each.id)).toEqual([file.id]);
  });

  it('refuses a dispatch of several as a whole and names those in the way', async () => {
    const free = {
      caseId: (await desk.rows(CaseEntity)).find((each) => each.status === 'accepted')?.id ?? '',
      version: 1,
    };
    const taken = { caseId: SECOND, version: (await page(SECOND)).version };
    await expect(dispatchTogether(desk, [free, taken])).rejects.toMatchObject({
      code: 'cases-unfit',
      fields: { 'cases.1': 'case-state' },
    });
    expect(await desk.rows(WorkOrderEntity)).toHaveLength(1);
  });

  it('closes no case while it is open, and all of them in one act once the lead has replied', async () => {
    const versions = async () =>
      Promise.all([FIRST, SECOND, THIRD].map(async (caseId) => ({ caseId, version: (await page(caseId)).version })));
    const outcome = { result: 'solved' as const, resultText: '已修好' };
    const early = desk.send('case.decideMany', coordinator, { cases: await versions(), ...outcome });
    await expect(early).rejects.toMatchObject({
      code: 'cases-unfit',
      params: { count: 3 },
      fields: { 'cases.0': 'order-open', 'cases.1': 'order-open', 'cases.2': 'order-open' },
    });
    const alone = desk.send('case.decide', coordinator, { caseId: THIRD, version: 2, ...outcome });
    await expect(alone).rejects.toMatchObject({ code: 'order-open' });
    await reply();
    const answer = await desk.send('case.decideMany', coordinator, { cases: await versions(), ...outcome });
    expect(answer.cases.map((each) => each.id)).toEqual([FIRST, SECOND, THIRD]);
    const papers = (await desk.rows(PaperEntity)).filter((paper) => paper.type === 'decision');
    expect(papers.map((paper) => paper.caseId).sort()).toEqual([FIRST, SECOND, THIRD]);
    expect((await page(THIRD)).status).toBe('decided');
  });

  it('decides none where one of them was changed meanwhile', async () => {
    await reply();
    const cases = [
      { caseId: FIRST, version: (await page(FIRST)).version },
      { caseId: SECOND, version: 1 },
    ];
    const decided = desk.send('case.decideMany', coordinator, { cases, result: 'solved', resultText: '好' });
    await expect(decided).rejects.toMatchObject({ code: 'cases-unfit', fields: { 'cases.1': 'conflict' } });
    expect((await page(FIRST)).status).toBe('assigned');
  });

  it('is not done again once one of its cases is closed', async () => {
    await reply();
    const { version } = await page(SECOND);
    const outcome = { result: 'solved' as const, resultText: '已修好' };
    await desk.send('case.decide', coordinator, { caseId: SECOND, version, ...outcome });
    const rework = desk.send('order.rework', coordinator, { ...seen(lead()), reason: '再查' });
    await expect(rework).rejects.toMatchObject({ code: 'order-state' });
  });

  it('lets a case go and goes on for the others, also without its first one', async () => {
    const taken = { ...seen(lead()), caseId: FIRST, reason: '不是同一处' };
    const alone = await desk.send('order.detachCase', coordinator, taken);
    expect(alone).toMatchObject({ id: FIRST, status: 'accepted', leadUnitName: '', orders: [] });
    view = await page(SECOND);
    expect(lead()).toMatchObject({ caseId: SECOND, caseCount: 2, dueAt: view.dueAt });
    await reply();
    expect((await page(THIRD)).orders[0]?.status).toBe('replied');
  });

  it('gives a case that it lets go, or that was returned, its hours to be dispatched from then on', async () => {
    const waiting = async () =>
      (await desk.rows(CaseClockEntity))
        .filter(({ kind }) => kind === 'dispatch')
        .map(({ caseId, startedAt }) => ({ caseId, startedAt }))
        .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    expect(await waiting()).toEqual([]);
    await desk.send('order.detachCase', coordinator, { ...seen(lead()), caseId: THIRD, reason: '不是同一处' });
    expect(await waiting()).toEqual([{ caseId: THIRD, startedAt: desk.now }]);
    const detachedAt = desk.now;
    desk.now = '2026-03-03T03:00:00.000Z';
    view = await page(FIRST);
    await desk.send('order.return', handler, { ...seen(lead()), reason: '不属本科室职责' });
    expect(await waiting()).toEqual([
      { caseId: FIRST, startedAt: desk.now },
      { caseId: SECOND, startedAt: desk.now },
      { caseId: THIRD, startedAt: detachedAt },
    ]);
  });

  it('takes in a case of the pool, and keeps the earliest promise', async () => {
    const alone = await desk.send('order.detachCase', coordinator, { ...seen(lead()), caseId: FIRST, reason: '误并' });
    const [order] = (await page(SECOND)).orders;
    if (order === undefined) throw new Error('no order');
    const found = await desk.send('case.findAlike', coordinator, { caseId: FIRST, text: '' });
    expect(found.rows.map((row) => row.lead?.orderId)).toEqual([order.id, order.id]);
    const joining = { ...seen(order), caseId: FIRST, caseVersion: alone.version };
    view = await desk.send('order.joinCase', coordinator, joining);
    expect(view).toMatchObject({ id: FIRST, status: 'assigned', leadUnitName: '社会事务科' });
    expect(lead()).toMatchObject({ caseCount: 3, caseId: FIRST, dueAt: burstPipe(1).dueAt });
  });

  it('is pressed by a manager from any of its cases, once, and says so on the page of each', async () => {
    const question = { question: '何时修好？', dueDay: '2026-03-31', origin: 'manual' } as const;
    const press = (caseId: string) =>
      desk.send('supervision.press', manager, { caseId, orderId: lead().id, ...question });
    const pressed = await press(THIRD);
    await expect(press(FIRST)).rejects.toMatchObject({ code: 'supervision-state' });
    for (const caseId of [FIRST, SECOND, THIRD]) {
      const { supervisions } = await desk.send('supervision.listOfCase', manager, { caseId });
      expect(supervisions.map(({ id }) => id)).toEqual([pressed.id]);
    }
    await desk.send('order.detachCase', coordinator, { ...seen(lead()), caseId: THIRD, reason: '误并' });
    const strange = press(THIRD);
    await expect(strange).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes to another unit with all of its cases', async () => {
    const to = toUnit('housing');
    await desk.send('order.reroute', coordinator, { ...seen(lead()), to, instructions: '' });
    for (const caseId of [FIRST, SECOND, THIRD]) {
      const shown = await page(caseId);
      expect(shown.leadUnitName).toBe('住房保障科');
      expect(orderOf(shown, 'housing').caseCount).toBe(3);
    }
    const late = desk.send('order.sign', handler, seen(lead()));
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives all of its cases back to the pool when it is returned, and says who returned it', async () => {
    await desk.send('order.return', handler, { ...seen(lead()), reason: '属市政管养' });
    for (const caseId of [FIRST, SECOND, THIRD]) {
      const shown = await page(caseId);
      expect(shown).toMatchObject({ status: 'accepted', leadUnitName: '', returnCount: 1 });
      expect(shown.orders[0]).toMatchObject({ returnedByName: handler.displayName, unitReturns: 1 });
    }
  });

  it('lets one of two programs win: a reply by one case’s page, a case taken off by another’s', async () => {
    const second = await desk.second();
    const outcomes = await Promise.allSettled([
      desk.send('order.reply', handler, { ...seen(lead()), reply: '已修好', fileIds: [] }),
      second('order.detachCase', coordinator, { ...seen(lead()), caseId: THIRD, reason: '不是同一处' }),
      second('order.return', handler, { ...seen(lead()), reason: '不是' }),
    ]);
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(lost).toEqual(['conflict', 'conflict']);
    expect((await desk.rows(WorkOrderEntity))[0]?.version).toBe(2);
  });

  it('lets nobody close a case by one program while another takes its reply back', async () => {
    await reply();
    const second = await desk.second();
    const { version } = await page(THIRD);
    const outcome = { result: 'solved' as const, resultText: '好' };
    const outcomes = await Promise.allSettled([
      desk.send('order.rework', coordinator, { ...seen(lead()), reason: '再查' }),
      second('case.decide', coordinator, { caseId: THIRD, version, ...outcome }),
    ]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const [order] = await desk.rows(WorkOrderEntity);
    const isClosed = (await page(THIRD)).closedAt !== null;
    expect([order?.status, isClosed]).toEqual(isClosed ? ['replied', true] : ['dispatched', false]);
  });

  it('is answered by its lead alone', async () => {
    const { version } = await page(SECOND);
    const parts = { lead: null, coHandlers: [toUnit('housing')], instructions: '', dueDay: null };
    const shown = await desk.send('order.dispatch', coordinator, { caseId: SECOND, version, ...parts });
    const helper = orderOf(shown, 'housing');
    await desk.send('order.reply', housingHandler, { ...seen(helper), reply: '已查', fileIds: [] });
    await desk.send('order.withdraw', coordinator, { ...seen(lead()), reason: '改由他人' });
    const after = await page(SECOND);
    expect(after.allowed).not.toContain('decide');
    const outcome = { result: 'solved' as const, resultText: '好' };
    const decided = desk.send('case.decide', coordinator, { caseId: SECOND, version: after.version, ...outcome });
    await expect(decided).rejects.toMatchObject({ code: 'no-lead-reply' });
  });
});
