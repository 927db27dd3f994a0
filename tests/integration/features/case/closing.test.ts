import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, handed, loggedActions, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('completion and closing on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const coordinator = () => desk.as(actors.coordinator);
  const take = async (intake = application) =>
    (await desk.cases['case.accept']({ intake, draftId: null }, clerk())).caseId;
  const notify = async () => {
    const intake = { ...application, materials: [handed(0)] };
    return (await desk.cases['case.notify']({ intake, draftId: null, remark: '' }, clerk())).caseId;
  };
  const get = (caseId: string, actor = actors.coordinator) => desk.cases['case.get']({ caseId }, desk.as(actor));
  const decide = (caseId: string, version = 1) =>
    desk.cases['case.decide'](
      { caseId, version, result: 'approved', resultText: '准予', passesOverSteps: false },
      coordinator(),
    );
  const deliver = (caseId: string, version: number) =>
    desk.cases['case.deliver']({ caseId, version, method: 'by-post', receiver: '张三丰', note: '挂号' }, clerk());

  it('accepts a notified case on the day on which all is in', async () => {
    const caseId = await notify();
    desk.now = '2026-03-05T02:00:00.000Z';
    const materials = [handed(0), handed(1), handed(2)];
    const outcome = await desk.cases['case.complete']({ caseId, version: 1, materials }, clerk());
    expect(outcome).toMatchObject({ dueAt: '2026-04-02T09:00:00.000Z', paper: { type: 'receipt' } });
    expect(await get(caseId)).toMatchObject({
      status: 'accepted',
      acceptedAt: desk.now,
      receivedAt: '2026-03-02T02:00:00.000Z',
      version: 2,
    });
    const again = desk.cases['case.complete']({ caseId, version: 2, materials }, clerk());
    await expect(again).rejects.toMatchObject({ code: 'case-state' });
  });

  it('keeps a notified case as it was while something is still missing', async () => {
    const caseId = await notify();
    const completion = desk.cases['case.complete']({ caseId, version: 1, materials: [handed(0), handed(1)] }, clerk());
    await expect(completion).rejects.toMatchObject({ code: 'materials-missing', params: { count: 1 } });
    expect((await get(caseId)).materials.map((each) => each.isSubmitted)).toEqual([true, false, false]);
    const unfit = desk.cases['case.complete']({ caseId, version: 1, materials: [handed(7)] }, clerk());
    await expect(unfit).rejects.toMatchObject({ fields: { materials: 'materials-unfit' } });
  });

  it('refuses a notified case, and only such a one', async () => {
    const input = { version: 1, reason: '逾期未补正', referral: '' };
    const caseId = await notify();
    const outcome = await desk.cases['case.refuseNotified']({ ...input, caseId }, clerk());
    expect(outcome.paper?.type).toBe('refusal');
    expect(await get(caseId)).toMatchObject({ status: 'refused', closedAt: desk.now, refusalReason: '逾期未补正' });
    const accepted = desk.cases['case.refuseNotified']({ ...input, caseId: await take() }, clerk());
    await expect(accepted).rejects.toMatchObject({ code: 'case-state' });
  });

  it('decides an application only after its lead has replied and no order is open', async () => {
    const caseId = await take();
    await expect(decide(caseId)).rejects.toMatchObject({ code: 'no-lead-reply' });
    await desk.addOrder(caseId, { status: 'replied', role: 'co-handler', unitId: unitIds.housing });
    await expect(decide(caseId)).rejects.toMatchObject({ code: 'no-lead-reply' });
    await desk.addOrder(caseId, { status: 'replied', role: 'lead' });
    await desk.addOrder(caseId, { status: 'dispatched', role: 'co-handler', unitId: unitIds.urban });
    await expect(decide(caseId)).rejects.toMatchObject({ code: 'order-open', params: { count: 1 } });
    expect((await get(caseId)).allowed).not.toContain('decide');
    expect(await desk.rows(PaperEntity)).toHaveLength(1);
  });

  it('counts the working days from acceptance to the decision', async () => {
    const caseId = await take();
    await desk.addOrder(caseId, { status: 'replied', role: 'lead' });
    await desk.setCase(caseId, { status: 'assigned' });
    desk.now = '2026-03-10T02:00:00.000Z';
    expect((await get(caseId)).allowed).toContain('decide');
    const view = await decide(caseId, 2);
    expect(view).toMatchObject({ status: 'decided', closedAt: desk.now, result: 'approved', card: 'none' });
    expect(view.papers.map((paper) => paper.type)).toEqual(['receipt', 'decision']);
    expect(await desk.rows(CaseEntity)).toMatchObject([{ usedDays: 6 }]);
    await expect(decide(caseId, view.version)).rejects.toMatchObject({ code: 'case-state' });
  });

  it('decides an appeal that nobody was asked about, and not one whose orders were all returned', async () => {
    expect((await decide(await take(appeal))).status).toBe('decided');
    const returned = await take(appeal);
    await desk.addOrder(returned, { status: 'returned' });
    await expect(decide(returned)).rejects.toMatchObject({ code: 'no-lead-reply' });
    const withdrawn = await take(appeal);
    await desk.addOrder(withdrawn, { status: 'withdrawn' });
    expect((await decide(withdrawn)).status).toBe('decided');
  });

  it('goes on to delivery, callback and one rating, each in its turn', async () => {
    const caseId = await take(appeal);
    const byHand = { way: 'paper', reasons: [], comment: '' } as const;
    const callback = { caseId, isSolved: true, isSatisfied: false, note: '仍有响声', rating: null };
    await expect(deliver(caseId, 1)).rejects.toMatchObject({ code: 'case-state' });
    const early = desk.cases['case.callBack']({ ...callback, version: 1 }, clerk());
    await expect(early).rejects.toMatchObject({ code: 'case-state' });
    const tooSoon = desk.cases['case.rate']({ caseId, version: 1, rating: 5, ...byHand }, clerk());
    await expect(tooSoon).rejects.toMatchObject({ code: 'case-state' });
    await decide(caseId);
    const delivered = await deliver(caseId, 2);
    expect(delivered).toMatchObject({ status: 'delivered', delivery: { method: 'by-post', receiver: '张三丰' } });
    await desk.cases['case.callBack']({ ...callback, version: 3 }, clerk());
    const rated = await desk.cases['case.rate']({ caseId, version: 4, rating: 2, ...byHand }, clerk());
    expect(rated).toMatchObject({ rating: 2, callback: { isSolved: true, isSatisfied: false } });
    expect(rated.allowed).not.toContain('rate');
    const second = desk.cases['case.rate']({ caseId, version: 5, rating: 5, ...byHand }, clerk());
    await expect(second).rejects.toMatchObject({ code: 'case-state' });
    expect(rated.timeline.map((entry) => entry.action)).toEqual([
      'case.accepted',
      'case.decided',
      'case.delivered',
      'case.called-back',
      'case.rated',
    ]);
  });

  it('lets one of two programs win where both send the same version', async () => {
    const caseId = await take(appeal);
    const second = await desk.second();
    const input = { caseId, version: 1, result: 'solved', resultText: '已修', passesOverSteps: false } as const;
    const settled = await Promise.allSettled([
      desk.cases['case.decide'](input, coordinator()),
      second['case.decide'](input, coordinator()),
    ]);
    expect(settled.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(settled.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    const papers = await desk.rows(PaperEntity);
    expect(papers.filter((paper) => paper.type === 'decision')).toHaveLength(1);
  });

  it('tells an old version from a case that is not there', async () => {
    const caseId = await take(appeal);
    await decide(caseId);
    await expect(deliver(caseId, 1)).rejects.toMatchObject({ code: 'conflict' });
    await expect(deliver(unitIds.street, 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('shows what is masked only with a reason in the log', async () => {
    const caseId = await take();
    const view = await get(caseId, actors.manager);
    expect(view.applicant).toMatchObject({
      maskedDocumentNumber: '1101**********002X',
      maskedPhone: '138****5678',
      maskedAddress: '香港中路 1****',
    });
    const shown = await desk.cases['case.reveal']({ caseId, reason: '核对地址' }, desk.as(actors.manager));
    expect(shown).toMatchObject({ documentNumber: '11010519491231002X', phone: '13812345678' });
    const entries = await desk.rows(AuditEntryEntity);
    expect(entries.find((entry) => entry.action === 'case.revealed')).toMatchObject({
      actorId: actors.manager.accountId,
      caseId,
      detail: { reason: '核对地址' },
    });
  });

  it('hides from a handler what his unit is not asked for', async () => {
    const caseId = await take();
    const reveal = (actor = actors.handler) => desk.cases['case.reveal']({ caseId, reason: '核对' }, desk.as(actor));
    await expect(get(caseId, actors.handler)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reveal()).rejects.toMatchObject({ code: 'not-found' });
    expect(await loggedActions(desk)).toEqual(['case.accepted']);
    await desk.addOrder(caseId, { unitId: unitIds.gridA1, status: 'signed' });
    await desk.setCase(caseId, { status: 'assigned' });
    await expect(get(caseId, actors.handler)).rejects.toMatchObject({ code: 'not-found' });
    // The community's committee and its grid are one house.
    const view = await get(caseId, actors.communityHandler);
    expect(view.orders).toMatchObject([{ unitName: '甲社区第一网格', allowed: ['reply', 'return'] }]);
    const named = { unitId: unitIds.socialAffairs, accountId: actors.handler.accountId, role: 'co-handler' } as const;
    await desk.addOrder(caseId, named);
    const allowed = (await get(caseId, actors.handler)).orders.map((order) => order.allowed);
    expect(allowed).toEqual([[], ['sign', 'reply', 'return']]);
    expect((await reveal()).phone).toBe('13812345678');
  });
});
