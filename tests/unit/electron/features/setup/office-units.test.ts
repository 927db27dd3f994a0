import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DivisionStore } from '../../../../../electron/features/setup/divisions';
import { planOfficeUnits, type StreetPlace } from '../../../../../electron/features/setup/office-units';
import { testId } from '../../../../factories/test-office';

const store = new DivisionStore(fileURLToPath(new URL('../../../../../resources/', import.meta.url)));

async function findPlace(code: string): Promise<StreetPlace> {
  const [street, ...above] = await Promise.all(
    [code, code.slice(0, 2), code.slice(0, 4), code.slice(0, 6)].map((each) => store.find(each)),
  );
  if (street === undefined) throw new Error(`no street ${code}`);
  const ancestors = above.filter((division) => division !== undefined);
  return { street, ancestors, communities: await store.listCommunities(code) };
}

function plan(place: StreetPlace) {
  let serial = 0;
  return planOfficeUnits(place, '2026-03-02', () => testId(++serial));
}

describe('the units of a new office', () => {
  it.each([
    ['370202001', '山东省青岛市市南区', '市南区'],
    ['110101001', '北京市东城区', '东城区'],
    ['441900003', '广东省东莞市', '东莞市'],
    ['469001100', '海南省五指山市', '五指山市'],
  ])('of %s stand under %s', async (code, name, shortName) => {
    const [district] = plan(await findPlace(code));
    expect(district).toMatchObject({ kind: 'district', code: code.slice(0, 6), name, shortName, parentId: null });
  });

  it.each([
    ['香港中路街道', '香港中路'],
    ['王哥庄镇', '王哥庄'],
    ['乡', '乡'],
    ['开发区', '开发区'],
  ])('call %s for short %s', async (name, shortName) => {
    const place = await findPlace('370202001');
    expect(plan({ ...place, street: { code: '370202001', name } })[1]).toMatchObject({ name, shortName });
  });

  it('have each parent before its children and fit the database, for any street of the list', async () => {
    const provinces = await store.listProvinces();
    const streets = (await Promise.all(provinces.slice(0, 6).map((each) => listStreets(each.code)))).flat();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...streets), async (code) => {
        const units = plan(await findPlace(code));
        const seen = new Set<string | null>([null]);
        for (const unit of units) {
          expect(seen).toContain(unit.parentId);
          seen.add(unit.id);
          expect(unit.name.length).toBeGreaterThan(0);
          expect(unit.name.length).toBeLessThanOrEqual(60);
          expect(unit.shortName.length).toBeGreaterThan(0);
          expect(unit.shortName.length).toBeLessThanOrEqual(20);
        }
        const codes = units.map((unit) => unit.code).filter((each) => each !== '');
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

async function listStreets(code: string): Promise<readonly string[]> {
  const children = await store.listChildren(code);
  if (code.length === 6) return children.map((child) => child.code);
  return (await Promise.all(children.map((child) => listStreets(child.code)))).flat();
}
