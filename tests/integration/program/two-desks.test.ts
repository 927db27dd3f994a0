import { rm } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { CalendarChange } from '#shared/ipc/commands/calendar';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { ServerLocation } from '../../../electron/database/data-source';
import type { Database } from '../../../electron/database/database';
import { openDatabase } from '../../../electron/database/open-database';
import { SqlRecorder } from '../../bench/sql-recorder';
import { testMasterKeys } from '../../factories/test-vault';
import { Network } from '../../helpers/network';
import { callFor } from './intakes';
import { noticeChange, TO_THE_LAST_WEEK } from './notices';
import { composeOn, hears, openStreet, PASSWORD, type Person, type StreetProgram } from './street-program';

const WINDOW = 99;
/** Statements of an intake from its number to the commit: whoever adds one makes every other window wait longer. */
const MOST_WHILE_OTHERS_WAIT = 17;
const A_DAY = 24 * 60;
/** The day after the street's first morning. */
const CLOSED_ON_TUESDAY: CalendarChange = {
  part: 'closures',
  closures: [{ from: '2026-03-03', to: '2026-03-03', reason: '搬迁' }],
};
const quiet = { warn: () => undefined };

describe('two desks of one office on a server', () => {
  let street: StreetProgram;
  let database: Database;
  let other: Awaited<ReturnType<typeof composeOn>>;
  beforeAll(async () => {
    street = await openStreet('postgres');
    database = await street.test.openAgain();
    other = await composeOn(database, street.clock);
  });
  afterAll(async () => {
    await street.close();
    await rm(other.folder, { recursive: true, force: true });
  });

  const there = <N extends CommandName>(command: N, input: CommandInput<N>) =>
    other.program.dispatcher.dispatch(WINDOW, { command, input, idempotencyKey: uuidv7() }) as Promise<
      CommandReply<CommandOutput<N>>
    >;
  const accountOf = async (person: Person) => {
    const accounts = await street.ask('administrator', 'account.list', {});
    const found = accounts.find(({ username }) => username === person);
    if (found === undefined) throw new Error(`no ${person}`);
    return found;
  };
  const signIn = async (person: Person) => {
    const { username } = await accountOf(person);
    expect(await there('session.login', { username, password: PASSWORD })).toMatchObject({ ok: true });
  };
  const isSignedOutThere = () =>
    vi.waitFor(async () =>
      expect(await there('case.countWaiting', {})).toMatchObject({ error: { code: 'not-signed-in' } }),
    );

  it('count by the rules and the holidays that were set at one, before the next command at the other', async () => {
    await signIn('clerk');
    const take = async () => {
      const reply = await there('case.accept', { intake: callFor('appeal', '路灯不亮'), draftId: null });
      return reply.ok ? reply.value.dueAt : reply.error.code;
    };
    expect(await take()).toBe('2026-03-09T09:00:00.000Z');
    const { version, rules } = await street.ask('administrator', 'setting.getRules', {});
    const ruled = hears(database, 'setting.changed');
    await street.ask('administrator', 'setting.updateRules', { version, rules: { ...rules, appealDays: 3 } });
    await ruled;
    expect(await take()).toBe('2026-03-05T09:00:00.000Z');
    const closed = hears(database, 'calendar.changed');
    await street.ask('administrator', 'calendar.save', { version: 1, change: CLOSED_ON_TUESDAY });
    await closed;
    expect(await take()).toBe('2026-03-06T09:00:00.000Z');
  });

  it('count by what was changed while the line of one was lost', async () => {
    const network = new Network(inject('postgres'));
    await network.open();
    const location = { ...(street.test.location as ServerLocation), port: network.port };
    const far = await openDatabase(location, street.clock, quiet, testMasterKeys);
    try {
      const desk = await composeOn(far, street.clock);
      const send = (command: string, input: object) =>
        desk.program.dispatcher.dispatch(WINDOW, { command, input, idempotencyKey: uuidv7() });
      expect(await send('session.login', { username: 'clerk', password: PASSWORD })).toMatchObject({ ok: true });
      network.cut();
      await vi.waitFor(() => expect(far.link?.line.state.isOpen).toBe(false));
      await street.ask('administrator', 'calendar.save', { version: 2, change: { part: 'closures', closures: [] } });
      await network.open();
      await vi.waitFor(() => expect(far.link?.line.state.isOpen).toBe(true), 10_000);
      const taken = await send('case.accept', { intake: callFor('appeal', '路灯不亮'), draftId: null });
      expect(taken).toMatchObject({ ok: true, value: { dueAt: '2026-03-05T09:00:00.000Z' } });
      await rm(desk.folder, { recursive: true, force: true });
    } finally {
      await far.close();
      network.cut();
    }
  });

  it('ask the server as little as they can while others wait for the next number', async () => {
    const recorder = new SqlRecorder();
    await recorder.listen(street.test.database);
    const accept = { intake: callFor('appeal', '路灯不亮'), draftId: null };
    await street.ask('clerk', 'case.accept', accept);
    const statements = recorder.take().map(({ sql }) => sql);
    const isHeld = statements.findIndex((sql) => sql.includes('INSERT INTO counters'));
    expect(statements.slice(isHeld).length).toBeLessThanOrEqual(MOST_WHILE_OTHERS_WAIT);
  });

  it('show a new name at both, and leave the person at work', async () => {
    await signIn('clerk');
    const { id, version, role, unitId } = await accountOf('clerk');
    await street.ask('administrator', 'account.update', { id, version, role, unitId, displayName: '改名后' });
    await vi.waitFor(async () =>
      expect(await there('session.current', {})).toMatchObject({ value: { displayName: '改名后' } }),
    );
  });

  it('show at both, at once, what a holiday notice that was pasted at one makes of a deadline', async () => {
    street.clock.advance(TO_THE_LAST_WEEK + A_DAY);
    await street.wakeAll();
    await signIn('coordinator');
    const accept = { intake: callFor('appeal', '路灯不亮'), draftId: null };
    const { caseId } = await street.ask('clerk', 'case.accept', accept);
    const shown = async () => {
      const seen = await there('case.get', { caseId });
      const year = await there('calendar.get', { year: 2027 });
      if (!seen.ok || !year.ok) return 'refused';
      const { dueAt, isDueEstimated } = seen.value;
      return { dueAt, isDueEstimated, lastYear: year.value.lastYear };
    };
    expect(await shown()).toEqual({ dueAt: '2027-01-01T09:00:00.000Z', isDueEstimated: true, lastYear: 2026 });
    const { version } = await street.ask('administrator', 'calendar.get', { year: 2026 });
    const heard = hears(database, 'calendar.changed');
    await street.ask('administrator', 'calendar.save', { version, change: noticeChange() });
    await heard;
    expect(await shown()).toEqual({ dueAt: '2027-01-04T09:00:00.000Z', isDueEstimated: false, lastYear: 2027 });
  });

  it('sign out at both whoever was given a new password at one', async () => {
    await signIn('clerk');
    const { id } = await accountOf('clerk');
    await street.ask('administrator', 'account.resetPassword', { id, password: 'a-new-first-password' });
    await isSignedOutThere();
  });

  it('sign out at both whoever was closed at one', async () => {
    await signIn('coordinator');
    const { id, version } = await accountOf('coordinator');
    await street.ask('administrator', 'account.setActive', {
      id,
      version,
      isActive: false,
      second: { username: 'manager', password: PASSWORD },
    });
    await isSignedOutThere();
  });
});
