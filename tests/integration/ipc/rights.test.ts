import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '#shared/domain/people/roles';
import { type CommandName, contract } from '#shared/ipc/contract';
import { isAllowed, rights } from '#shared/ipc/rights';
import { SessionStore } from '../../../electron/features/session/session-store';
import { Dispatcher } from '../../../electron/ipc/dispatcher';
import { Surfaces } from '../../../electron/ipc/surfaces';
import { expected, isExpected } from './expected-rights';
import { actorOf, codeOf, stubHandlers } from './office-harness';

const names = Object.keys(contract) as CommandName[];
const isOfScreen = (name: string) => expected.get(name) === 'resident’s screen';
const key = '01900000-0000-7000-8000-00000000aaaa';
const WINDOW = 1;

describe('rights', () => {
  const reached: CommandName[] = [];
  const clock = { now: () => '2026-03-02T01:00:00.000Z' };
  let sessions: SessionStore;
  let dispatcher: Dispatcher;
  const failures: unknown[] = [];
  const surfaces = new Surfaces();

  beforeAll(() => {
    sessions = new SessionStore(clock);
    const log = { error: (_: string, error: unknown) => failures.push(error) };
    dispatcher = new Dispatcher(
      ...([stubHandlers(reached), sessions, { find: async () => null }, log, () => key, surfaces] as const),
    );
  });
  beforeEach(() => {
    reached.length = 0;
    sessions.close(WINDOW);
    surfaces.forget(WINDOW);
  });
  afterAll(() => expect(failures).toEqual([]));

  const ask = (name: CommandName) =>
    dispatcher.dispatch(WINDOW, { command: name, input: {}, idempotencyKey: key }).then(codeOf);

  it('holds an expectation for every command and no other', () => {
    expect([...expected.keys()].sort()).toEqual([...names].sort());
    expect(Object.keys(rights).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s is open to nobody signed in only where it must be', async (name) => {
    const code = await ask(name);
    if (expected.get(name) === 'nobody') expect(['invalid-input', 'order-state']).toContain(code);
    else if (isOfScreen(name)) expect([code, reached]).toEqual(['forbidden', []]);
    else expect([code, reached]).toEqual(['not-signed-in', []]);
  });

  it.each(names)('%s at the resident’s screen, whoever else is signed in there', async (name) => {
    surfaces.addRatingScreen(WINDOW);
    sessions.open(WINDOW, actorOf('administrator'), false);
    const code = await ask(name);
    if (isOfScreen(name)) expect(['invalid-input', 'order-state']).toContain(code);
    else expect([code, reached]).toEqual(['forbidden', []]);
  });

  describe.each(ROLES)('for a %s', (role) => {
    it.each(names)('%s', async (name) => {
      sessions.open(WINDOW, actorOf(role), false);
      const code = await ask(name);
      if (isExpected(role, name)) expect(['invalid-input', 'order-state']).toContain(code);
      else expect([code, reached]).toEqual(['forbidden', []]);
      expect(isAllowed(role, name)).toBe(isExpected(role, name));
    });

    it.each(names)('%s from a locked screen', async (name) => {
      sessions.open(WINDOW, actorOf(role), false);
      sessions.lock(WINDOW);
      const code = await ask(name);
      const isOpen = expected.get(name) === 'nobody' || ['session.unlock', 'session.lock'].includes(name);
      if (isOpen) expect(['invalid-input', 'order-state']).toContain(code);
      else expect([code, reached]).toEqual([isOfScreen(name) ? 'forbidden' : 'screen-locked', []]);
    });

    it.each(names)('%s before the first password is changed', async (name) => {
      sessions.open(WINDOW, actorOf(role), true);
      const code = await ask(name);
      const isOwn = ['session.changePassword', 'session.lock', 'session.unlock'].includes(name);
      if (isOwn || expected.get(name) === 'nobody') expect(['invalid-input', 'order-state']).toContain(code);
      else expect([code, reached]).toEqual([isOfScreen(name) ? 'forbidden' : 'password-change-required', []]);
    });
  });
});
