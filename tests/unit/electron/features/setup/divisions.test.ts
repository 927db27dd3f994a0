import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Division, DivisionStore } from '../../../../../electron/features/setup/divisions';

const RESOURCES = fileURLToPath(new URL('../../../../../resources/', import.meta.url));
const manifestSchema = z.object({
  counts: z.object({
    provinces: z.number(),
    cities: z.number(),
    districts: z.number(),
    streets: z.number(),
    communities: z.number(),
  }),
  communitiesByProvince: z.record(z.string(), z.number()),
});

const store = new DivisionStore(RESOURCES);

async function readManifest() {
  return manifestSchema.parse(JSON.parse(await readFile(join(RESOURCES, 'divisions', 'manifest.json'), 'utf8')));
}

async function listBelow(divisions: readonly Division[]): Promise<readonly Division[]> {
  const lists = await Promise.all(divisions.map((division) => store.listChildren(division.code)));
  return lists.flat();
}

function namesOf(divisions: readonly Division[]): readonly string[] {
  return divisions.map((division) => division.name);
}

describe('DivisionStore', () => {
  it('knows the streets and communities of Shinan', async () => {
    const streets = await store.listChildren('370202');
    expect(streets).toHaveLength(11);
    expect(streets).toContainEqual({ code: '370202001', name: '香港中路街道' });
    expect(await listBelow(streets)).toHaveLength(50);
    expect(await store.listCommunities('370202001')).toEqual([
      { code: '370202001001', name: '云霄路社区' },
      { code: '370202001004', name: '江西路社区' },
      { code: '370202001012', name: '五四广场社区' },
      { code: '370202001013', name: '香港路社区' },
      { code: '370202001014', name: '浮山所社区' },
    ]);
  });

  it('holds exactly what the source held, and every code below its parent', async () => {
    const { counts, communitiesByProvince } = await readManifest();
    const provinces = await store.listProvinces();
    const cities = await listBelow(provinces);
    const districts = await listBelow(cities);
    const streets = await listBelow(districts);
    const communities = await listBelow(streets);
    expect({
      provinces: provinces.length,
      cities: cities.length,
      districts: districts.length,
      streets: streets.length,
      communities: communities.length,
    }).toEqual(counts);
    expect(counts.communities).toBeGreaterThan(600_000);
    for (const { code } of provinces) {
      const own = communities.filter((community) => community.code.startsWith(code));
      expect(own).toHaveLength(communitiesByProvince[code] ?? -1);
    }
    const codes = new Set(communities.map((community) => community.code));
    expect(codes.size).toBe(communities.length);
    const malformed = communities.filter(({ code, name }) => !/^\d{12}$/.test(code) || name.trim() === '');
    expect(malformed).toEqual([]);
  });

  it.each([
    ['北京', ['北京市', '市辖区', '东城区', '东华门街道', '多福巷社区居委会']],
    ['重庆县', ['重庆市', '县', '城口县']],
    ['东莞', ['广东省', '东莞市', '东莞市', '东城街道', '岗贝社区居民委员会']],
    ['中山', ['广东省', '中山市', '中山市']],
    ['儋州', ['海南省', '儋州市', '儋州市']],
    ['嘉峪关', ['甘肃省', '嘉峪关市', '嘉峪关市']],
    ['石河子', ['新疆维吾尔自治区', '自治区直辖县级行政区划', '石河子市']],
  ])('walks from the province down to communities: %s', async (_place, path) => {
    let level = await store.listProvinces();
    for (const name of path) {
      const found = level.find((division) => division.name === name);
      expect(found, `${name} among ${namesOf(level).join(' ')}`).toBeDefined();
      level = await store.listChildren(found?.code ?? '');
    }
    while (level[0] !== undefined && level[0].code.length < 12) level = await store.listChildren(level[0].code);
    if (path.length < 5) expect(level[0]?.code).toHaveLength(12);
  });

  it('finds a division of every level by its code', async () => {
    expect(await store.find('37')).toEqual({ code: '37', name: '山东省' });
    expect(await store.find('3702')).toEqual({ code: '3702', name: '青岛市' });
    expect(await store.find('370202')).toEqual({ code: '370202', name: '市南区' });
    expect(await store.find('370202001')).toEqual({ code: '370202001', name: '香港中路街道' });
    expect(await store.find('370202001012')).toEqual({ code: '370202001012', name: '五四广场社区' });
  });

  it.each(['', '99', '370299', '370202999', '370202001999', '999999999999', '../../secret', 'abc'])(
    'knows nothing of the code %j',
    async (code) => {
      expect(await store.find(code)).toBeUndefined();
      if (code !== '') expect(await store.listChildren(code)).toEqual([]);
      expect(await store.listCommunities(code)).toEqual([]);
    },
  );

  it('rejects where the files are missing', async () => {
    await expect(new DivisionStore(join(RESOURCES, 'nowhere')).listProvinces()).rejects.toThrow('ENOENT');
  });

  it('ships in at most ten megabytes', async () => {
    const provinces = await store.listProvinces();
    const files = ['index.txt.br', ...provinces.map(({ code }) => join('communities', `${code}.txt.br`))];
    const stats = await Promise.all(files.map((file) => stat(join(RESOURCES, 'divisions', file))));
    expect(stats.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(10_000_000);
  });
});
