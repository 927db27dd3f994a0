import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen } from './order-desk';
import { pageOf } from './pipe-burst';

const { coordinator, handler } = actors;

describe.each(DRIVERS)('closing a case whose flow has a step that nobody did, on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    // The lead's step 审核 is done; 核对住房 never began.
    const view = await desk.send('order.dispatch', coordinator, dispatchOf());
    const answer = { ...seen(orderOf(view, 'socialAffairs')), reply: '符合条件', fileIds: [] };
    await desk.send('order.reply', handler, answer);
  });
  afterEach(() => desk.close());

  const outcome = { result: 'approved' as const, resultText: '准予' };
  const at = async () => ({ caseId: CASE_ID, version: (await pageOf(desk, CASE_ID)).version });
  const passedOver = async () =>
    (await desk.rows(AuditEntryEntity))
      .filter(({ action }) => action === 'case.steps-passed-over')
      .map(({ caseId, detail }) => ({ caseId, detail }));
  const UNDONE = { code: 'steps-undone', params: { names: '核对住房' } };

  it('names the step, and closes where the co-ordinator says that it is not needed; the log says so, too', async () => {
    await expect(desk.send('case.decide', coordinator, { ...(await at()), ...outcome })).rejects.toMatchObject(UNDONE);
    expect((await pageOf(desk, CASE_ID)).status).toBe('assigned');
    const closed = await desk.send('case.decide', coordinator, { ...(await at()), ...outcome, passesOverSteps: true });
    expect(closed.status).toBe('decided');
    expect(await passedOver()).toMatchObject([{ caseId: CASE_ID, detail: { names: '核对住房' } }]);
  });

  it('does the same where several cases are closed at once', async () => {
    const cases = [await at()];
    await expect(desk.send('case.decideMany', coordinator, { cases, ...outcome })).rejects.toMatchObject(UNDONE);
    expect(await passedOver()).toEqual([]);
    await desk.send('case.decideMany', coordinator, { cases, ...outcome, passesOverSteps: true });
    expect(await passedOver()).toHaveLength(1);
  });
});
