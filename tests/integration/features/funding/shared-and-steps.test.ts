import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { ServiceItemEntity } from '../../../../electron/database/entities/service-item.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { readSettings, writeSettings } from '../../../../electron/settings/settings.repository';
import { actors, itemVersionIds, promisedItem, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { makeStep } from '../../../unit/shared/domain/flow/flow-arbitraries';
import {
  acceptedCase,
  CASE_ID,
  MONEY,
  type OrderDesk,
  openOrderDesk,
  orderOf,
  seen,
  toUnit,
} from '../order/order-desk';
import { pageOf } from '../order/pipe-burst';

const { coordinator, handler, housingHandler, manager } = actors;
const SECOND = testId(501);
const MISSING = { code: 'funding-missing', params: { unit: '甲社区' } };

describe.each(DRIVERS)('money of shared orders and of steps, on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    await desk.test.database.write('second', async (tx) => {
      await managerOf(tx).insert(CaseEntity, acceptedCase({ id: SECOND, number: '37020201020260302000018' }));
    });
  });
  afterEach(() => desk.close());

  const at = async (caseId: string) => ({ caseId, version: (await pageOf(desk, caseId)).version });
  const parts = { lead: toUnit('communityA'), coHandlers: [], instructions: '', dueDay: null, money: [] };
  const ask = (caseId = CASE_ID) =>
    desk.send('funding.askWaiver', coordinator, { caseId, unitId: unitIds.communityA, reason: '日常巡查' });
  const waive = async (caseId = CASE_ID) => {
    const { id: waiverId, version } = await ask(caseId);
    return desk.send('funding.decideWaiver', manager, { waiverId, version, isGranted: true, note: '' });
  };
  const assess = async () => {
    const question = { caseId: CASE_ID, unitIds: [unitIds.communityA], furtherCaseIds: [SECOND] };
    return (await desk.send('funding.assess', coordinator, question)).units[0];
  };

  it("takes one case's waiver for no other case of the order, and says which case still needs one", async () => {
    await waive();
    const both = async () => ({ ...parts, cases: [await at(CASE_ID), await at(SECOND)] });
    await expect(desk.send('order.dispatchMany', coordinator, await both())).rejects.toMatchObject(MISSING);
    expect(await assess()).toMatchObject({ waiver: null, waiverCaseId: SECOND });
    await waive(SECOND);
    expect(await assess()).toMatchObject({ waiver: { status: 'granted' }, waiverCaseId: CASE_ID });
    expect((await desk.send('order.dispatchMany', coordinator, await both())).status).toBe('assigned');
  });

  it('lets a case join an order that brings money, or one that its own waiver covers', async () => {
    await waive();
    const view = await desk.send('order.dispatch', coordinator, { ...(await at(CASE_ID)), ...parts });
    const join = async () => {
      const { caseId, version: caseVersion } = await at(SECOND);
      return desk.send('order.joinCase', coordinator, { ...seen(orderOf(view, 'communityA')), caseId, caseVersion });
    };
    await expect(join()).rejects.toMatchObject(MISSING);
    await waive(SECOND);
    expect((await join()).status).toBe('assigned');
  });

  it('can be asked for anew where the manager who waived it is none any more', async () => {
    await waive();
    await expect(ask()).rejects.toMatchObject({ code: 'waiver-state' });
    await desk.test.database.write('leave', (tx) =>
      managerOf(tx).update(AccountEntity, { id: manager.accountId }, { isActive: false }),
    );
    expect(await assess()).toMatchObject({ waiver: null, waiverCaseId: CASE_ID });
    expect(await ask()).toMatchObject({ status: 'asked' });
    await expect(ask()).rejects.toMatchObject({ code: 'waiver-state' });
  });

  /** 审核 → 核对住房 ∥ 入户 at the community ∥ 走访 at the community. */
  const followFlow = (isRoutedBySteps: boolean) =>
    desk.test.database.write('flow', async (tx) => {
      const process = [
        makeStep('review', { name: '审核', role: 'lead' }),
        makeStep('housing', { name: '核对住房', section: 'housing-relief', after: ['review'] }),
        makeStep('visit', { name: '入户', section: 'community', after: ['review'] }),
      ];
      await managerOf(tx).update(
        ServiceItemEntity,
        { id: itemVersionIds.promised },
        { item: { ...promisedItem, process } },
      );
      await writeSettings(tx, { ...(await readSettings(tx)), isRoutedBySteps });
    });
  const dispatchLead = async () =>
    desk.send('order.dispatch', coordinator, { ...(await at(CASE_ID)), ...parts, lead: toUnit('socialAffairs') });
  const reply = async (unit: 'socialAffairs' | 'housing') => {
    const order = orderOf(await pageOf(desk, CASE_ID), unit);
    const actor = unit === 'housing' ? housingHandler : handler;
    await desk.send('order.reply', actor, { ...seen(order), reply: '已办', fileIds: [] });
  };

  it('goes with a step that is started by hand, or the step is not started', async () => {
    await followFlow(false);
    await dispatchLead();
    const start = async (money: typeof MONEY | null) =>
      desk.send('order.openStep', coordinator, { ...(await at(CASE_ID)), stepKey: 'visit', money });
    await expect(start(null)).rejects.toMatchObject(MISSING);
    const order = orderOf(await start(MONEY), 'communityA');
    expect(order.funding).toMatchObject({ kind: 'funded', ...MONEY });
  });

  it('marks a case whose next step waits for its money, and says so once', async () => {
    await followFlow(true);
    await dispatchLead();
    await reply('socialAffairs');
    const held = async () => (await desk.rows(AuditEntryEntity)).filter(({ action }) => action === 'funding.held');
    expect(await pageOf(desk, CASE_ID)).toMatchObject({ status: 'assigned', heldFor: 'funding' });
    expect(await held()).toMatchObject([{ caseId: CASE_ID, detail: { unitName: '甲社区' } }]);
    await reply('housing');
    expect(await held()).toHaveLength(1);
    await desk.send('order.openStep', coordinator, { ...(await at(CASE_ID)), stepKey: 'visit', money: MONEY });
    expect((await pageOf(desk, CASE_ID)).heldFor).toBeNull();
  });
});
