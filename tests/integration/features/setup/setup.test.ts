import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECTION_KEYS } from '#shared/domain/organisation/org-unit';
import { ProcessedCommandEntity } from '../../../../electron/database/entities/processed-command.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { CatalogueInstaller } from '../../../../electron/features/catalogue/catalogue-installer.service';
import { readShippedCatalogue } from '../../../../electron/features/catalogue/shipped-catalogue';
import { DivisionStore } from '../../../../electron/features/setup/divisions';
import type { Office } from '../../../../electron/settings/settings.repository';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, type OfficeHarness, openHarness, take } from '../../ipc/office-harness';

const RESOURCES = fileURLToPath(new URL('../../../../resources/', import.meta.url));
const divisions = new DivisionStore(RESOURCES);
const input = {
  streetCode: '370202001',
  centreName: '香港中路街道社会事务受理中心',
  administrator: { username: '管理员', displayName: '周管理（演示）', password: 'first-password' },
  start: 'empty',
} as const;

describe.each(DRIVERS)('the first run on %s', (driver) => {
  let office: OfficeHarness;
  let filled: Office[];
  let isCatalogueBroken: boolean;
  beforeEach(async () => {
    filled = [];
    isCatalogueBroken = false;
    const installer = new CatalogueInstaller(
      { clock: { now: () => '2026-03-02T01:00:00.000Z' }, newId: uuidv7 },
      RESOURCES,
    );
    office = await openHarness(driver, {
      isOfficeEmpty: true,
      setup: {
        divisions,
        catalogue: {
          prepare: async () => {
            const install = await installer.prepare();
            return async (tx) => {
              await install(tx);
              if (isCatalogueBroken) throw new Error('cut');
            };
          },
        },
        demonstration: { fill: async (each) => void filled.push(each) },
      },
    });
  });
  afterEach(() => office.test.close());

  const create = (change: Partial<Record<'streetCode' | 'start', string>> = {}, windowId = 1) =>
    office.send(windowId, 'setup.create', { ...input, ...change } as typeof input);
  const view = async () => take(await office.send(1, 'setup.office', {}));
  const children = async (parentCode: string | null) =>
    take(await office.send(1, 'setup.listDivisions', { parentCode }));
  const enter = () => office.send(1, 'session.login', { username: '管理员', password: 'first-password' });

  it('finds the street from the province down', async () => {
    expect(await view()).toBeNull();
    expect(await children(null)).toContainEqual({ code: '37', name: '山东省' });
    expect(await children('37')).toContainEqual({ code: '3702', name: '青岛市' });
    expect(await children('3702')).toContainEqual({ code: '370202', name: '市南区' });
    expect(await children('370202')).toContainEqual({ code: '370202001', name: '香港中路街道' });
  });

  it('makes the office with its communities, sections and catalogue, and its administrator', async () => {
    const made = {
      centreName: input.centreName,
      streetName: '香港中路街道',
      streetCode: '370202001',
      isDemonstration: false,
    };
    expect(take(await create())).toEqual(made);
    expect(await view()).toEqual(made);
    expect(take(await enter())).toMatchObject({
      role: 'administrator',
      unitName: '香港中路街道',
      mustChangePassword: false,
    });
    const units = take(await office.send(1, 'organisation.list', {}));
    expect(units[0]).toMatchObject({
      kind: 'district',
      code: '370202',
      name: '山东省青岛市市南区',
      shortName: '市南区',
    });
    expect(units[1]).toMatchObject({
      kind: 'street',
      code: '370202001',
      shortName: '香港中路',
      parentId: units[0]?.id,
    });
    const below = units.slice(2);
    expect(below.every((unit) => unit.parentId === units[1]?.id)).toBe(true);
    const communities = below.filter((unit) => unit.kind === 'community');
    expect(communities.map(({ code, name }) => ({ code, name }))).toEqual(await divisions.listCommunities('370202001'));
    const keys = below.filter((unit) => unit.kind === 'section').map((unit) => unit.sectionKey);
    expect([...keys].sort()).toEqual([...SECTION_KEYS].sort());
    expect(take(await office.send(1, 'setting.get', {})).centreName).toBe(input.centreName);
    expect(filled).toEqual([]);
  });

  it('brings the whole shipped catalogue', async () => {
    take(await create());
    take(await enter());
    const shipped = await readShippedCatalogue(RESOURCES);
    const items = take(await office.send(1, 'catalogue.listItems', {}));
    const categories = take(await office.send(1, 'catalogue.listCategories', {}));
    expect(shipped.items.length).toBeGreaterThanOrEqual(40);
    expect(items.map((each) => each.item.id)).toEqual(shipped.items.map((item) => item.id).sort());
    expect(categories.map(({ isRetired: _, ...category }) => category)).toEqual(shipped.categories);
  });

  it('records who made the office, and no password', async () => {
    take(await create());
    const log = await office.readLog();
    expect(log.map((entry) => [entry.action, entry.actorName])).toEqual([['setup.created', '周管理（演示）']]);
    const answers = await office.test.database.read((tx) => managerOf(tx).find(ProcessedCommandEntity));
    expect(JSON.stringify([log, answers])).not.toMatch(/first-password|scrypt/);
  });

  it('is over once an office exists', async () => {
    take(await create());
    expect(codeOf(await create({ streetCode: '370202002' }))).toBe('office-exists');
    expect(codeOf(await office.send(1, 'setup.listDivisions', { parentCode: null }))).toBe('office-exists');
    expect((await view())?.streetCode).toBe('370202001');
  });

  it('makes one office when two windows try at once', async () => {
    const codes = (await Promise.all([create({}, 1), create({}, 2)])).map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes).toContain('office-exists');
  });

  it('leaves nothing behind when it is cut', async () => {
    isCatalogueBroken = true;
    expect(codeOf(await create())).toBe('internal');
    expect(await view()).toBeNull();
    expect(await office.readLog()).toEqual([]);
    isCatalogueBroken = false;
    take(await create());
  });

  it('refuses a street that is not on the list', async () => {
    expect(await create({ streetCode: '999999999' })).toMatchObject({
      error: { code: 'invalid-input', fields: { streetCode: 'invalid' } },
    });
  });

  it('has the demonstration filled in after the office stands', async () => {
    expect(take(await create({ start: 'demonstration' })).isDemonstration).toBe(true);
    expect(filled).toEqual([expect.objectContaining({ streetCode: '370202001', isDemonstration: true })]);
  });
});
