import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, handed, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('a deadline unfolded on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const explain = (caseId: string, actor = actors.manager) =>
    desk.cases['case.explainDeadline']({ caseId }, desk.as(actor));

  it('ends where the case’s own deadline ends, for every kind of promise', async () => {
    for (const intake of [application, appeal]) {
      const { caseId, dueAt } = await desk.cases['case.accept']({ intake, draftId: null }, clerk());
      expect(dueAt).not.toBeNull();
      expect((await explain(caseId))?.dueAt).toBe(dueAt);
    }
  });

  it('has nothing to unfold before acceptance', async () => {
    const intake = { ...application, materials: [handed(0)] };
    const { caseId } = await desk.cases['case.notify']({ intake, draftId: null, remark: '' }, clerk());
    expect(await explain(caseId)).toBeNull();
  });

  it('is hidden from a handler who has no order of the case', async () => {
    const { caseId } = await desk.cases['case.accept']({ intake: application, draftId: null }, clerk());
    await expect(explain(caseId, actors.handler)).rejects.toMatchObject({ code: 'not-found' });
  });
});
