import { rm } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import { composeOn, openStreet, PASSWORD, type StreetProgram } from './street-program';

const WINDOW = 99;

describe('two desks of one office on a server', () => {
  let street: StreetProgram;
  let other: Awaited<ReturnType<typeof composeOn>>;
  beforeEach(async () => {
    street = await openStreet('postgres');
    other = await composeOn(await street.test.openAgain(), street.clock);
  });
  afterEach(async () => {
    await street.close();
    await rm(other.folder, { recursive: true, force: true });
  });

  const there = <N extends CommandName>(command: N, input: CommandInput<N>) =>
    other.program.dispatcher.dispatch(WINDOW, { command, input, idempotencyKey: uuidv7() }) as Promise<
      CommandReply<CommandOutput<N>>
    >;
  const clerk = async () => {
    const accounts = await street.ask('administrator', 'account.list', {});
    const found = accounts.find(({ role }) => role === 'clerk');
    if (found === undefined) throw new Error('no clerk');
    return found;
  };
  const signIn = async () => {
    const { username } = await clerk();
    expect(await there('session.login', { username, password: PASSWORD })).toMatchObject({ ok: true });
  };
  const isSignedOutThere = () =>
    vi.waitFor(async () =>
      expect(await there('case.countWaiting', {})).toMatchObject({ error: { code: 'not-signed-in' } }),
    );

  it('sign out at both whoever was closed at one', async () => {
    await signIn();
    const { id, version } = await clerk();
    await street.ask('administrator', 'account.setActive', { id, version, isActive: false });
    await isSignedOutThere();
  });

  it('sign out at both whoever was given a new password at one', async () => {
    await signIn();
    const { id } = await clerk();
    await street.ask('administrator', 'account.resetPassword', { id, password: 'a-new-first-password' });
    await isSignedOutThere();
  });

  it('show a new name at both, and leave the person at work', async () => {
    await signIn();
    const { id, version, role, unitId } = await clerk();
    await street.ask('administrator', 'account.update', { id, version, role, unitId, displayName: '改名后' });
    await vi.waitFor(async () =>
      expect(await there('session.current', {})).toMatchObject({ value: { displayName: '改名后' } }),
    );
  });
});
