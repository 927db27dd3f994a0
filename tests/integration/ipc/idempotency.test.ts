import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitIds } from '../../factories/test-office';
import { DRIVERS } from '../../helpers/test-database';
import { actorOf, codeOf, type OfficeHarness, openHarness, take } from './office-harness';

const KEY = '01900000-0000-7000-8000-00000000bbbb';
const team = {
  kind: 'team',
  code: '',
  parentId: unitIds.street,
  name: '和谐服务队',
  shortName: '服务队',
  sectionKey: null,
} as const;

describe.each(DRIVERS)('a change sent twice on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actorOf('administrator'));
  });
  afterEach(() => office.test.close());

  const countTeams = async () =>
    take(await office.send(1, 'organisation.list', {})).filter((unit) => unit.kind === 'team').length;

  it('is done once and answered the same', async () => {
    const first = take(await office.send(1, 'organisation.create', team, KEY));
    const second = take(await office.send(1, 'organisation.create', team, KEY));
    expect(second).toEqual(first);
    expect(await countTeams()).toBe(1);
  });

  it('is done twice with two keys', async () => {
    await office.send(1, 'organisation.create', team);
    await office.send(1, 'organisation.create', team);
    expect(await countTeams()).toBe(2);
  });

  it('is done once when both are sent at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => office.send(1, 'organisation.create', team, KEY)),
    );
    expect(new Set(replies.map((reply) => take(reply).id)).size).toBe(1);
    expect(await countTeams()).toBe(1);
  });

  it('is refused to another account', async () => {
    take(await office.send(1, 'organisation.create', team, KEY));
    office.enter(2, { ...actorOf('administrator'), accountId: unitIds.street });
    expect(codeOf(await office.send(2, 'organisation.create', team, KEY))).toBe('forbidden');
  });

  it('is refused for another command', async () => {
    take(await office.send(1, 'organisation.create', team, KEY));
    expect(codeOf(await office.send(1, 'account.unlock', { id: actorOf('clerk').accountId }, KEY))).toBe('forbidden');
  });

  it('is not remembered when it failed', async () => {
    const grid = { ...team, kind: 'grid' } as const;
    expect(codeOf(await office.send(1, 'organisation.create', grid, KEY))).toBe('invalid-input');
    take(await office.send(1, 'organisation.create', team, KEY));
    expect(await countTeams()).toBe(1);
  });
});

describe.each(DRIVERS)('a login sent twice on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    await office.setPassword(actorOf('clerk').accountId, 'right-password');
  });
  afterEach(() => office.test.close());

  const right = { username: 'clerk', password: 'right-password' };

  it('does not sign another window in without the password', async () => {
    take(await office.send(1, 'session.login', right, KEY));
    const repeated = await office.send(2, 'session.login', { ...right, password: 'stolen-key' }, KEY);
    expect(codeOf(repeated)).toBe('wrong-credentials');
    expect(take(await office.send(2, 'session.current', {}))).toBeNull();
  });

  it('stays a refusal when it was one', async () => {
    const wrong = { ...right, password: 'wrong-password' };
    expect(codeOf(await office.send(1, 'session.login', wrong, KEY))).toBe('wrong-credentials');
    expect(codeOf(await office.send(1, 'session.login', wrong, KEY))).toBe('wrong-credentials');
  });
});
