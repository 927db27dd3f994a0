import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { type OrderDesk, openOrderDesk } from '../order/order-desk';
import { burstPipe, callInBurst, pageOf } from '../order/pipe-burst';

const { coordinator } = actors;
const FIRST = burstPipe(1).id;
const part = { kind: 'appeal' as const, categoryCode: 'E0101', content: '楼下有垃圾', place: '香港中路 20 号' };

describe.each(DRIVERS)('split cases on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    await callInBurst(desk, 1);
    desk.now = '2026-03-04T02:00:00.000Z';
  });
  afterEach(() => desk.close());

  const split = async (caseId: string, parts = [part]) => {
    const { version } = await pageOf(desk, caseId);
    return desk.send('case.split', coordinator, { caseId, version, parts, reason: '两件事' });
  };
  const rowOf = async (id: string) => (await desk.rows(CaseEntity)).find((row) => row.id === id);

  it('have a number of their own, the same applicant, and the clock of the first case', async () => {
    const first = await split(FIRST);
    const [made] = first.family;
    if (made === undefined) throw new Error('nothing was split off');
    const row = await rowOf(made.id);
    const before = await rowOf(FIRST);
    expect(row).toMatchObject({
      status: 'accepted',
      subject: '暴露垃圾',
      applicantName: before?.applicantName,
      receivedAt: before?.receivedAt,
      acceptedAt: before?.acceptedAt,
      splitFromId: FIRST,
      splitAt: desk.now,
      leadUnitId: null,
    });
    // Five working days from the acceptance on Monday 2 March, not from the split on Wednesday.
    expect(row?.dueAt).toBe('2026-03-09T09:00:00.000Z');
    expect(row?.number.slice(9, 17)).toBe('20260304');
    const page = await pageOf(desk, made.id);
    expect(page.family.map((each) => each.id)).toEqual([FIRST]);
    expect(page.papers.map((paper) => paper.type)).toEqual(['receipt']);
    expect([first.timeline.at(-1)?.action, page.timeline[0]?.action]).toEqual(['case.split', 'case.split-off']);
  });

  it('stay one step from the first case, also when they are split again', async () => {
    const [made] = (await split(FIRST, [part, { ...part, content: '另一处' }])).family;
    await split(made?.id ?? '');
    const roots = (await desk.rows(CaseEntity)).flatMap((row) => (row.splitFromId === null ? [] : [row.splitFromId]));
    expect(roots).toEqual([FIRST, FIRST, FIRST]);
  });

  it('are refused of a category that is too wide or of another kind, and of a closed case', async () => {
    const bad = split(FIRST, [{ ...part, categoryCode: 'E01' }, part, { ...part, categoryCode: 'S0101' }]);
    await expect(bad).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'parts.0.categoryCode': 'category-too-wide', 'parts.2.categoryCode': 'category-unfit' },
    });
    expect(await desk.rows(CaseEntity)).toHaveLength(2);
    const { version } = await pageOf(desk, FIRST);
    const outcome = { result: 'solved' as const, resultText: '好' };
    await desk.send('case.decide', coordinator, { caseId: FIRST, version, ...outcome });
    await expect(split(FIRST)).rejects.toMatchObject({ code: 'case-state' });
  });
});
