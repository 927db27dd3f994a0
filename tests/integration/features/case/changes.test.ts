import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { CASE_ID, type OrderDesk, openOrderDesk, toUnit } from '../order/order-desk';

const { clerk, coordinator, handler } = actors;

describe.each(DRIVERS)('what others did meanwhile on %s', (driver) => {
  let desk: OrderDesk;
  let other: OrderDesk['send'];
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    other = await desk.second();
  });
  afterEach(() => desk.close());

  const look = () => desk.send('case.get', coordinator, { caseId: CASE_ID });
  const seenIn = (view: Awaited<ReturnType<typeof look>>) => view.timeline.map(({ id }) => id);
  const ask = (seen: readonly string[], actor = coordinator) =>
    desk.send('case.findChangesSince', actor, { caseId: CASE_ID, seen });
  const dispatch = (send: OrderDesk['send'], version: number) =>
    send('order.dispatch', coordinator, {
      caseId: CASE_ID,
      version,
      lead: toUnit('socialAffairs'),
      coHandlers: [],
      instructions: '',
      dueDay: null,
    });

  it('is told to the second of two programs with name, instant and act', async () => {
    const opened = await look();
    const seen = seenIn(opened);
    expect(await ask(seen)).toEqual({ changes: [] });
    desk.now = '2026-03-02T02:05:00.000Z';
    await dispatch(other, opened.version);
    await expect(dispatch(desk.send, opened.version)).rejects.toMatchObject({ code: 'conflict' });
    const { changes } = await ask(seen);
    const who = { actorName: coordinator.displayName, at: desk.now };
    expect(changes).toMatchObject([{ ...who, action: 'order.dispatched' }]);
    expect(changes).toEqual((await look()).timeline.filter(({ id }) => !seen.includes(id)));
  });

  it('holds what came at the very instant of the last act seen, and no mere look', async () => {
    const note = (text: string) =>
      other('case.addNote', clerk, { caseId: CASE_ID, draftId: null, text, callerName: '', phone: '' });
    await note('先说的');
    const seen = seenIn(await look());
    await note('同一时刻又说的');
    await other('case.reveal', clerk, { caseId: CASE_ID, reason: '核对' });
    expect((await ask(seen)).changes).toMatchObject([{ actorName: clerk.displayName, at: desk.now }]);
  });

  it('is kept from those who may not see the case', async () => {
    await expect(ask([], handler)).rejects.toMatchObject({ code: 'not-found' });
  });
});
