import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_OFFICE_RULES } from '#shared/domain/clocks/office-rules';
import type { WarningRow } from '#shared/ipc/commands/warning';
import { DRIVERS } from '../../helpers/test-database';
import { codeOf } from '../ipc/office-harness';
import { applicationFor, callFor, findItem, handIn, JOINT_ITEM } from './intakes';
import { composeOn, findOddEntries, openStreet, type StreetProgram, windowOf } from './street-program';

const MINUTE_MS = 60_000;
const MINE = { isMine: true };
const page = { sort: { by: 'issuedAt', direction: 'asc' }, page: 0, pageSize: 50 } as const;

describe.each(DRIVERS)('the office clock on %s', (driver) => {
  let street: StreetProgram;
  const moveTo = (instant: string) => {
    const minutes = (Date.parse(instant) - Date.parse(street.clock.now())) / MINUTE_MS;
    street.clock.advance(minutes);
  };
  const tick = () => street.program.work.tick();
  const cardsOf = async (person: 'clerk' | 'coordinator' | 'manager' | 'urban', filter: object = MINE) =>
    (await street.ask(person, 'warning.list', { filter, ...page })).rows;
  const shapeOf = ({ kind, colour, state, issuedAt }: WarningRow) => `${kind} ${colour} ${state} ${issuedAt}`;

  const openAt = async (start?: string) => {
    street = await openStreet(driver, start);
  };
  afterEach(() => street.close());

  it('accepts from the day of receipt what nobody looked through, also after three days off over a holiday', async () => {
    // Thursday 2026-02-12; 14 and 28 February are working Saturdays, 15 to 23 February the holiday.
    await openAt('2026-02-12T02:00:00.000Z');
    const intake = await applicationFor(street, JOINT_ITEM, [0]);
    const received = await street.ask('clerk', 'case.receive', { intake, draftId: null });
    // Working days after the 12th: 13, 14, 24, 25, 26.
    expect(received).toMatchObject({
      dueAt: null,
      answerBy: '2026-02-26T09:00:00.000Z',
      paper: { type: 'intake-receipt' },
    });

    moveTo('2026-02-26T08:59:00.000Z');
    await tick();
    await street.wakeAll();
    expect((await street.ask('clerk', 'case.get', { caseId: received.caseId })).status).toBe('received');
    // Off from the 26th to Sunday 1 March; another program opens the same database on Monday.
    moveTo('2026-03-01T08:00:00.000Z');
    const again = await composeOn(await street.test.openAgain(), street.clock);
    await again.program.work.catchUp();
    await again.program.work.tick();
    await tick();

    await street.wakeAll();
    const view = await street.ask('clerk', 'case.get', { caseId: received.caseId });
    expect(view).toMatchObject({
      status: 'accepted',
      receivedAt: '2026-02-12T02:00:00.000Z',
      acceptedAt: '2026-02-12T02:00:00.000Z',
      deemedAt: '2026-02-26T09:00:00.000Z',
    });
    expect(view.papers.map(({ type }) => type)).toEqual(['intake-receipt', 'acceptance']);
    expect(view.materials[0]).toMatchObject({ isSubmitted: false });
    expect(view.allowed).toContain('handIn');
    const entry = view.timeline.filter(({ action }) => action === 'case.deemed-accepted');
    expect(entry).toMatchObject([{ actorName: '', detail: { fellDueAt: '2026-02-26T09:00:00.000Z' } }]);
    const item = (await findItem(street, JOINT_ITEM)).item;
    const promised = await street.ask('clerk', 'case.explainDeadline', { caseId: received.caseId });
    expect(promised).toMatchObject({
      startedAt: '2026-02-12T02:00:00.000Z',
      limit: { amount: item.promisedLimit?.value },
    });
    expect((await cardsOf('clerk')).map(shapeOf)).toContain('completeness red live 2026-02-26T09:00:00.000Z');

    // What is missing may come later; it stays listed, and is no ground for a refusal.
    const materials = handIn(await findItem(street, JOINT_ITEM));
    const input = { caseId: view.id, version: view.version };
    expect(
      codeOf(await street.send('clerk', 'case.refuseNotified', { ...input, reason: '缺材料', referral: '' })),
    ).toBe('case-state');
    const mended = await street.ask('clerk', 'case.handIn', { ...input, materials });
    expect(mended.materials[0]).toMatchObject({ isSubmitted: true, handedInAt: '2026-03-01T08:00:00.000Z' });
    expect(mended.allowed).not.toContain('handIn');
    expect(await findOddEntries(street)).toEqual([]);
    expect([...street.errors, ...again.errors]).toEqual([]);
  }, 60_000);

  it('tells a received application all once, and the second time no more than that', async () => {
    await openAt();
    const intake = await applicationFor(street, JOINT_ITEM);
    const { caseId } = await street.ask('clerk', 'case.receive', { intake, draftId: null });
    const version = async () => (await street.ask('clerk', 'case.get', { caseId })).version;
    const item = await findItem(street, JOINT_ITEM);
    const all = handIn(item);
    const nothing = await street.send('clerk', 'case.notifyMissing', {
      ...{ caseId, version: await version(), materials: all, remark: '' },
    });
    expect(codeOf(nothing)).toBe('nothing-missing');
    const told = await street.ask('clerk', 'case.notifyMissing', {
      ...{ caseId, version: await version(), materials: handIn(item, [0, 1]), remark: '请复印清楚' },
    });
    expect(told.paper?.type).toBe('one-time-notification');

    const part = await street.ask('clerk', 'case.handIn', {
      caseId,
      version: await version(),
      materials: handIn(item, [1]),
    });
    expect(part).toMatchObject({ status: 'notified', closedAt: null });
    // The third material lay here from the start and was not named: asking for it now is asking twice.
    const more = await street.send('clerk', 'case.notifyMissing', {
      ...{ caseId, version: await version(), materials: handIn(item, [1, 2]), remark: '' },
    });
    expect(more).toMatchObject({ ok: false, error: { fields: { 'materials.2.isSubmitted': 'told-once' } } });
    const taken = await street.send('clerk', 'case.handIn', {
      ...{ caseId, version: await version(), materials: handIn(item, [1, 2]) },
    });
    expect(taken).toMatchObject({ ok: false, error: { fields: { 'materials.2.isSubmitted': 'told-once' } } });
    // The first one came in since and is not in order: that may be said.
    const again = await street.ask('clerk', 'case.notifyMissing', {
      ...{ caseId, version: await version(), materials: handIn(item, [0, 1]), remark: '' },
    });
    expect(again.paper?.number).not.toBe(told.paper?.number);

    street.clock.advance(24 * 60);
    await street.wakeAll();
    const accepted = await street.ask('clerk', 'case.complete', { caseId, version: await version(), materials: all });
    expect(accepted).toMatchObject({ caseId, paper: { type: 'receipt' } });
    const view = await street.ask('clerk', 'case.get', { caseId });
    expect(view).toMatchObject({ status: 'accepted', acceptedAt: street.clock.now(), deemedAt: null });
    expect(await findOddEntries(street)).toEqual([]);
  }, 60_000);

  it('receives applications only, accepts and refuses them on the page', async () => {
    await openAt();
    const call = callFor('appeal', '路灯不亮');
    expect(codeOf(await street.send('clerk', 'case.receive', { intake: call, draftId: null }))).toBe(
      'application-only',
    );
    const intake = await applicationFor(street, JOINT_ITEM);
    const first = await street.ask('clerk', 'case.receive', { intake, draftId: null });
    const view = await street.ask('clerk', 'case.get', { caseId: first.caseId });
    expect(view.allowed.slice(0, 4)).toEqual(['accept', 'notify', 'completeWithGaps', 'refuse']);
    const at = { caseId: first.caseId, version: view.version };
    expect(await street.ask('clerk', 'case.complete', { ...at, materials: intake.materials })).toMatchObject({
      paper: { type: 'receipt' },
    });
    const second = await street.ask('clerk', 'case.receive', { intake, draftId: null });
    const { version } = await street.ask('clerk', 'case.get', { caseId: second.caseId });
    const refusal = { caseId: second.caseId, version, reason: '不属于本街道', referral: '' };
    expect(await street.ask('clerk', 'case.refuseNotified', refusal)).toMatchObject({ paper: { type: 'refusal' } });
  }, 60_000);

  it('gives a yellow and a red card once, hears the appeal, and settles what has ended', async () => {
    await openAt();
    const { caseId } = await street.ask('clerk', 'case.accept', {
      intake: callFor('appeal', '井盖松动'),
      draftId: null,
    });
    // Dispatch within 24 hours by the clock on the wall: yellow when a quarter is left, red when it is over.
    const before = await street.ask('coordinator', 'warning.ofCase', { caseId });
    const dispatch = before.clocks.find(({ kind }) => kind === 'dispatch');
    expect(dispatch).toMatchObject({ card: 'none', receiverName: '', minutesLeft: 24 * 60 });
    moveTo('2026-03-02T19:30:00.000Z');
    const second = await composeOn(await street.test.openAgain(), street.clock);
    await Promise.all([tick(), second.program.work.tick()]);
    await street.wakeAll();
    expect((await cardsOf('coordinator')).map(shapeOf)).toEqual(['dispatch yellow live 2026-03-02T19:00:00.000Z']);
    expect(await cardsOf('clerk')).toEqual([]);
    moveTo('2026-03-03T02:00:00.000Z');
    await tick();
    await second.program.work.tick();
    await street.wakeAll();
    const given = await cardsOf('coordinator', { isMine: true, state: null });
    expect(given.map(({ kind, colour, state }) => `${kind} ${colour} ${state}`)).toEqual([
      'dispatch yellow settled',
      expect.stringMatching(/^dispatch red live/),
    ]);
    expect(await street.ask('coordinator', 'warning.count', {})).toEqual({ yellow: 0, red: 1, appeals: 0 });
    expect(await street.ask('manager', 'warning.count', {})).toMatchObject({ red: 1 });

    const red = given.find(({ colour }) => colour === 'red');
    if (red === undefined) throw new Error('no red card');
    const at = { cardId: red.id, version: red.version };
    expect(codeOf(await street.send('clerk', 'warning.appeal', { ...at, text: '不是我的' }))).toBe('forbidden');
    const appealed = await street.ask('coordinator', 'warning.appeal', { ...at, text: '夜间停电，系统未开' });
    expect(appealed).toMatchObject({ state: 'appealed', allowed: [] });
    expect(codeOf(await street.send('coordinator', 'warning.appeal', { ...at, text: '再说一次' }))).toBe('conflict');
    expect(await street.ask('manager', 'warning.count', {})).toMatchObject({ appeals: 1 });
    const decision = { cardId: red.id, version: appealed.version, decision: 'withdrawn', reason: '情况属实' } as const;
    expect(await street.ask('manager', 'warning.decide', decision)).toMatchObject({ state: 'withdrawn' });
    expect(codeOf(await street.send('manager', 'warning.decide', decision))).toBe('conflict');
    // A withdrawn card is not given again.
    await tick();
    expect(await cardsOf('manager')).toEqual([]);
    const list = await street.ask('manager', 'warning.export', {
      filter: { isMine: false, state: null },
      sort: page.sort,
    });
    expect(list.rows).toBe(2);
    expect(await findOddEntries(street)).toEqual([]);
    expect([...street.errors, ...second.errors]).toEqual([]);
  }, 60_000);

  it('counts everything anew by other rules, and says what moved', async () => {
    await openAt();
    const { caseId, dueAt } = await street.ask('clerk', 'case.accept', {
      intake: callFor('appeal', '噪声'),
      draftId: null,
    });
    expect(dueAt).toBe('2026-03-09T09:00:00.000Z');
    const kept = await street.ask('clerk', 'setting.getRules', {});
    expect(kept).toEqual({ version: 0, rules: DEFAULT_OFFICE_RULES });
    const rules = { ...kept.rules, appealDays: 3 };
    const short = { version: 0, rules: { ...rules, appealMostDays: 2 } };
    expect(await street.send('administrator', 'setting.updateRules', short)).toMatchObject({
      error: { fields: { 'rules.appealMostDays': 'below-limit' } },
    });
    const saved = await street.ask('administrator', 'setting.updateRules', { version: 0, rules });
    expect(saved).toMatchObject({ version: 1, rules, moved: 1 });
    expect(saved.changes).toMatchObject([
      { caseId, kind: 'decision', dueBefore: dueAt, dueAt: '2026-03-05T09:00:00.000Z' },
    ]);
    expect((await street.ask('clerk', 'case.get', { caseId })).dueAt).toBe('2026-03-05T09:00:00.000Z');
    expect(codeOf(await street.send('administrator', 'setting.updateRules', { version: 0, rules }))).toBe('conflict');
    // A second program that was open before the change counts by it too.
    const next = await street.ask('clerk', 'case.accept', { intake: callFor('appeal', '占道'), draftId: null });
    expect(next.dueAt).toBe('2026-03-05T09:00:00.000Z');
    const entry = (await street.readLog()).find(({ action }) => action === 'setting.rules-updated');
    expect(entry?.detail).toEqual({ changed: 'appealDays', moved: 1 });
    expect(windowOf('clerk')).toBeGreaterThan(0);
  }, 60_000);
});
