import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createPasswordHasher } from '../../../../electron/security/password';
import { unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { actorOf, codeOf, type OfficeHarness, openHarness, take, testHasher } from '../../ipc/office-harness';

const clerk = actorOf('clerk');
const right = { username: 'clerk', password: 'right-password' };
const wrong = { username: 'clerk', password: 'wrong-password' };

describe.each(DRIVERS)('sessions on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    await office.setPassword(clerk.accountId, right.password);
  });
  afterEach(() => office.test.close());

  const login = (input = right, windowId = 1) => office.send(windowId, 'session.login', input);
  const current = async (windowId = 1) => take(await office.send(windowId, 'session.current', {}));
  const actions = async () => (await office.readLog()).map((entry) => entry.action);
  const readAccount = () =>
    office.test.database.read((tx) => managerOf(tx).findOneByOrFail(AccountEntity, { id: clerk.accountId }));
  const change = (fields: Partial<AccountEntity>) =>
    office.test.database.write('test', (tx) =>
      managerOf(tx)
        .update(AccountEntity, { id: clerk.accountId }, fields)
        .then(() => undefined),
    );
  const failFiveTimes = async () => {
    for (let count = 0; count < 5; count++) await login(wrong);
  };

  it('begin with the right password, in any case and width of the name, at that window alone', async () => {
    const { version } = await readAccount();
    const view = take(await login({ ...right, username: ' ＣLERK ' }));
    expect(view).toEqual({
      accountId: clerk.accountId,
      username: 'clerk',
      displayName: clerk.displayName,
      role: 'clerk',
      unitId: unitIds.street,
      unitName: '香港中路街道',
      district: null,
      mustChangePassword: false,
      isLocked: false,
      idleLockMinutes: 15,
    });
    expect(await current(1)).toEqual(view);
    expect(await current(2)).toBeNull();
    const account = await readAccount();
    expect([account.lastLoginAt, account.version]).toEqual(['2026-03-02T01:00:00.000Z', version]);
  });

  it('are refused alike for a wrong password and an unknown name, and the log keeps nothing typed', async () => {
    const known = await login(wrong);
    const unknown = await login({ username: 'right-password', password: 'x' });
    expect([codeOf(known), codeOf(unknown)]).toEqual(['wrong-credentials', 'wrong-credentials']);
    expect(await current()).toBeNull();
    const log = await office.readLog();
    expect(log.map((entry) => [entry.action, entry.actorId, entry.subjectId])).toEqual([
      ['session.failed', null, clerk.accountId],
      ['session.failed', null, ''],
    ]);
    expect(JSON.stringify(log)).not.toContain('right-password');
  });

  it('lock the account with the fifth wrong password for 15 minutes, the right one included', async () => {
    for (let count = 1; count < 5; count++) expect(codeOf(await login(wrong))).toBe('wrong-credentials');
    expect(await login(wrong)).toMatchObject({ error: { code: 'account-locked', params: { minutes: 15 } } });
    office.clock.advance(5);
    expect(await login()).toMatchObject({ error: { code: 'account-locked', params: { minutes: 10 } } });
    office.clock.advance(10);
    expect(codeOf(await login())).toBeNull();
    expect((await actions()).filter((action) => action === 'account.locked-out')).toHaveLength(1);
  });

  it('keep the count over a restart and forget it with the right password', async () => {
    for (let count = 0; count < 4; count++) await login(wrong);
    expect((await readAccount()).failedLogins).toBe(4);
    take(await login());
    expect((await readAccount()).failedLogins).toBe(0);
    expect(codeOf(await login(wrong))).toBe('wrong-credentials');
  });

  it('cannot be won by many guesses at once', async () => {
    const guesses = Array.from({ length: 20 }, (_, at) => login(at === 19 ? right : wrong, at + 1));
    const codes = (await Promise.all(guesses)).map(codeOf);
    const wrongs = codes.filter((code) => code === 'wrong-credentials').length;
    // The right guess may come before the lock; then the count begins anew behind it.
    expect(wrongs).toBeLessThanOrEqual(codes.includes(null) ? 8 : 4);
    expect(codes).toContain('account-locked');
  });

  it('say that an account is closed only to the right password', async () => {
    await change({ isActive: false });
    expect(codeOf(await login(wrong))).toBe('wrong-credentials');
    expect(codeOf(await login())).toBe('account-inactive');
    expect(await current()).toBeNull();
  });

  it('renew a hash that was made with other parameters', async () => {
    const older = createPasswordHasher({ cost: 32, blockSize: 1, parallelization: 1 });
    await change({ passwordHash: await older.hash(right.password) });
    take(await login());
    const { passwordHash } = await readAccount();
    expect(await testHasher.verify(right.password, passwordHash)).toEqual({ isRight: true, isOutdated: false });
  });

  it('end with signing out, once and again', async () => {
    take(await login());
    expect(take(await office.send(1, 'session.logout', {}))).toBeNull();
    expect(take(await office.send(1, 'session.logout', {}))).toBeNull();
    expect(await current()).toBeNull();
    expect(await actions()).toEqual(['session.signed-in', 'session.signed-out']);
  });

  it('give way to the next person at the same window', async () => {
    await office.setPassword(actorOf('manager').accountId, 'other-password');
    take(await login());
    take(await login({ username: 'manager', password: 'other-password' }));
    expect((await current())?.role).toBe('manager');
    expect(await actions()).toEqual(['session.signed-in', 'session.signed-out', 'session.signed-in']);
  });

  it('lock by command and open with the own password only', async () => {
    take(await login());
    take(await office.send(1, 'session.lock', {}));
    expect((await current())?.isLocked).toBe(true);
    expect(codeOf(await office.send(1, 'catalogue.listItems', {}))).toBe('screen-locked');
    expect(codeOf(await office.send(1, 'session.unlock', { password: 'wrong-password' }))).toBe('wrong-credentials');
    expect(codeOf(await office.send(1, 'catalogue.listItems', {}))).toBe('screen-locked');
    expect(take(await office.send(1, 'session.unlock', { password: right.password })).isLocked).toBe(false);
    expect(codeOf(await office.send(1, 'catalogue.listItems', {}))).toBeNull();
    expect(await actions()).toEqual(['session.signed-in', 'session.failed', 'session.unlocked']);
  });

  it('lock after idleness, and a wrong password does not wake them', async () => {
    take(await login());
    office.clock.advance(15);
    expect((await current())?.isLocked).toBe(true);
    await office.send(1, 'session.unlock', { password: 'wrong-password' });
    expect(codeOf(await office.send(1, 'catalogue.listItems', {}))).toBe('screen-locked');
  });

  it('lock the account by wrong passwords at the locked screen too', async () => {
    take(await login());
    for (let count = 0; count < 5; count++) await office.send(1, 'session.unlock', { password: 'wrong-password' });
    expect(codeOf(await office.send(1, 'session.unlock', { password: right.password }))).toBe('account-locked');
  });

  it('let a first password be changed, and nothing before it', async () => {
    await change({ mustChangePassword: true });
    expect(take(await login()).mustChangePassword).toBe(true);
    expect(codeOf(await office.send(1, 'catalogue.listItems', {}))).toBe('password-change-required');
    const same = { oldPassword: right.password, newPassword: right.password };
    expect(codeOf(await office.send(1, 'session.changePassword', same))).toBe('password-unchanged');
    const bad = { oldPassword: 'wrong-password', newPassword: 'new-password' };
    expect(codeOf(await office.send(1, 'session.changePassword', bad))).toBe('wrong-credentials');
    const good = { oldPassword: right.password, newPassword: 'new-password' };
    expect(take(await office.send(1, 'session.changePassword', good)).mustChangePassword).toBe(false);
    expect(codeOf(await office.send(1, 'catalogue.listItems', {}))).toBeNull();
    expect(codeOf(await login(right, 2))).toBe('wrong-credentials');
    expect(codeOf(await login({ ...right, password: 'new-password' }, 2))).toBeNull();
  });

  it('at other windows end when the password is changed', async () => {
    take(await login(right, 1));
    take(await login(right, 2));
    take(await office.send(1, 'session.changePassword', { oldPassword: right.password, newPassword: 'new-password' }));
    expect(await current(2)).toBeNull();
    expect(await current(1)).not.toBeNull();
  });

  it('count wrong old passwords', async () => {
    take(await login());
    const guess = { oldPassword: 'wrong-password', newPassword: 'new-password' };
    for (let count = 0; count < 4; count++) await office.send(1, 'session.changePassword', guess);
    expect(codeOf(await office.send(1, 'session.changePassword', guess))).toBe('account-locked');
  });

  it('are gone when another program closed the account', async () => {
    take(await login());
    await change({ isActive: false });
    expect(await current()).toBeNull();
    expect(codeOf(await office.send(1, 'session.lock', {}))).toBe('not-signed-in');
  });

  it('of a locked account are refused without telling whether the password is right', async () => {
    await failFiveTimes();
    expect(codeOf(await login(wrong))).toBe(codeOf(await login(right)));
  });
});
