import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import { actors, immediateItem, itemVersionIds, promisedItem, testId } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, type OfficeHarness, openHarness, take } from '../../ipc/office-harness';

const bin: CategoryView = {
  code: 'E0102',
  parentCode: 'E01',
  name: '垃圾桶破损',
  tree: 'event',
  synonyms: ['垃圾箱'],
  defaultSection: 'community',
  urgency: 'ordinary',
  isRetired: false,
};

describe.each(DRIVERS)('the catalogue on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actors.administrator);
  });
  afterEach(() => office.test.close());

  const items = async () => take(await office.send(1, 'catalogue.listItems', {}));
  const save = (item = promisedItem, basedOn: string | null = itemVersionIds.promised) =>
    office.send(1, 'catalogue.saveItem', { item, basedOn });
  const versions = async () => take(await office.send(1, 'catalogue.listItemVersions', { itemId: promisedItem.id }));

  it('lists the current version of every item', async () => {
    expect((await items()).map((view) => [view.versionId, view.item])).toEqual([
      [itemVersionIds.promised, promisedItem],
      [itemVersionIds.immediate, immediateItem],
    ]);
  });

  it('gives an edited item a new version and keeps the old one as it was', async () => {
    const edited = { ...promisedItem, name: '最低生活保障（新）' };
    const saved = take(await save(edited));
    expect(saved).toMatchObject({ version: 2, isCurrent: true, isRetired: false, item: edited });
    expect(saved.savedByName).toBe(actors.administrator.displayName);
    const old = take(await office.send(1, 'catalogue.getItem', { versionId: itemVersionIds.promised }));
    expect(old).toMatchObject({ version: 1, isCurrent: false, item: promisedItem });
    expect((await versions()).map((view) => view.version)).toEqual([2, 1]);
    expect((await items()).map((view) => view.versionId)).toContain(saved.versionId);
    expect(await items()).toHaveLength(2);
    expect(office.events).toEqual(['catalogue.changed']);
  });

  it('refuses an edit of a version that is no more the current one', async () => {
    take(await save());
    expect(codeOf(await save())).toBe('conflict');
    expect(await versions()).toHaveLength(2);
  });

  it('lets one of two edits at once win', async () => {
    const codes = (await Promise.all([save(), save()])).map(codeOf);
    expect(codes.sort()).toEqual(['conflict', null].sort());
    expect((await versions()).filter((view) => view.isCurrent)).toHaveLength(1);
  });

  it('takes a new item under a key that was never used', async () => {
    const fresh = { ...promisedItem, id: 'SD-MZ-002' };
    expect(take(await save(fresh, null))).toMatchObject({ version: 1, isCurrent: true });
    expect(await save(promisedItem, null)).toMatchObject({ error: { fields: { 'item.id': 'invalid' } } });
    expect(await save(fresh)).toMatchObject({ error: { fields: { 'item.id': 'invalid' } } });
    expect(codeOf(await save(promisedItem, testId(999)))).toBe('not-found');
  });

  it('refuses an item that breaks its own rules, beside the field', async () => {
    const longer = { ...promisedItem, promisedLimit: { unit: 'working-days', value: 31 } } as const;
    expect(await save(longer)).toMatchObject({
      error: { fields: { 'item.promisedLimit': 'promised-longer-than-legal' } },
    });
    const endless = { ...promisedItem, name: '长'.repeat(121) };
    expect(await save(endless)).toMatchObject({ error: { fields: { 'item.name': 'too-long' } } });
  });

  it('retires an item and takes it back, in its current version only', async () => {
    const versionId = itemVersionIds.promised;
    expect(take(await office.send(1, 'catalogue.retireItem', { versionId, isRetired: true })).isRetired).toBe(true);
    expect((await items()).find((view) => view.versionId === versionId)?.isRetired).toBe(true);
    const next = take(await save());
    expect(next.isRetired).toBe(true);
    expect(codeOf(await office.send(1, 'catalogue.retireItem', { versionId, isRetired: false }))).toBe('conflict');
    const back = { versionId: next.versionId, isRetired: false };
    expect(take(await office.send(1, 'catalogue.retireItem', back)).isRetired).toBe(false);
  });

  describe('of categories', () => {
    const list = async () => take(await office.send(1, 'catalogue.listCategories', {}));
    const keep = (category: CategoryView, seen: CategoryView | null = null) =>
      office.send(1, 'catalogue.saveCategory', { category, seen });

    it('adds at the end, and changes in place', async () => {
      expect(take(await keep(bin))).toEqual(bin);
      expect((await list()).at(-1)).toEqual(bin);
      take(await keep({ ...bin, code: 'E0103', name: '其他' }));
      take(await keep({ ...bin, name: '垃圾桶', isRetired: true }, bin));
      const views = await list();
      expect(views.map((view) => view.code).slice(-2)).toEqual(['E0102', 'E0103']);
      expect(views.at(-2)).toMatchObject({ name: '垃圾桶', isRetired: true });
      expect(views).toHaveLength(8);
    });

    it('refuses a change of what somebody else has changed, or added under the same code', async () => {
      take(await keep(bin));
      take(await keep({ ...bin, name: '垃圾桶' }, bin));
      expect(codeOf(await keep({ ...bin, urgency: 'life-danger' }, bin))).toBe('conflict');
      expect(codeOf(await keep({ ...bin, name: '果皮箱' }))).toBe('conflict');
      expect((await list()).at(-1)).toEqual({ ...bin, name: '垃圾桶' });
    });

    it.each([
      ['an unknown parent', { ...bin, code: 'E0901', parentCode: 'E09' }, 'parentCode'],
      ['a parent that its code does not begin with', { ...bin, code: 'E0201' }, 'parentCode'],
      ['a parent of another tree', { ...bin, parentCode: 'T01', code: 'T0102' }, 'tree'],
      ['a small class without a parent', { ...bin, parentCode: null }, 'parentCode'],
      ['a small class under a small one', { ...bin, parentCode: 'E0101' }, 'parentCode'],
      ['a big class with a parent', { ...bin, code: 'E02' }, 'parentCode'],
      ['a tree whose letter it does not bear', { ...bin, tree: 'thing' }, 'tree'],
    ] as const)('refuses %s', async (_, category, field) => {
      const reply = await keep(category);
      expect(reply).toMatchObject({ error: { code: 'invalid-input', fields: { [`category.${field}`]: 'invalid' } } });
      expect(await list()).toHaveLength(6);
    });
  });
});
