import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from '../order/order-desk';
import { burstPipe, callInBurst, dispatchTogether, pageOf } from '../order/pipe-burst';

const { clerk, coordinator, handler } = actors;
const [FIRST, SECOND, THIRD] = [burstPipe(1).id, burstPipe(2).id, burstPipe(3).id];
const reason = '同一处爆管';

describe.each(DRIVERS)('merged cases on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    await callInBurst(desk, 3);
    desk.now = '2026-03-03T02:00:00.000Z';
  });
  afterEach(() => desk.close());

  const versionOf = async (caseId: string) => (await pageOf(desk, caseId)).version;
  const merge = async (caseId: string, intoId: string, orders: 'withdraw' | 'move' = 'withdraw') =>
    desk.send('case.merge', coordinator, {
      caseId,
      version: await versionOf(caseId),
      intoId,
      intoVersion: await versionOf(intoId),
      orders,
      reason,
    });
  const dispatch = async (caseId: string, unit: 'socialAffairs' | 'housing') =>
    desk.send('order.dispatch', coordinator, {
      caseId,
      version: await versionOf(caseId),
      lead: toUnit(unit),
      coHandlers: [],
      instructions: '',
      dueDay: null,
    });
  const list = async (text: string) => {
    const sort = { by: 'receivedAt' as const, direction: 'asc' as const };
    const { rows } = await desk.send('case.list', clerk, { filter: { text }, sort, page: 0, pageSize: 20 });
    return rows.map((row) => row.id).sort();
  };

  it('lead on to the living case by their number, from the list and from their page', async () => {
    const living = await merge(SECOND, FIRST);
    expect(living.merged.map((each) => [each.id, each.applicantName])).toEqual([[SECOND, '来电人2']]);
    const old = await pageOf(desk, SECOND);
    expect(old).toMatchObject({ status: 'merged', mergedInto: { id: FIRST, number: burstPipe(1).number } });
    expect(old.closedAt).toBe(desk.now);
    expect(old.allowed).toEqual(['addNote', 'undoMerge', 'reveal']);
    expect(await list(burstPipe(2).number)).toEqual([FIRST, SECOND].sort());
    expect(await list(burstPipe(2).phone)).toEqual([FIRST, SECOND].sort());
    expect(await list(burstPipe(3).number)).toEqual([THIRD]);
  });

  it('are one step from the living case, however often that is merged', async () => {
    await merge(THIRD, SECOND);
    await merge(SECOND, FIRST);
    expect((await pageOf(desk, THIRD)).mergedInto?.id).toBe(FIRST);
    expect((await pageOf(desk, FIRST)).merged.map((each) => each.id)).toEqual([SECOND, THIRD]);
    await expect(merge(FIRST, THIRD)).rejects.toMatchObject({ code: 'case-state' });
  });

  it('pass on what comes by their number: materials, notes and callbacks', async () => {
    await merge(SECOND, FIRST);
    const content = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
    await desk.send('file.add', clerk, { caseId: SECOND, orderId: null, file: { name: '现场.png', content } });
    await desk.send('case.addNote', clerk, {
      caseId: SECOND,
      draftId: null,
      text: '水还在流',
      callerName: '来电人2',
      phone: '',
    });
    const living = await pageOf(desk, FIRST);
    expect(living.files.map((file) => file.name)).toEqual(['现场.png']);
    expect(living.notes.map((note) => note.text)).toEqual(['水还在流']);
    expect((await pageOf(desk, SECOND)).notes).toEqual([]);
    const outcome = { result: 'solved' as const, resultText: '已修好' };
    await desk.send('case.decide', coordinator, { caseId: FIRST, version: await versionOf(FIRST), ...outcome });
    const called = await desk.send('case.callBack', clerk, {
      caseId: SECOND,
      version: await versionOf(SECOND),
      isSolved: true,
      isSatisfied: true,
      note: '',
      rating: null,
    });
    expect(called).toMatchObject({ id: FIRST, callback: { isSolved: true } });
    expect(called.timeline.map((each) => each.action)).toContain('case.reached-by-number');
  });

  it('give each applicant a paper of the answer', async () => {
    await merge(SECOND, FIRST);
    const outcome = { result: 'solved' as const, resultText: '已修好' };
    await desk.send('case.decide', coordinator, { caseId: FIRST, version: await versionOf(FIRST), ...outcome });
    const papers = (await desk.rows(PaperEntity)).filter((paper) => paper.type === 'decision');
    const nameOf = (caseId: string) => papers.find((paper) => paper.caseId === caseId)?.content;
    expect(papers).toHaveLength(2);
    expect(nameOf(FIRST)).toMatchObject({ applicantName: '来电人1', resultText: '已修好' });
    expect(nameOf(SECOND)).toMatchObject({ applicantName: '来电人2', resultText: '已修好' });
  });

  it('lose their open orders, or take them along as co-handlers where the living case has its lead', async () => {
    await dispatch(FIRST, 'socialAffairs');
    await dispatch(SECOND, 'housing');
    await merge(SECOND, FIRST, 'withdraw');
    expect(orderOf(await pageOf(desk, SECOND), 'housing').status).toBe('withdrawn');
    await dispatch(THIRD, 'housing');
    const living = await merge(THIRD, FIRST, 'move');
    expect(orderOf(living, 'housing')).toMatchObject({ role: 'co-handler', status: 'dispatched', caseId: FIRST });
    expect((await pageOf(desk, THIRD)).orders).toEqual([]);
    const outcome = { result: 'solved' as const, resultText: '好' };
    const decided = desk.send('case.decide', coordinator, { caseId: FIRST, version: living.version, ...outcome });
    await expect(decided).rejects.toMatchObject({ code: 'order-open' });
  });

  it('bring a living case of the pool its lead', async () => {
    await dispatch(SECOND, 'socialAffairs');
    const living = await merge(SECOND, FIRST, 'move');
    expect(living).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科' });
    const order = orderOf(living, 'socialAffairs');
    expect(order).toMatchObject({ role: 'lead', dueAt: burstPipe(1).dueAt });
    await expect(desk.send('order.sign', handler, seen(order))).resolves.toMatchObject({ id: FIRST });
  });

  it('leave a shared order to its other cases', async () => {
    const cases = await Promise.all([FIRST, SECOND, THIRD].map(async (caseId) => ({ caseId, version: 1 })));
    const view = await dispatchTogether(desk, cases);
    const living = await merge(SECOND, FIRST);
    expect(orderOf(living, 'socialAffairs')).toMatchObject({ caseCount: 2, status: 'dispatched' });
    expect((await desk.rows(WorkOrderEntity)).map((order) => order.id)).toEqual([orderOf(view, 'socialAffairs').id]);
  });

  it('come back while the living case is open, and not after', async () => {
    await merge(SECOND, FIRST);
    await merge(THIRD, FIRST);
    const undone = await desk.send('case.undoMerge', coordinator, {
      caseId: SECOND,
      version: await versionOf(SECOND),
      reason: '并错',
    });
    expect(undone).toMatchObject({ id: SECOND, status: 'accepted', closedAt: null, mergedInto: null });
    const outcome = { result: 'solved' as const, resultText: '好' };
    await desk.send('case.decide', coordinator, { caseId: FIRST, version: await versionOf(FIRST), ...outcome });
    const late = desk.send('case.undoMerge', coordinator, {
      caseId: THIRD,
      version: await versionOf(THIRD),
      reason: '并错',
    });
    await expect(late).rejects.toMatchObject({ code: 'living-case-closed' });
  });

  it('are refused where a promise would be broken, or the kind is another', async () => {
    await expect(merge(FIRST, SECOND)).rejects.toMatchObject({ code: 'merge-promise' });
    await expect(merge(FIRST, FIRST)).rejects.toMatchObject({ code: 'merge-self' });
    const application = (await desk.rows(CaseEntity)).find((row) => row.kind === 'application')?.id ?? '';
    await expect(merge(application, FIRST)).rejects.toMatchObject({ code: 'merge-kind' });
  });

  it('are decided, dispatched and delivered on the living case alone', async () => {
    await merge(SECOND, FIRST);
    const version = await versionOf(SECOND);
    const number = burstPipe(1).number;
    const outcome = { result: 'solved' as const, resultText: '好' };
    const decided = desk.send('case.decide', coordinator, { caseId: SECOND, version, ...outcome });
    await expect(decided).rejects.toMatchObject({ code: 'case-merged', params: { number } });
    await expect(dispatch(SECOND, 'housing')).rejects.toMatchObject({ code: 'case-state' });
  });

  it('let one of two programs win that merge into the same case at once', async () => {
    const second = await desk.second();
    const [one, other] = [await versionOf(SECOND), await versionOf(THIRD)];
    const into = { intoId: FIRST, intoVersion: await versionOf(FIRST), orders: 'withdraw' as const, reason };
    const outcomes = await Promise.allSettled([
      desk.send('case.merge', coordinator, { caseId: SECOND, version: one, ...into }),
      second('case.merge', coordinator, { caseId: THIRD, version: other, ...into }),
    ]);
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(lost).toEqual(['conflict']);
    expect((await pageOf(desk, FIRST)).merged).toHaveLength(1);
  });
});
