import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, openCaseDesk } from '../case/case-desk';

const at = (day: string, time: string) => new Date(Date.parse(`2026-${day}T${time}:00.000+08:00`)).toISOString();

describe.each(DRIVERS)('extensions on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const coordinator = () => desk.as(actors.coordinator);
  const manager = () => desk.as(actors.manager);
  const take = async (intake = appeal) =>
    (await desk.cases['case.accept']({ intake, draftId: null }, desk.as(actors.clerk))).caseId;
  const ask = async (caseId: string, amount: number) => {
    const view = await desk.requests['extension.ask']({ caseId, amount, reason: '需跨区核实' }, coordinator());
    const request = view.extensions.at(-1);
    return { requestId: request?.id ?? '', version: request?.version ?? 0 };
  };
  const decide = (seen: { requestId: string; version: number }, isApproved = true, reason = '') =>
    desk.requests['extension.decide']({ ...seen, isApproved, reason }, manager());

  it('of an application is given once, and the resident is told both dates', async () => {
    const caseId = await take(application);
    const asked = await ask(caseId, 10);
    await expect(ask(caseId, 2)).rejects.toMatchObject({ code: 'extension-asked' });
    const view = await decide(asked);
    expect(view).toMatchObject({ dueAt: at('04-14', '17:00'), papers: [{ type: 'receipt' }, { type: 'extension' }] });
    const notice = (await desk.rows(PaperEntity)).find(({ type }) => type === 'extension');
    expect(notice?.content).toMatchObject({
      dueBefore: at('03-30', '17:00'),
      dueAfter: at('04-14', '17:00'),
      amount: 10,
      unit: 'working-days',
    });
    // Twenty were promised at first: the speed-up still counts against them.
    expect((await desk.rows(CaseEntity))[0]).toMatchObject({ promisedDays: 20 });
    await expect(ask(caseId, 1)).rejects.toMatchObject({ code: 'extension-used' });
  });

  it('of an application is no longer than the rules allow', async () => {
    const caseId = await take(application);
    await expect(ask(caseId, 11)).rejects.toMatchObject({ code: 'extension-too-long', params: { days: 10 } });
  });

  it('of an appeal is given up to the total of the rules, in parts', async () => {
    const caseId = await take();
    expect(await decide(await ask(caseId, 2))).toMatchObject({ dueAt: at('03-11', '17:00') });
    await expect(ask(caseId, 4)).rejects.toMatchObject({ code: 'extension-too-long', params: { days: 3 } });
    expect(await decide(await ask(caseId, 3))).toMatchObject({ dueAt: at('03-16', '17:00') });
    await expect(ask(caseId, 1)).rejects.toMatchObject({ code: 'extension-used' });
  });

  it('comes before the deadline is over, when it is asked and when it is approved', async () => {
    const caseId = await take();
    desk.now = at('03-09', '17:00');
    const asked = await ask(caseId, 2);
    desk.now = at('03-09', '17:01');
    await expect(decide(asked)).rejects.toMatchObject({ code: 'extension-late' });
    expect(await decide(asked, false, '已超期')).toMatchObject({ dueAt: at('03-09', '17:00') });
    await expect(ask(caseId, 2)).rejects.toMatchObject({ code: 'extension-late' });
  });

  it('adds to what suspensions gave', async () => {
    const caseId = await take();
    desk.now = at('03-03', '09:00');
    const question = { caseId, ground: 'testing', reason: '检测', expectedDays: null, startsAt: null } as const;
    const standing = (await desk.requests['suspension.ask'](question, coordinator())).suspensions[0];
    const seen = { requestId: standing?.id ?? '', version: 1 };
    await desk.requests['suspension.decide']({ ...seen, isApproved: true, reason: '' }, manager());
    desk.now = at('03-05', '09:00');
    const extended = await decide(await ask(caseId, 2));
    expect(extended).toMatchObject({ dueAt: null, suspendedAt: at('03-03', '09:00') });
    const ended = await desk.requests['suspension.end']({ ...seen, version: 2, endsAt: null }, coordinator());
    expect(ended).toMatchObject({ dueAt: at('03-13', '17:00') });
  });

  it('is taken back by its asker; a closed case has none', async () => {
    const caseId = await take();
    const asked = await ask(caseId, 2);
    const stranger = desk.requests['extension.withdraw'](asked, desk.as(actors.handler));
    await expect(stranger).rejects.toMatchObject({ code: 'forbidden' });
    await desk.requests['extension.withdraw'](asked, coordinator());
    const waiting = await ask(caseId, 2);
    const view = await desk.cases['case.get']({ caseId }, coordinator());
    const closing = {
      caseId,
      version: view.version,
      result: 'solved',
      resultText: '已处理',
      passesOverSteps: false,
    } as const;
    const closed = await desk.cases['case.decide'](closing, coordinator());
    expect(closed.extensions.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    await expect(ask(caseId, 2)).rejects.toMatchObject({ code: 'case-state' });
    const late = decide({ ...waiting, version: waiting.version + 1 });
    await expect(late).rejects.toMatchObject({ code: 'request-decided' });
  });

  it('is previewed by the clock itself, with what stands against it', async () => {
    const caseId = await take();
    const preview = (amount: number) => desk.requests['extension.preview']({ caseId, amount }, coordinator());
    expect(await preview(5)).toEqual({
      dueBefore: at('03-09', '17:00'),
      dueAfter: at('03-16', '17:00'),
      mostDays: 5,
      unit: 'working-days',
      obstacle: null,
    });
    expect(await preview(6)).toMatchObject({ obstacle: 'extension-too-long' });
  });

  it("waits on the manager's list with its dates, and leaves it when it is decided", async () => {
    const [first, second] = [await take(), await take(application)];
    await ask(first, 3);
    const question = { ground: 'hearing', reason: '听证', expectedDays: 5, startsAt: null } as const;
    await desk.requests['suspension.ask']({ caseId: second, ...question }, coordinator());
    const list = await desk.requests['approval.list']({}, manager());
    expect(list.extensions).toMatchObject([
      {
        ofCase: { id: first },
        request: { amount: 3 },
        dueBefore: at('03-09', '17:00'),
        dueAfter: at('03-12', '17:00'),
      },
    ]);
    expect(list.suspensions).toMatchObject([
      { ofCase: { id: second }, dueBefore: at('03-30', '17:00'), dueAfter: at('04-07', '17:00') },
    ]);
    expect(await desk.requests['approval.count']({}, manager())).toEqual({ total: 2 });
    const [waiting] = list.extensions;
    await decide({ requestId: waiting?.request.id ?? '', version: waiting?.request.version ?? 0 });
    expect(await desk.requests['approval.count']({}, manager())).toEqual({ total: 1 });
  });

  it('is asked once where two programs ask at the same time', async () => {
    const caseId = await take(application);
    const other = await desk.secondRequests();
    const input = { caseId, amount: 5, reason: '需核实' };
    const outcomes = await Promise.allSettled([
      desk.requests['extension.ask'](input, coordinator()),
      other['extension.ask'](input, coordinator()),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
