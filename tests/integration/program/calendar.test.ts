import { readdir, rm } from 'node:fs/promises';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarChange } from '#shared/ipc/commands/calendar';
import { CaseEntity } from '../../../electron/database/entities/case.entity';
import { managerOf } from '../../../electron/database/transaction';
import { DRIVERS } from '../../helpers/test-database';
import { codeOf, take } from '../ipc/office-harness';
import { applicationFor, callFor, JOINT_ITEM } from './intakes';
import { NOTICE, noticeChange, TO_THE_LAST_WEEK } from './notices';
import {
  composeOn,
  findOddEntries,
  hears,
  openStreet,
  PASSWORD,
  type StreetProgram,
  unitFor,
  windowOf,
} from './street-program';

describe.each(DRIVERS)('the working calendar on %s', (driver) => {
  let street: StreetProgram;
  let caseId = '';
  const ask: StreetProgram['ask'] = (person, command, input) => street.ask(person, command, input);
  const version = async () => (await ask('clerk', 'calendar.get', { year: 2026 })).version;
  const save = async (change: CalendarChange) =>
    ask('administrator', 'calendar.save', { version: await version(), change });
  const dueOf = async (id: string) => (await ask('clerk', 'case.get', { caseId: id })).dueAt;

  beforeAll(async () => {
    street = await openStreet(driver);
    street.clock.advance(TO_THE_LAST_WEEK);
    await street.wakeAll();
    const taken = await ask('clerk', 'case.accept', { intake: callFor('appeal', '路灯不亮'), draftId: null });
    caseId = taken.caseId;
    const units = await ask('coordinator', 'organisation.list', {});
    const lead = { unitId: unitFor(units, 'urban-management').id, accountId: null };
    const coHandler = { unitId: unitFor(units, 'social-affairs').id, accountId: null };
    const { version: seen } = await ask('coordinator', 'case.get', { caseId });
    await ask('coordinator', 'order.dispatch', {
      ...{ caseId, version: seen, lead, coHandlers: [coHandler], instructions: '', dueDay: null },
    });
  });
  afterAll(() => street.close());

  it('shows a year, what covers it, and that the next is not known', async () => {
    const view = await ask('clerk', 'calendar.get', { year: null });
    expect(view).toMatchObject({ version: 1, today: '2026-12-28', workingDays: 248, lastYear: 2026, notices: [] });
    expect(view.specialDays.find(({ date }) => date === '2026-02-14')).toMatchObject({ kind: 'work', name: '春节' });
    expect(view).toMatchObject({ hasOwnHours: false, closures: [], lastChange: null });
    expect(await ask('clerk', 'calendar.get', { year: 2027 })).toMatchObject({ specialDays: [], lastYear: 2026 });
  });

  it('says before anything is saved which ends would move', async () => {
    expect(await dueOf(caseId)).toBe('2027-01-04T09:00:00.000Z');
    const { notice, effect } = await ask('administrator', 'calendar.preview', { change: noticeChange() });
    expect(notice).toMatchObject({ year: 2027, title: '关于2027年部分节假日安排的通知', problems: [] });
    expect(effect).toMatchObject({ cases: 1, confirmed: 1, earlier: 0 });
    const moved = { caseId, dueBefore: '2027-01-04T09:00:00.000Z', dueAt: '2027-01-05T09:00:00.000Z' };
    expect(effect?.changes).toContainEqual(expect.objectContaining({ ...moved, kind: 'decision' }));
    expect(effect?.changes.filter(({ kind }) => kind === 'order')).toHaveLength(2);
    expect(await dueOf(caseId)).toBe('2027-01-04T09:00:00.000Z');
  });

  it('takes no notice that is wrong or was not looked at', async () => {
    const wrong = noticeChange(NOTICE.replace('1月1日（周五）', '1月1日（周四）'), true);
    const { notice, effect } = await ask('administrator', 'calendar.preview', { change: wrong });
    expect(notice?.problems).toMatchObject([{ code: 'wrong-weekday', line: 2, given: 4, found: 5 }]);
    expect(effect).toBeNull();
    const unseen = noticeChange(NOTICE.replace('共7天。2月14', '共8天。2月14'));
    for (const change of [wrong, unseen]) {
      const reply = await street.send('administrator', 'calendar.save', { version: 1, change });
      expect(codeOf(reply)).toBe('notice-unclear');
    }
    expect(await version()).toBe(1);
  });

  it('saves next year’s notice and counts everything open anew, so that the explained deadline is certain', async () => {
    const before = await ask('clerk', 'case.explainDeadline', { caseId });
    expect(before).toMatchObject({ isEstimated: true });
    const effect = await save(noticeChange());
    expect(effect).toMatchObject({ later: 3, earlier: 0, confirmed: 1 });
    expect(await dueOf(caseId)).toBe('2027-01-05T09:00:00.000Z');
    const after = await ask('clerk', 'case.explainDeadline', { caseId });
    expect(after).toMatchObject({ isEstimated: false, dueAt: '2027-01-05T09:00:00.000Z' });
    expect(after?.skippedDays).toContainEqual({ date: '2027-01-01', reason: 'holiday', name: '元旦' });
    expect(after?.holidaySource).toContain('关于2027年部分节假日安排的通知');
    const { orders } = await ask('coordinator', 'case.get', { caseId });
    expect(orders.map(({ dueAt }) => dueAt)).toEqual(Array(2).fill('2027-01-05T09:00:00.000Z'));
    const { version: seen, notices, lastChange, lastYear } = await ask('clerk', 'calendar.get', { year: 2027 });
    expect([seen, lastYear]).toEqual([2, 2027]);
    expect(notices).toMatchObject([{ year: 2027, days: 30, addedByName: '管理员' }]);
    expect(lastChange).toMatchObject({ byName: '管理员', moved: 3 });
    const entry = (await street.readLog()).find(({ action }) => action === 'calendar.saved');
    expect(entry?.detail).toEqual({ part: 'notice', year: 2027, moved: 3, confirmed: 1 });
  });

  it('promises new cases by the new calendar', async () => {
    const intake = { ...callFor('service', '上门理发'), categoryCode: 'S0101' };
    const { dueAt, isDueEstimated } = await ask('clerk', 'case.accept', { intake, draftId: null });
    expect([dueAt, isDueEstimated]).toEqual(['2027-01-05T09:00:00.000Z', false]);
  });

  it('lists and exports what moved', async () => {
    const page = await ask('administrator', 'calendar.listChanges', { page: 1, pageSize: 2 });
    expect([page.total, page.rows.length]).toEqual([3, 1]);
    const { fileName, rows } = await ask('administrator', 'calendar.exportChanges', {});
    expect(rows).toBe(3);
    expect(await readdir(street.exportFolder)).toContain(fileName);
  });

  it('refuses a change to a calendar that somebody else has changed', async () => {
    const change: CalendarChange = { part: 'closures', closures: [] };
    expect(codeOf(await street.send('administrator', 'calendar.save', { version: 1, change }))).toBe('conflict');
  });

  it('closes the office for a day, which moves what is open', async () => {
    const closures = [{ from: '2026-12-30', to: '2026-12-30', reason: '搬迁' }];
    expect(await save({ part: 'closures', closures })).toMatchObject({ earlier: 0, confirmed: 0 });
    expect(await dueOf(caseId)).toBe('2027-01-06T09:00:00.000Z');
    const explained = await ask('clerk', 'case.explainDeadline', { caseId });
    expect(explained?.skippedDays).toContainEqual({ date: '2026-12-30', reason: 'closure', name: '搬迁' });
    expect(await save({ part: 'closures', closures: [] })).toMatchObject({ later: 0 });
    expect(await dueOf(caseId)).toBe('2027-01-05T09:00:00.000Z');
  });

  it('takes other opening hours from a day on', async () => {
    const spans = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '18:00' }));
    await save({ part: 'opening-hours', openingHours: [{ validFrom: '2027-01-01', validTo: null, spans }] });
    expect(await dueOf(caseId)).toBe('2027-01-05T10:00:00.000Z');
    await save({ part: 'opening-hours', openingHours: [] });
    expect(await dueOf(caseId)).toBe('2027-01-05T09:00:00.000Z');
  });

  it.each([
    [{ from: '2027-03-02', to: '2027-03-01', reason: '装修' }, 'days-reversed'],
    [{ from: '2027-03-01', to: '2029-03-01', reason: '装修' }, 'range'],
    [{ from: '2027-03-01', to: '2027-03-01', reason: ' ' }, 'required'],
  ])('refuses the closure %o', async (closure, code) => {
    const change: CalendarChange = { part: 'closures', closures: [closure] };
    const reply = await street.send('administrator', 'calendar.save', { version: await version(), change });
    expect(Object.values(reply.ok ? {} : reply.error.fields)).toEqual([code]);
  });

  it('leaves closed cases as they were closed', async () => {
    const intake = await applicationFor(street, JOINT_ITEM);
    const closed = await ask('clerk', 'case.refuse', { intake, draftId: null, reason: '不属本街道', referral: '' });
    const rowOf = () =>
      street.test.database.read((tx) => managerOf(tx).findOneByOrFail(CaseEntity, { id: closed.caseId }));
    const before = await rowOf();
    await save({ part: 'closures', closures: [{ from: '2026-12-31', to: '2026-12-31', reason: '停电' }] });
    await save({ part: 'closures', closures: [] });
    expect(await rowOf()).toEqual(before);
  });

  it('is seen by a second program on the same database before its next command', async () => {
    const database = await street.test.openAgain();
    const other = await composeOn(database, street.clock);
    const heard = hears(database, 'calendar.changed');
    const send = async (command: string, input: object) =>
      take(
        await other.program.dispatcher.dispatch(windowOf('clerk'), { command, input, idempotencyKey: uuid() } as never),
      );
    await send('session.login', { username: 'clerk', password: PASSWORD });
    await save({ part: 'closures', closures: [{ from: '2026-12-29', to: '2026-12-31', reason: '台风' }] });
    await heard;
    const accepted = await send('case.accept', { intake: callFor('appeal', '井盖松动'), draftId: null });
    expect(accepted).toMatchObject({ dueAt: '2027-01-08T09:00:00.000Z' });
    await save({ part: 'closures', closures: [] });
    await rm(other.folder, { recursive: true, force: true });
  });

  it('goes back to what was shipped when a notice is removed', async () => {
    const effect = await save({ part: 'notice-removal', year: 2027 });
    expect(effect.earlier).toBeGreaterThan(0);
    expect(await dueOf(caseId)).toBe('2027-01-04T09:00:00.000Z');
    expect(await ask('clerk', 'case.explainDeadline', { caseId })).toMatchObject({ isEstimated: true });
  });

  it('records nothing but the facts that its acts have', async () => {
    expect(await findOddEntries(street)).toEqual([]);
  });
});
