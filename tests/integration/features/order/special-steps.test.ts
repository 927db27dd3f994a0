import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { ExtensionEntity } from '../../../../electron/database/entities/extension.entity';
import { ServiceItemEntity } from '../../../../electron/database/entities/service-item.entity';
import { SuspensionEntity } from '../../../../electron/database/entities/suspension.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, itemVersionIds, promisedItem, testId } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { acceptedCase, CASE_ID, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';
import { pageOf } from './pipe-burst';

const { coordinator, manager } = actors;
const SECOND = testId(501);
const HEARING = { kind: 'hearing', isCounted: false, maxWorkingDays: 20 } as const;

describe.each(DRIVERS)('a special step that does not count, on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    await desk.test.database.write('special', async (tx) => {
      const process = promisedItem.process.map((step) => ({ ...step, special: HEARING }));
      const item = { ...promisedItem, process };
      await managerOf(tx).update(ServiceItemEntity, { id: itemVersionIds.promised }, { item });
      const second = { id: SECOND, number: '37020201020260302000018', dueAt: '2026-03-31T09:00:00.000Z' };
      await managerOf(tx).insert(CaseEntity, acceptedCase(second));
    });
  });
  afterEach(() => desk.close());

  const parts = { lead: toUnit('socialAffairs'), coHandlers: [], instructions: '', dueDay: null };
  const at = async (caseId: string) => ({ caseId, version: (await pageOf(desk, caseId)).version });
  const dispatch = async (caseId = CASE_ID) =>
    orderOf(await desk.send('order.dispatch', coordinator, { ...(await at(caseId)), ...parts }), 'socialAffairs');
  const dispatchBoth = async () => {
    const cases = [await at(CASE_ID), await at(SECOND)];
    return orderOf(await desk.send('order.dispatchMany', coordinator, { cases, ...parts }), 'socialAffairs');
  };
  /** Which cases stand still, and by which order. */
  const standing = async () =>
    (await desk.rows(SuspensionEntity))
      .filter(({ endedAt }) => endedAt === null)
      .map(({ caseId, orderId }) => ({ caseId, orderId }))
      .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));

  it('ends for a case that is taken off its shared order, and for no other', async () => {
    const order = await dispatchBoth();
    expect(await standing()).toHaveLength(2);
    await desk.send('order.detachCase', coordinator, { ...seen(order), caseId: SECOND, reason: '不是同一处' });
    expect(await standing()).toEqual([{ caseId: CASE_ID, orderId: order.id }]);
    expect(await pageOf(desk, SECOND)).toMatchObject({ suspendedAt: null, dueAt: expect.any(String) });
  });

  it('begins for a case that joins its order', async () => {
    const order = await dispatch();
    const { caseId, version: caseVersion } = await at(SECOND);
    await desk.send('order.joinCase', coordinator, { ...seen(order), caseId, caseVersion });
    expect(await standing()).toEqual([CASE_ID, SECOND].map((id) => ({ caseId: id, orderId: order.id })));
  });

  it('goes over to the order of the unit that a manager names', async () => {
    await dispatch();
    await desk.setCase({ returnCount: 3 });
    const named = { to: toUnit('housing'), reason: '职责清单', instructions: '' };
    const view = await desk.send('order.assignByManager', manager, { ...(await at(CASE_ID)), ...named });
    expect(await standing()).toEqual([{ caseId: CASE_ID, orderId: orderOf(view, 'housing').id }]);
  });

  it('goes over to the living case with its order, and what the merged case asked for is taken back', async () => {
    const order = await dispatch(SECOND);
    await desk.test.database.write('resume', async (tx) => {
      const asked = { askedAt: desk.now, askedById: coordinator.accountId, askedByName: '协办员' };
      const none = { dueBefore: null, dueAfter: null, decidedAt: null, decidedByName: '', decisionReason: '' };
      const row = { id: testId(901), caseId: SECOND, state: 'asked' as const, amount: 5, reason: '情况复杂' };
      await managerOf(tx).insert(ExtensionEntity, { ...row, ...asked, ...none });
      // A co-ordinator let the clock run again: a case that stands still is not merged.
      await managerOf(tx).update(SuspensionEntity, { caseId: SECOND }, { endedAt: desk.now });
      await managerOf(tx).update(CaseEntity, { id: SECOND }, { suspendedAt: null, dueAt: '2026-03-31T09:00:00.000Z' });
    });
    const into = await at(CASE_ID);
    await desk.send('case.merge', coordinator, {
      ...(await at(SECOND)),
      ...{ intoId: into.caseId, intoVersion: into.version, orders: 'move', reason: '同一事项' },
    });
    expect((await desk.rows(ExtensionEntity)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await standing()).toEqual([{ caseId: CASE_ID, orderId: order.id }]);
  });
});
