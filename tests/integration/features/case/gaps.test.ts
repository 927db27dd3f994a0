import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseClockEntity } from '../../../../electron/database/entities/case-clock.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { actors, itemVersionIds, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { application, type CaseDesk, handed, openCaseDesk } from './case-desk';

/** Accepted on Monday 2 March, due on 30 March: to be promised from 3 March to 26 March, two working days before. */
const window = { firstDay: '2026-03-03', lastDay: '2026-03-26' };
const withGaps = { ...application, materials: [handed(0), handed(1)] };

describe.each(DRIVERS)('acceptance with gaps on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const coordinator = () => desk.as(actors.coordinator);
  const accept = (promisedDay = '2026-03-16', intake = withGaps) =>
    desk.cases['case.acceptWithGaps']({ intake, draftId: null, promisedDay }, clerk());
  const get = (caseId: string) => desk.cases['case.get']({ caseId }, coordinator());
  const fill = async (caseId: string, materials = [handed(0), handed(1), handed(2)]) =>
    desk.cases['case.fillGaps']({ caseId, version: (await get(caseId)).version, materials }, clerk());
  const offer = (documentNumber: string = application.applicant.documentNumber) =>
    desk.cases['case.findGapsWindow'](
      { itemVersionId: itemVersionIds.promised, documentNumber, caseId: null },
      clerk(),
    );
  const handle = async (caseId: string) => {
    await desk.addOrder(caseId, { status: 'replied', reply: '已核', unitId: unitIds.socialAffairs });
    await desk.setCase(caseId, { status: 'assigned' });
  };
  const decide = async (caseId: string, result: 'approved' | 'not-approved', resultText: string) =>
    desk.cases['case.decide'](
      { caseId, version: (await get(caseId)).version, result, resultText, passesOverSteps: true },
      coordinator(),
    );

  it('accepts, begins the clock, and makes the promise that is the receipt too', async () => {
    const outcome = await accept();
    expect(outcome).toMatchObject({ dueAt: '2026-03-30T09:00:00.000Z', paper: { type: 'gaps-promise' } });
    const view = await get(outcome.caseId);
    expect(view).toMatchObject({ status: 'accepted', gaps: { dueDay: '2026-03-16', filledAt: null, isBroken: false } });
    const [paper] = await desk.rows(PaperEntity);
    expect(paper?.content).toMatchObject({
      promisedDay: '2026-03-16',
      missing: [{ name: '近期照片' }],
      handedIn: [{ name: '居民身份证' }, { name: '收入证明' }],
    });
    const clocks = await desk.rows(CaseClockEntity);
    expect(clocks.map(({ kind, dueAt }) => [kind, dueAt])).toContainEqual(['gaps', '2026-03-16T09:00:00.000Z']);
  });

  it('only where all main materials are in, and something is missing', async () => {
    const onlyOne = accept('2026-03-16', { ...application, materials: [handed(0), handed(2)] });
    await expect(onlyOne).rejects.toMatchObject({ code: 'main-materials-missing', params: { count: 1 } });
    await expect(accept('2026-03-16', application)).rejects.toMatchObject({ code: 'nothing-missing' });
  });

  it('only by a working day of the window', async () => {
    expect(await offer()).toEqual({ window, broken: [] });
    for (const day of ['2026-03-02', '2026-03-27', '2026-03-14']) {
      await expect(accept(day)).rejects.toMatchObject({ code: 'gaps-day', params: window });
    }
    await accept('2026-03-26');
    await accept('2026-03-03');
  });

  it('of a case that was told what is missing', async () => {
    const notified = { intake: { ...application, materials: [handed(0)] }, draftId: null, remark: '' };
    const { caseId } = await desk.cases['case.notify'](notified, clerk());
    const complete = (materials: ReturnType<typeof handed>[]) =>
      desk.cases['case.completeWithGaps']({ caseId, version: 1, materials, promisedDay: '2026-03-16' }, clerk());
    await expect(complete([handed(0)])).rejects.toMatchObject({ code: 'main-materials-missing' });
    expect(await complete([handed(0), handed(1)])).toMatchObject({ paper: { type: 'gaps-promise' } });
    expect(await get(caseId)).toMatchObject({ status: 'accepted', gaps: { dueDay: '2026-03-16' } });
  });

  it('is filled once nothing is missing any more', async () => {
    const { caseId } = await accept();
    expect((await get(caseId)).allowed).toContain('fillGaps');
    const part = await fill(caseId, [handed(0), handed(1)]);
    expect(part.gaps).toMatchObject({ filledAt: null });
    desk.now = '2026-03-10T02:00:00.000Z';
    const whole = await fill(caseId);
    expect(whole.gaps).toMatchObject({ filledAt: desk.now, isBroken: false });
    expect((await desk.rows(CaseClockEntity)).some(({ kind }) => kind === 'gaps')).toBe(false);
    await expect(fill(caseId)).rejects.toMatchObject({ code: 'case-state' });
  });

  it('not for somebody who broke such a promise, until a manager forgives it', async () => {
    const first = await accept('2026-03-05');
    desk.now = '2026-03-06T02:00:00.000Z';
    expect((await get(first.caseId)).gaps).toMatchObject({ isBroken: true });
    const broken = [{ number: first.number, dueDay: '2026-03-05' }];
    expect(await offer('11010519491231002x')).toMatchObject({ broken });
    const again = accept('2026-03-16');
    await expect(again).rejects.toMatchObject({ code: 'gaps-promise-broken', params: { day: '2026-03-05' } });
    const late = await fill(first.caseId);
    expect(late.gaps).toMatchObject({ isBroken: true });
    const { version } = late;
    const input = { caseId: first.caseId, version, reason: '住院，有证明' };
    await desk.cases['case.forgiveGaps'](input, desk.as(actors.manager));
    expect(await offer()).toMatchObject({ broken: [] });
    await accept('2026-03-16');
    const twice = desk.cases['case.forgiveGaps']({ ...input, version: version + 1 }, desk.as(actors.manager));
    await expect(twice).rejects.toMatchObject({ code: 'case-state' });
  });

  it('cannot be closed with a gap, save by a refusal that names what is missing', async () => {
    const { caseId } = await accept();
    await handle(caseId);
    await expect(decide(caseId, 'approved', '准予')).rejects.toMatchObject({ code: 'gaps-open' });
    const unnamed = decide(caseId, 'not-approved', '材料不全');
    await expect(unnamed).rejects.toMatchObject({ code: 'gaps-unnamed', params: { names: '近期照片' } });
    const closed = await decide(caseId, 'not-approved', '承诺补交的近期照片未补交');
    expect(closed).toMatchObject({ status: 'decided', gaps: { isBroken: false } });
  });

  it('is closed as any other once it is filled', async () => {
    const { caseId } = await accept();
    await handle(caseId);
    await fill(caseId);
    expect(await decide(caseId, 'approved', '准予')).toMatchObject({ status: 'decided' });
  });
});
