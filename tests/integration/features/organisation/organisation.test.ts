import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, type OfficeHarness, openHarness, take } from '../../ipc/office-harness';
import { insertCaseWithOrder } from './case-with-order';

const grid = {
  kind: 'grid',
  code: '37020201000102',
  parentId: unitIds.communityA,
  name: '甲社区第二网格',
  shortName: '甲二',
  sectionKey: null,
} as const;

describe.each(DRIVERS)('organisations on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actors.administrator);
  });
  afterEach(() => office.test.close());

  const list = async () => take(await office.send(1, 'organisation.list', {}));
  const find = async (id: string): Promise<UnitView> => {
    const unit = (await list()).find((each) => each.id === id);
    if (unit === undefined) throw new Error(`no unit ${id}`);
    return unit;
  };
  const close = ({ id, version }: UnitView) => office.send(1, 'organisation.close', { id, version });

  it('are listed from the street down, with what stands above them', async () => {
    const units = await list();
    expect(units.map((unit) => unit.kind)).toEqual([
      'street',
      'section',
      'section',
      'section',
      'community',
      'community',
      'grid',
    ]);
    expect(await find(unitIds.gridA1)).toMatchObject({ parentId: unitIds.communityA, validTo: null });
  });

  it('name the active handlers with their units', async () => {
    office.enter(2, actors.coordinator);
    const handlers = take(await office.send(2, 'organisation.listHandlers', {}));
    expect(handlers.map((each) => [each.id, each.unitId]).sort()).toEqual(
      [actors.handler, actors.housingHandler, actors.communityHandler].map((each) => [each.accountId, each.unitId]),
    );
    await office.test.database.write('test', async (tx) => {
      await managerOf(tx).update(AccountEntity, { id: actors.handler.accountId }, { isActive: false });
    });
    expect(take(await office.send(2, 'organisation.listHandlers', {}))).toHaveLength(2);
  });

  it('are added under a fitting parent and told to the windows', async () => {
    const made = take(await office.send(1, 'organisation.create', grid));
    expect(made).toMatchObject({ ...grid, validFrom: '2026-03-02', validTo: null, version: 1 });
    expect(await find(made.id)).toEqual(made);
    expect(office.events).toEqual(['organisation.changed']);
    expect((await office.readLog()).at(-1)).toMatchObject({ action: 'organisation.created', subjectId: made.id });
  });

  it.each([
    ['a grid under the street', { ...grid, parentId: unitIds.street }, 'parentId'],
    ['a community under a community', { ...grid, kind: 'community' }, 'parentId'],
    ['a team under a section', { ...grid, kind: 'team', parentId: unitIds.housing }, 'parentId'],
    ['a unit under nothing', { ...grid, parentId: testId(999) }, 'parentId'],
    ['a code that is taken', { ...grid, code: '37020201000101' }, 'code'],
    ['a key for a grid', { ...grid, sectionKey: 'safety' }, 'sectionKey'],
    [
      'a key that leads elsewhere',
      { ...grid, kind: 'section', parentId: unitIds.street, sectionKey: 'housing-relief' },
      'sectionKey',
    ],
  ] as const)('are refused as %s', async (_, input, field) => {
    expect(await office.send(1, 'organisation.create', input)).toMatchObject({
      error: { code: 'invalid-input', fields: { [field]: 'invalid' } },
    });
  });

  it('are changed only in the version that was seen', async () => {
    const { id, version, sectionKey } = await find(unitIds.housing);
    const fields = { id, version, sectionKey, name: '住房科', shortName: '住房' };
    expect(take(await office.send(1, 'organisation.update', fields))).toMatchObject({ name: '住房科', version: 2 });
    expect(codeOf(await office.send(1, 'organisation.update', fields))).toBe('conflict');
    expect(codeOf(await office.send(1, 'organisation.update', { ...fields, id: testId(999) }))).toBe('not-found');
    const taken = { ...fields, version: 2, sectionKey: 'urban-management' } as const;
    expect(codeOf(await office.send(1, 'organisation.update', taken))).toBe('invalid-input');
  });

  it('are closed when nothing hangs on them, and leave the lists', async () => {
    const empty = await find(unitIds.communityB);
    expect(take(await close(empty))).toMatchObject({ validTo: '2026-03-02', version: 2 });
    expect((await list()).map((unit) => unit.id)).not.toContain(empty.id);
    expect(codeOf(await close({ ...empty, version: 2 }))).toBe('not-found');
  });

  it.each([
    ['people', unitIds.housing],
    ['units below', unitIds.communityA],
  ])('stay while they have %s', async (_, id) => {
    expect(codeOf(await close(await find(id)))).toBe('unit-in-use');
  });

  it.each([
    ['dispatched', 'unit-in-use'],
    ['signed', 'unit-in-use'],
    ['replied', null],
    ['withdrawn', null],
  ] as const)('with an order that is %s answer a closing with %s', async (status, code) => {
    await office.test.database.write('test', (tx) => insertCaseWithOrder(tx, unitIds.communityB, status));
    expect(codeOf(await close(await find(unitIds.communityB)))).toBe(code);
  });
});
