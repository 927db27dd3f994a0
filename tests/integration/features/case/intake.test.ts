import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCaseNumber } from '#shared/domain/case/case-number';
import type { Intake } from '#shared/domain/case/intake';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CaseDraftEntity } from '../../../../electron/database/entities/case-draft.entity';
import { CaseMaterialEntity } from '../../../../electron/database/entities/case-material.entity';
import { CounterEntity } from '../../../../electron/database/entities/counter.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { ResidentEntity } from '../../../../electron/database/entities/resident.entity';
import { actors, itemVersionIds, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, handed, loggedActions, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('intake on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const accept = (intake: Intake, draftId: string | null = null) =>
    desk.cases['case.accept']({ intake, draftId }, clerk());
  const onlyCase = async () => {
    const [row, ...others] = await desk.rows(CaseEntity);
    expect(others).toEqual([]);
    if (row === undefined) throw new Error('no case');
    return row;
  };
  const counts = async () => ({
    cases: (await desk.rows(CaseEntity)).length,
    materials: (await desk.rows(CaseMaterialEntity)).length,
    papers: (await desk.rows(PaperEntity)).length,
    residents: (await desk.rows(ResidentEntity)).length,
    counters: (await desk.rows(CounterEntity)).length,
    acts: await loggedActions(desk),
  });
  const nothing = { cases: 0, materials: 0, papers: 0, residents: 0, counters: 0, acts: [] };

  it('accepts an application: number, promise, resident, receipt, log, event; the draft is gone', async () => {
    const draft = await desk.cases['draft.save']({ id: null, content: { intake: application } }, clerk());
    const outcome = await accept(application, draft.id);
    const number = parseCaseNumber(outcome.number);
    expect(number).toMatchObject({ value: { streetCode: '370202010', day: '2026-03-02', serial: 1 } });
    // 20 working days after 2 March 2026 without a holiday: Monday 30 March, 17:00 in Beijing.
    expect(outcome).toMatchObject({ dueAt: '2026-03-30T09:00:00.000Z', isDueEstimated: false });
    expect(outcome.paper?.type).toBe('receipt');
    expect(await onlyCase()).toMatchObject({
      status: 'accepted',
      subject: '最低生活保障申请',
      acceptedAt: desk.now,
      promisedDays: 20,
      phone: '13812345678',
      clerkName: actors.clerk.displayName,
    });
    expect(await desk.rows(ResidentEntity)).toMatchObject([
      { name: '张三丰', pinyin: 'zhangsanfeng', initials: 'zsf', birthDate: '1949-12-31', sex: 'female' },
    ]);
    expect(await desk.rows(CaseDraftEntity)).toEqual([]);
    expect(await loggedActions(desk)).toEqual(['case.accepted']);
    expect(desk.events).toEqual(['register.changed {}', `case.changed {"caseId":"${outcome.caseId}"}`]);
  });

  it('does not accept while materials are missing, and burns no number', async () => {
    const incomplete = { ...application, materials: [handed(0), handed(1, false)] };
    await expect(accept(incomplete)).rejects.toMatchObject({ code: 'materials-missing', params: { count: 2 } });
    expect(await counts()).toEqual(nothing);
  });

  it('takes a waivable material as waived, and no other', async () => {
    const waived = (position: number) => ({ ...handed(position, false), isWaived: true });
    await expect(accept({ ...application, materials: [handed(0), waived(1), handed(2)] })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'intake.materials.1.isWaived': 'not-waivable' },
    });
    await accept({ ...application, materials: [handed(0), handed(1), waived(2)] });
    expect((await onlyCase()).status).toBe('accepted');
  });

  it.each([
    ['an unknown grid', { gridId: unitIds.communityB }, { 'intake.gridId': 'unit-unfit' }],
    ['a grid of another community', { communityId: unitIds.communityB }, { 'intake.gridId': 'unit-unfit' }],
    ['a section as community', { communityId: unitIds.urban, gridId: null }, { 'intake.communityId': 'unit-unfit' }],
    ['an unknown item', { itemVersionId: unitIds.street }, { 'intake.itemVersionId': 'item-retired' }],
  ])('names the bad field of %s', async (_, change, fields) => {
    await expect(accept({ ...application, ...change })).rejects.toMatchObject({ code: 'invalid-input', fields });
    expect(await counts()).toEqual(nothing);
  });

  it('gives appeals and services five working days, immediate items none', async () => {
    expect((await accept(appeal)).dueAt).toBe('2026-03-09T09:00:00.000Z');
    expect((await accept({ ...appeal, kind: 'service', categoryCode: 'S0101' })).dueAt).toBe(
      '2026-03-09T09:00:00.000Z',
    );
    const immediate = { ...application, itemVersionId: itemVersionIds.immediate, materials: [handed(0)] };
    expect((await accept(immediate)).dueAt).toBeNull();
  });

  it('says that a deadline is estimated where no notice covers it', async () => {
    desk.now = '2026-12-28T02:00:00.000Z';
    expect(await accept(application)).toMatchObject({ isDueEstimated: true });
  });

  it('tells once all that is missing', async () => {
    const intake = { ...application, materials: [handed(1)] };
    const outcome = await desk.cases['case.notify']({ intake, draftId: null, remark: '请尽快' }, clerk());
    expect(outcome).toMatchObject({ dueAt: null, paper: { type: 'one-time-notification' } });
    expect(await onlyCase()).toMatchObject({ status: 'notified', notifiedAt: desk.now, acceptedAt: null, dueAt: null });
    const [paper] = await desk.rows(PaperEntity);
    expect(paper?.content).toMatchObject({
      missing: [{ name: '居民身份证' }, { name: '近期照片' }],
      handedIn: [{ name: '收入证明', pages: 2 }],
      remark: '请尽快',
      maskedDocumentNumber: '1101**********002X',
    });
  });

  it.each([
    ['nothing is missing', application],
    ['it is an appeal', appeal],
  ])('notifies nobody where %s', async (_, intake) => {
    const notify = desk.cases['case.notify']({ intake, draftId: null, remark: '' }, clerk());
    await expect(notify).rejects.toMatchObject({ code: 'nothing-missing' });
    expect(await counts()).toEqual(nothing);
  });

  it('refuses what is in no catalogue, with reason and where to go', async () => {
    const intake = {
      ...application,
      applicant: { ...application.applicant, documentNumber: '', phone: '' },
      itemVersionId: null,
      content: '申请办理护照',
      materials: [],
    };
    const input = { intake, draftId: null, reason: '不属于街道职责', referral: '出入境管理机构' };
    const outcome = await desk.cases['case.refuse'](input, clerk());
    expect(outcome.paper?.type).toBe('refusal');
    expect(await onlyCase()).toMatchObject({
      status: 'refused',
      closedAt: desk.now,
      acceptedAt: null,
      residentId: null,
    });
    expect(await loggedActions(desk)).toEqual(['case.refused']);
  });

  it('settles an immediate item at once, a promised one not', async () => {
    const answer = (intake: Intake) =>
      desk.cases['case.answer']({ intake, draftId: null, result: 'approved', answer: '已出具' }, clerk());
    await expect(answer(application)).rejects.toMatchObject({
      fields: { 'intake.itemVersionId': 'item-not-immediate' },
    });
    const outcome = await answer({
      ...application,
      itemVersionId: itemVersionIds.immediate,
      materials: [handed(0)],
    });
    expect(outcome.paper?.type).toBe('decision');
    const { now } = desk;
    expect(await onlyCase()).toMatchObject({ status: 'delivered', acceptedAt: now, closedAt: now, deliveredAt: now });
  });

  it('leaves nothing where the paper fails, and tells nobody', async () => {
    const draft = await desk.cases['draft.save']({ id: null, content: {} }, clerk());
    desk.isPaperBroken = true;
    await expect(accept(application, draft.id)).rejects.toThrow('the paper broke');
    expect(await counts()).toEqual(nothing);
    expect(await desk.rows(CaseDraftEntity)).toHaveLength(1);
    expect(desk.events).toEqual([]);
  });

  it('numbers each case once, and registers one resident once, when two programs save at once', async () => {
    const second = await desk.second();
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        (at % 2 === 0 ? desk.cases : second)['case.accept']({ intake: application, draftId: null }, clerk()),
      ),
    );
    const serials = outcomes.map(({ number }) => Number(number.slice(17, 22))).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
    expect(await desk.rows(ResidentEntity)).toHaveLength(1);
  });

  it('begins the numbers anew each business day of Beijing', async () => {
    await accept(application);
    desk.now = '2026-03-02T16:30:00.000Z';
    const { number } = await accept(application);
    expect(number.slice(9, 22)).toBe('2026030300001');
  });
});
