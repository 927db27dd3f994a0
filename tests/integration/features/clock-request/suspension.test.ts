import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandParsed } from '#shared/ipc/contract';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, filterOf, loggedActions, openCaseDesk } from '../case/case-desk';

/** An instant of March 2026 by the office's clock. */
const at = (day: number, time: string) =>
  new Date(Date.parse(`2026-03-${String(day).padStart(2, '0')}T${time}:00.000+08:00`)).toISOString();

describe.each(DRIVERS)('suspensions on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const coordinator = () => desk.as(actors.coordinator);
  const manager = () => desk.as(actors.manager);
  const get = (caseId: string) => desk.cases['case.get']({ caseId }, coordinator());
  const explain = (caseId: string) => desk.cases['case.explainDeadline']({ caseId }, coordinator());
  /** An appeal of Monday 2 March, 10:00, due on Monday 9 March, 17:00. */
  const take = async (intake = appeal) => (await desk.cases['case.accept']({ intake, draftId: null }, clerk())).caseId;
  const question = (caseId: string): CommandParsed<'suspension.ask'> => ({
    caseId,
    ground: 'inspection',
    reason: '需现场检验',
    expectedDays: 3,
    startsAt: null,
  });
  const ask = async (caseId: string, given: Partial<CommandParsed<'suspension.ask'>> = {}) => {
    const view = await desk.requests['suspension.ask']({ ...question(caseId), ...given }, coordinator());
    const request = view.suspensions.at(-1);
    if (request === undefined) throw new Error('nothing was asked');
    return { requestId: request.id, version: request.version };
  };
  const approve = (seen: { requestId: string; version: number }) =>
    desk.requests['suspension.decide']({ ...seen, isApproved: true, reason: '' }, manager());
  const suspend = async (caseId: string, given: Partial<CommandParsed<'suspension.ask'>> = {}) => {
    const seen = await ask(caseId, given);
    await approve(seen);
    return { requestId: seen.requestId, version: seen.version + 1 };
  };
  const resume = (seen: { requestId: string; version: number }, endsAt: string | null = null) =>
    desk.requests['suspension.end']({ ...seen, endsAt }, coordinator());
  const decide = async (caseId: string) => {
    const { version } = await get(caseId);
    return desk.cases['case.decide'](
      { caseId, version, result: 'solved', resultText: '已处理', passesOverSteps: false },
      coordinator(),
    );
  };
  const rowOf = async (caseId: string) => (await desk.rows(CaseEntity)).find(({ id }) => id === caseId);

  it("is asked, approved with the resident's notice, and ended; what was left is left", async () => {
    const caseId = await take();
    desk.now = at(3, '15:00');
    const seen = await ask(caseId);
    expect(await get(caseId)).toMatchObject({ dueAt: at(9, '17:00'), suspendedAt: null });
    desk.now = at(3, '16:00');
    const approved = await approve(seen);
    expect(approved).toMatchObject({ dueAt: null, suspendedAt: at(3, '15:00'), card: 'none' });
    expect(approved.papers.at(-1)).toMatchObject({ type: 'special-procedure' });
    desk.now = at(6, '11:00');
    expect(await explain(caseId)).toMatchObject({ isSuspended: true, remainingDays: 4 });
    const ended = await resume({ ...seen, version: seen.version + 1 });
    // From Tuesday 15:00 to Friday 11:00: 2 h on Tuesday, two whole days of 6.5 h, 2 h on Friday.
    expect(ended).toMatchObject({ suspendedAt: null, dueAt: at(12, '14:30') });
    expect((await explain(caseId))?.suspendedMs).toBe(17 * 3_600_000);
    expect((await desk.rows(PaperEntity)).find(({ type }) => type === 'special-procedure')?.content).toMatchObject({
      ground: 'inspection',
      startsAt: at(3, '15:00'),
      expectedUntil: '2026-03-06',
    });
    expect(await loggedActions(desk)).toEqual([
      'case.accepted',
      'case.suspension-asked',
      'case.suspended',
      'case.resumed',
    ]);
  });

  it('over a weekend takes no time that the office did not have (glpi 10594)', async () => {
    const caseId = await take();
    desk.now = at(6, '17:00');
    const seen = await suspend(caseId);
    desk.now = at(9, '09:00');
    expect(await resume(seen)).toMatchObject({ dueAt: at(9, '17:00') });
  });

  it('several times a day and over midnight adds up exactly', async () => {
    const caseId = await take();
    for (const [from, to] of [
      [at(3, '09:00'), at(3, '09:30')],
      [at(3, '11:30'), at(3, '14:00')],
      [at(3, '16:30'), at(4, '09:30')],
    ] as const) {
      desk.now = from;
      const seen = await suspend(caseId);
      desk.now = to;
      await resume(seen);
    }
    expect(await get(caseId)).toMatchObject({ dueAt: at(10, '11:30') });
  });

  it('at the instant of acceptance holds the clock from its first moment', async () => {
    const caseId = await take();
    const seen = await suspend(caseId);
    expect(await get(caseId)).toMatchObject({ suspendedAt: at(2, '10:00'), dueAt: null });
    desk.now = at(4, '09:00');
    // Tuesday was lost; what was suspended on the day of acceptance did not count anyway.
    expect(await resume(seen)).toMatchObject({ dueAt: at(10, '17:00') });
  });

  it('counts once where two overlap, and runs again when the last one ends', async () => {
    const caseId = await take();
    desk.now = at(3, '09:00');
    const first = await suspend(caseId);
    desk.now = at(4, '09:00');
    const second = await suspend(caseId, { ground: 'appraisal' });
    desk.now = at(5, '09:00');
    expect(await resume(first)).toMatchObject({ suspendedAt: at(3, '09:00'), dueAt: null });
    desk.now = at(6, '09:00');
    expect(await resume(second)).toMatchObject({ suspendedAt: null, dueAt: at(12, '17:00') });
  });

  it('starts between acceptance, now and the deadline, and ends after its start', async () => {
    const caseId = await take();
    desk.now = at(3, '09:00');
    const starts = async (startsAt: string) => ask(caseId, { startsAt });
    const field = (code: string) => ({ code: 'invalid-input', fields: { startsAt: code } });
    await expect(starts(at(2, '09:59'))).rejects.toMatchObject(field('suspension-before-acceptance'));
    await expect(starts(at(3, '09:01'))).rejects.toMatchObject(field('suspension-in-future'));
    const seen = await suspend(caseId, { startsAt: '2026-03-02T02:30:00Z' });
    expect((await get(caseId)).suspendedAt).toBe(at(2, '10:30'));
    const ends = (endsAt: string) => resume(seen, endsAt);
    await expect(ends(at(2, '10:29'))).rejects.toMatchObject({ fields: { endsAt: 'end-before-start' } });
    await expect(ends(at(3, '09:01'))).rejects.toMatchObject({ fields: { endsAt: 'end-in-future' } });
    await ends(at(2, '10:30'));
    desk.now = at(10, '09:00');
    await expect(starts(at(10, '09:00'))).rejects.toMatchObject(field('suspension-after-due'));
  });

  it('is refused with a reason, or taken back by its asker alone; the clock runs on', async () => {
    const caseId = await take();
    const seen = await ask(caseId);
    const refused = await desk.requests['suspension.decide'](
      { ...seen, isApproved: false, reason: '可先行办理' },
      manager(),
    );
    expect(refused).toMatchObject({ suspendedAt: null, dueAt: at(9, '17:00') });
    expect(refused.suspensions[0]).toMatchObject({ state: 'refused', decisionReason: '可先行办理' });
    const late = approve({ ...seen, version: seen.version + 1 });
    await expect(late).rejects.toMatchObject({ code: 'request-decided' });
    const second = await ask(caseId);
    const stranger = desk.requests['suspension.withdraw'](second, desk.as(actors.handler));
    await expect(stranger).rejects.toMatchObject({ code: 'forbidden' });
    const view = await desk.requests['suspension.withdraw'](second, coordinator());
    expect(view.suspensions.at(-1)).toMatchObject({ state: 'withdrawn' });
  });

  it('is asked by whoever handles the lead order, and by no other handler', async () => {
    const caseId = await take();
    const by = (actor: (typeof actors)['handler']) => desk.requests['suspension.ask'](question(caseId), desk.as(actor));
    await expect(by(actors.handler)).rejects.toMatchObject({ code: 'not-found' });
    await desk.addOrder(caseId, { role: 'co-handler', unitId: actors.handler.unitId });
    await desk.setCase(caseId, { status: 'assigned' });
    await expect(by(actors.handler)).rejects.toMatchObject({ code: 'case-state' });
    await desk.addOrder(caseId, { role: 'lead', unitId: actors.handler.unitId });
    expect((await by(actors.handler)).suspensions).toHaveLength(1);
  });

  it('ends when the case is decided, which shows the deadline it was closed under and the days it used', async () => {
    const caseId = await take();
    desk.now = at(3, '09:00');
    await suspend(caseId);
    await ask(caseId);
    desk.now = at(11, '10:00');
    const closed = await decide(caseId);
    // Nothing was used before Tuesday's opening: five whole days are left on Wednesday the 11th at 10:00.
    expect(closed).toMatchObject({ suspendedAt: null, dueAt: at(18, '10:00'), closedAt: at(11, '10:00') });
    expect(closed.suspensions.map(({ state, endedAt }) => [state, endedAt])).toEqual([
      ['approved', at(11, '10:00')],
      ['withdrawn', null],
    ]);
    expect(await rowOf(caseId)).toMatchObject({ usedDays: 1, promisedDays: 5 });
    expect((await explain(caseId))?.isOverdue).toBe(false);
  });

  it('left out of the used days only where they stood still throughout', async () => {
    const caseId = await take();
    desk.now = at(3, '10:00');
    const seen = await suspend(caseId);
    desk.now = at(6, '10:00');
    await resume(seen);
    desk.now = at(6, '16:00');
    await decide(caseId);
    expect(await rowOf(caseId)).toMatchObject({ usedDays: 2 });
  });

  it("begins at once for a special step, within the step's own write", async () => {
    const caseId = await take(application);
    desk.now = at(3, '09:00');
    const ask = { ...question(caseId), ground: 'expert-review' as const };
    const id = await desk.test.database.write('step', (tx) => desk.suspensions.begin(tx, actors.coordinator, ask));
    expect(await get(caseId)).toMatchObject({ suspendedAt: at(3, '09:00') });
    desk.now = at(4, '09:00');
    if (id === null) throw new Error('the clock did not stand still');
    await desk.test.database.write('step', (tx) => desk.suspensions.end(tx, actors.coordinator, id, desk.now));
    expect(await get(caseId)).toMatchObject({ suspendedAt: null, dueAt: at(31, '17:00') });
  });

  it('is found by the filter of lists, and its card is none', async () => {
    const [running, standing] = [await take(), await take()];
    desk.now = at(3, '09:00');
    await suspend(standing);
    desk.now = at(20, '09:00');
    const find = async (isSuspended: boolean) => {
      const filter = filterOf({ isSuspended });
      const sort = { by: 'number', direction: 'asc' } as const;
      const { rows } = await desk.cases['case.list']({ filter, sort, page: 0, pageSize: 20 }, coordinator());
      return rows.map(({ id, card }) => [id, card]);
    };
    expect(await find(true)).toEqual([[standing, 'none']]);
    expect(await find(false)).toEqual([[running, 'red']]);
    expect((await get(standing)).suspensions[0]).toMatchObject({ expectedUntil: '2026-03-06', isOverExpected: true });
  });

  it('is decided once, whichever of two programs comes first', async () => {
    const caseId = await take();
    const seen = await ask(caseId);
    const other = await desk.secondRequests();
    const input = { ...seen, isApproved: true, reason: '' };
    const outcomes = await Promise.allSettled([
      desk.requests['suspension.decide'](input, manager()),
      other['suspension.decide'](input, manager()),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const notices = (await desk.rows(PaperEntity)).filter(({ type }) => type === 'special-procedure');
    expect(notices).toHaveLength(1);
  });
});
