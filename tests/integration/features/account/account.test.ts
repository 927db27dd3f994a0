import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountView } from '#shared/ipc/commands/account';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, type OfficeHarness, openHarness, take } from '../../ipc/office-harness';

const newcomer = {
  username: '王芳01',
  password: 'first-password',
  displayName: '王芳（演示）',
  role: 'handler',
  unitId: unitIds.socialAffairs,
} as const;

/** Who stands beside the administrator when he closes an account. */
const witness = { username: 'manager', password: 'of-the-manager' };

describe.each(DRIVERS)('accounts on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actors.administrator);
  });
  afterEach(() => office.test.close());

  const list = async () => take(await office.send(1, 'account.list', {}));
  const find = async (id: string): Promise<AccountView> => {
    const account = (await list()).find((each) => each.id === id);
    if (account === undefined) throw new Error(`no account ${id}`);
    return account;
  };
  const fieldsOf = ({ id, version, displayName, role, unitId }: AccountView) => ({
    id,
    version,
    displayName,
    role,
    unitId,
  });
  const login = (username: string, password: string) => office.send(9, 'session.login', { username, password });

  it('are listed with their units', async () => {
    const accounts = await list();
    expect(accounts.map((account) => account.username).sort()).toEqual(Object.keys(actors).sort());
    expect(await find(actors.handler.accountId)).toMatchObject({ unitName: '社会事务科', isActive: true });
  });

  it('are made for people who then choose a password of their own', async () => {
    const made = take(await office.send(1, 'account.create', newcomer));
    expect(made).toMatchObject({ username: '王芳01', unitName: '社会事务科', isActive: true, version: 1 });
    expect(take(await login('王芳０１', newcomer.password)).mustChangePassword).toBe(true);
    const entry = (await office.readLog()).find(({ action }) => action === 'account.created');
    expect(entry).toMatchObject({ actorId: actors.administrator.accountId, subjectId: made.id });
    expect(JSON.stringify(entry)).not.toContain(newcomer.password);
    expect(office.events).toContain('account.changed');
  });

  it('have user names that differ by more than case and width', async () => {
    const reply = await office.send(1, 'account.create', { ...newcomer, username: 'CLERK' });
    expect(reply).toMatchObject({ error: { code: 'username-taken', fields: { username: 'invalid' } } });
    expect(await list()).toHaveLength(Object.keys(actors).length);
  });

  it.each([
    ['an unknown unit', testId(999), 'invalid-input'],
    ['the street, which takes no orders', unitIds.street, 'unit-unsuitable'],
  ])('of handlers are refused in %s', async (_, unitId, code) => {
    expect(codeOf(await office.send(1, 'account.create', { ...newcomer, unitId }))).toBe(code);
  });

  it('are changed only in the version that was seen', async () => {
    const seen = fieldsOf(await find(actors.clerk.accountId));
    const changed = take(await office.send(1, 'account.update', { ...seen, displayName: '新名' }));
    expect(changed).toMatchObject({ displayName: '新名', version: seen.version + 1 });
    expect(codeOf(await office.send(1, 'account.update', { ...seen, displayName: '旧名' }))).toBe('conflict');
    expect((await find(seen.id)).displayName).toBe('新名');
    const unknown = { ...seen, id: testId(999) };
    expect(codeOf(await office.send(1, 'account.update', unknown))).toBe('not-found');
  });

  it('keep their sessions for a new name and lose them for a new role or unit', async () => {
    const before = fieldsOf(await find(actors.clerk.accountId));
    office.enter(2, actors.clerk);
    const renamed = take(await office.send(1, 'account.update', { ...before, displayName: '新名' }));
    expect(office.sessions.find(2)?.actor.displayName).toBe('新名');
    take(await office.send(1, 'account.update', { ...fieldsOf(renamed), role: 'coordinator' }));
    expect(codeOf(await office.send(2, 'catalogue.listItems', {}))).toBe('not-signed-in');
    const handler = fieldsOf(await find(actors.handler.accountId));
    office.enter(3, actors.handler);
    take(await office.send(1, 'account.update', { ...handler, unitId: unitIds.housing }));
    expect(office.sessions.find(3)).toBeNull();
  });

  it('are closed by two persons only, and the log names both', async () => {
    await office.setPassword(actors.manager.accountId, 'of-the-manager');
    await office.setPassword(actors.clerk.accountId, 'of-the-clerk');
    await office.setPassword(actors.administrator.accountId, 'of-the-administrator');
    const { id, version } = await find(actors.clerk.accountId);
    const closing = (person: typeof witness | null) =>
      office.send(1, 'account.setActive', { id, version, isActive: false, second: person }).then(codeOf);
    expect(await closing(null)).toBe('second-person-needed');
    expect(await closing({ ...witness, password: 'guessed' })).toBe('wrong-credentials');
    expect(await closing({ username: 'nobody', password: 'guessed' })).toBe('wrong-credentials');
    expect(await closing({ username: 'administrator', password: 'of-the-administrator' })).toBe('second-person-unfit');
    expect(await closing({ username: 'clerk', password: 'of-the-clerk' })).toBe('second-person-unfit');
    expect((await find(id)).isActive).toBe(true);
    expect(await closing(witness)).toBeNull();
    const [last] = (await office.readLog()).slice(-1);
    const name = actors.manager.displayName;
    expect(last).toMatchObject({ action: 'account.closed', actorName: '管理员', detail: { second: name } });
  });

  it('are not closed with a second person whom the first has given the password', async () => {
    take(await office.send(1, 'account.resetPassword', { id: actors.manager.accountId, password: 'of-the-manager' }));
    const { id, version } = await find(actors.clerk.accountId);
    const reply = await office.send(1, 'account.setActive', { id, version, isActive: false, second: witness });
    expect(codeOf(reply)).toBe('second-person-unfit');
  });

  it.each(['manager', 'administrator'] as const)('are made for a %s by two persons', async (role) => {
    await office.setPassword(actors.manager.accountId, witness.password);
    const fields = { ...newcomer, role, unitId: unitIds.street };
    expect(codeOf(await office.send(1, 'account.create', fields))).toBe('second-person-needed');
    const forged = { ...witness, password: 'guessed' };
    expect(codeOf(await office.send(1, 'account.create', { ...fields, second: forged }))).toBe('wrong-credentials');
    expect(await list()).toHaveLength(Object.keys(actors).length);
    take(await office.send(1, 'account.create', { ...fields, second: witness }));
    const [last] = (await office.readLog()).slice(-1);
    expect(last).toMatchObject({ action: 'account.created-by-two', detail: { role, second: '主任' } });
  });

  it('are raised and lowered by two persons, and change among the others by one', async () => {
    await office.setPassword(actors.manager.accountId, witness.password);
    const own = { username: 'clerk', password: 'of-the-clerk' };
    await office.setPassword(actors.clerk.accountId, own.password);
    const clerk = fieldsOf(await find(actors.clerk.accountId));
    const raised = { ...clerk, role: 'manager' } as const;
    expect(codeOf(await office.send(1, 'account.update', raised))).toBe('second-person-needed');
    expect((await find(clerk.id)).role).toBe('clerk');
    const now = fieldsOf(take(await office.send(1, 'account.update', { ...raised, second: witness })));
    expect((await office.readLog()).at(-1)).toMatchObject({ action: 'account.updated-by-two' });
    const lowered = { ...now, role: 'clerk' } as const;
    expect(codeOf(await office.send(1, 'account.update', lowered))).toBe('second-person-needed');
    expect(codeOf(await office.send(1, 'account.update', { ...lowered, second: own }))).toBe('second-person-unfit');
    const again = fieldsOf(take(await office.send(1, 'account.update', { ...lowered, second: witness })));
    take(await office.send(1, 'account.update', { ...again, role: 'coordinator' }));
  });

  it('of the powerful get a new password from two persons, where there is another', async () => {
    await office.setPassword(actors.manager.accountId, witness.password);
    const reset = (id: string, second: typeof witness | null) =>
      office.send(1, 'account.resetPassword', { id, password: 'given-by-the-office', second }).then(codeOf);
    expect(await reset(actors.administrator.accountId, null)).toBe('second-person-needed');
    expect(await reset(actors.clerk.accountId, null)).toBeNull();
    const fields = { ...newcomer, role: 'manager', unitId: unitIds.street, second: witness } as const;
    const { id } = take(await office.send(1, 'account.create', fields));
    expect(await reset(id, null)).toBe('second-person-needed');
    expect(await reset(id, witness)).toBeNull();
    expect((await office.readLog()).at(-1)).toMatchObject({ action: 'account.password-reset-by-two' });
    // Who has never chosen a password of his own cannot stand: the one manager is helped by the administrator alone.
    expect(await reset(actors.manager.accountId, null)).toBeNull();
    expect((await office.readLog()).at(-1)).toMatchObject({ action: 'account.password-reset' });
  });

  it('are closed at once and opened again', async () => {
    await office.setPassword(actors.manager.accountId, 'of-the-manager');
    await office.setPassword(actors.clerk.accountId, 'right-password');
    take(await login('clerk', 'right-password'));
    const { id, version } = await find(actors.clerk.accountId);
    const closed = take(await office.send(1, 'account.setActive', { id, version, isActive: false, second: witness }));
    expect(closed.isActive).toBe(false);
    expect(codeOf(await office.send(9, 'catalogue.listItems', {}))).toBe('not-signed-in');
    expect(codeOf(await login('clerk', 'right-password'))).toBe('account-inactive');
    take(await office.send(1, 'account.setActive', { id, version: closed.version, isActive: true }));
    expect(codeOf(await login('clerk', 'right-password'))).toBeNull();
  });

  it('always leave an active administrator', async () => {
    await office.setPassword(actors.manager.accountId, 'of-the-manager');
    const only = fieldsOf(await find(actors.administrator.accountId));
    const close = (each: AccountView) =>
      office.send(1, 'account.setActive', { id: each.id, version: each.version, isActive: false, second: witness });
    expect(codeOf(await office.send(1, 'account.update', { ...only, role: 'manager' }))).toBe('last-administrator');
    expect(codeOf(await close(await find(only.id)))).toBe('last-administrator');
    const second = take(
      await office.send(1, 'account.create', {
        ...{ ...newcomer, role: 'administrator' },
        unitId: unitIds.street,
        second: witness,
      }),
    );
    const both = await Promise.all([close(second), close(await find(only.id))]);
    expect(both.map(codeOf).filter((code) => code === null)).toHaveLength(1);
    office.enter(1, actors.administrator); // one of the two may have been this very session
    const left = (await list()).filter((each) => each.role === 'administrator' && each.isActive);
    expect(left).toHaveLength(1);
  });

  it('are unlocked by an administrator before the time', async () => {
    await office.setPassword(actors.clerk.accountId, 'right-password');
    for (let count = 0; count < 5; count++) await login('clerk', 'wrong-password');
    expect((await find(actors.clerk.accountId)).isLockedOut).toBe(true);
    take(await office.send(1, 'account.unlock', { id: actors.clerk.accountId }));
    expect((await find(actors.clerk.accountId)).isLockedOut).toBe(false);
    expect(codeOf(await login('clerk', 'right-password'))).toBeNull();
  });

  it('get a new password for one login, and their sessions end', async () => {
    office.enter(2, actors.clerk);
    take(await office.send(1, 'account.resetPassword', { id: actors.clerk.accountId, password: 'reset-password' }));
    expect(office.sessions.find(2)).toBeNull();
    expect(take(await login('clerk', 'reset-password')).mustChangePassword).toBe(true);
    const unknown = { id: testId(999), password: 'reset-password' };
    expect(codeOf(await office.send(1, 'account.resetPassword', unknown))).toBe('not-found');
  });

  it('never show a password or its hash', async () => {
    await office.setPassword(actors.clerk.accountId, 'right-password');
    const shown = JSON.stringify([await list(), await office.readLog()]);
    expect(shown).not.toContain('scrypt');
  });
});
