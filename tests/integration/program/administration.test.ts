import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS } from '../../helpers/test-database';
import { codeOf } from '../ipc/office-harness';
import { findItem, IMMEDIATE_ITEM } from './intakes';
import { findOddEntries, openStreet, PASSWORD, type StreetProgram, startProgram, unitFor } from './street-program';

describe.each(DRIVERS)('the office behind the counter on %s', (driver) => {
  let street: StreetProgram;
  const ask: StreetProgram['ask'] = (person, command, input) => street.ask(person, command, input);

  beforeAll(async () => {
    street = await openStreet(driver);
  });
  afterAll(() => street.close());

  it('asks for the street before there is an office, and never again', async () => {
    const empty = await startProgram(driver);
    expect(await empty.ask('clerk', 'setup.office', {})).toBeNull();
    const streets = await empty.ask('clerk', 'setup.listDivisions', { parentCode: '370202' });
    expect(streets).toContainEqual({ code: '370202001', name: '香港中路街道' });
    await empty.close();
    expect(await ask('clerk', 'setup.office', {})).toMatchObject({ streetCode: '370202001', isDemonstration: false });
  });

  it('locks a window, opens it to its own person, and forgets who left', async () => {
    await ask('clerk', 'session.lock', {});
    expect(codeOf(await street.send('clerk', 'draft.list', {}))).toBe('screen-locked');
    await ask('clerk', 'session.unlock', { password: PASSWORD });
    expect(await ask('clerk', 'session.current', {})).toMatchObject({ username: 'clerk', isLocked: false });
    await ask('clerk', 'session.logout', {});
    expect(await ask('clerk', 'session.current', {})).toBeNull();
    await ask('clerk', 'session.login', { username: 'clerk', password: PASSWORD });
    street.program.closeWindow(2);
    expect(codeOf(await street.send('clerk', 'draft.list', {}))).toBe('not-signed-in');
    await ask('clerk', 'session.login', { username: 'clerk', password: PASSWORD });
  });

  it('changes an account, takes its rights, gives it a new password', async () => {
    const find = async () => {
      const account = (await ask('administrator', 'account.list', {})).find((each) => each.username === 'urban');
      if (account === undefined) throw new Error('no such account');
      return account;
    };
    const { id, version, role, unitId } = await find();
    const named = await ask('administrator', 'account.update', { id, version, role, unitId, displayName: '孙城管' });
    expect((await ask('urban', 'session.current', {}))?.displayName).toBe('孙城管');
    const second = { username: 'manager', password: PASSWORD };
    await ask('administrator', 'account.setActive', { id, version: named.version, isActive: false, second });
    expect(codeOf(await street.send('urban', 'case.countWaiting', {}))).toBe('not-signed-in');
    await ask('administrator', 'account.setActive', { id, version: (await find()).version, isActive: true });
    await ask('administrator', 'account.resetPassword', { id, password: 'a-fresh-password' });
    await ask('administrator', 'account.unlock', { id });
    const session = await ask('urban', 'session.login', { username: 'urban', password: 'a-fresh-password' });
    expect(session.mustChangePassword).toBe(true);
  });

  it('opens a unit, names it anew, closes it', async () => {
    const units = await ask('administrator', 'organisation.list', {});
    const parentId = unitFor(units, null).id;
    const fields = { name: '和谐服务队', shortName: '服务队', sectionKey: null };
    const team = await ask('administrator', 'organisation.create', { ...fields, kind: 'team', code: '', parentId });
    const { id, version } = team;
    const named = await ask('administrator', 'organisation.update', { id, version, ...fields, name: '第一服务队' });
    await ask('administrator', 'organisation.close', { id, version: named.version });
    const names = (await ask('administrator', 'organisation.list', {})).map((unit) => unit.name);
    expect(names).not.toContain('第一服务队');
    const handlers = await ask('coordinator', 'organisation.listHandlers', {});
    expect(handlers.map(({ unitId }) => unitId)).toContain(unitFor(units, 'social-affairs').id);
  });

  it('keeps every version of an item, and retires items and categories', async () => {
    const { item, versionId } = await findItem(street, IMMEDIATE_ITEM);
    const renamed = { ...item, name: '失业登记（新）' };
    const saved = await ask('administrator', 'catalogue.saveItem', { item: renamed, basedOn: versionId });
    const retiring = { versionId: saved.versionId, isRetired: true };
    expect((await ask('administrator', 'catalogue.retireItem', retiring)).isRetired).toBe(true);
    expect((await ask('clerk', 'catalogue.getItem', { versionId })).item.name).toBe(item.name);
    const versions = await ask('clerk', 'catalogue.listItemVersions', { itemId: item.id });
    expect(versions.map((each) => each.item.name).sort()).toEqual([item.name, renamed.name].sort());

    const categories = await ask('clerk', 'catalogue.listCategories', {});
    const manhole = categories.find((each) => each.code === 'T0101');
    if (manhole === undefined) throw new Error('no such category');
    await ask('administrator', 'catalogue.saveCategory', {
      category: { ...manhole, isRetired: true },
      seen: manhole,
    });
    const after = await ask('clerk', 'catalogue.listCategories', {});
    expect(after.find((each) => each.code === 'T0101')?.isRetired).toBe(true);
  });

  it('sets the office, and lets nobody else do it', async () => {
    const seen = await ask('clerk', 'setting.get', {});
    const settings = { ...seen, centrePhone: '0532-83881234', seen };
    expect(codeOf(await street.send('clerk', 'setting.update', settings))).toBe('forbidden');
    await ask('administrator', 'setting.update', settings);
    expect((await ask('clerk', 'setting.get', {})).centrePhone).toBe('0532-83881234');
  });

  it('left nothing unexpected behind, and an entry with its promised facts for every act', async () => {
    await street.send('clerk', 'session.login', { username: '没有此人', password: PASSWORD });
    expect(street.errors).toEqual([]);
    expect(await findOddEntries(street)).toEqual([]);
  });
});
