import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCitizenId } from '#shared/domain/identity/citizen-id';
import { checkPhone } from '#shared/domain/identity/phone';
import { createRandom } from '../../../../../electron/features/demonstration/random';
import { createResidents } from '../../../../../electron/features/demonstration/residents';
import { spellName } from '../../../../../electron/features/resident/name-spelling';

const REGISTERED_BY = '2025-11-23T16:00:00.000Z';
const places = [1, 2, 3].map((gridNumber) => ({
  communityId: 'c',
  gridId: `g${gridNumber}`,
  base: '云霄路',
  gridNumber,
}));
const make = (seed: string) =>
  createResidents({ seed, regionCode: '370202', neighbourhoods: places, count: 100, registeredBy: REGISTERED_BY });

describe('made-up residents', () => {
  it('have numbers with a right check character that tell their birth date and sex', () => {
    const property = fc.property(fc.string(), fc.nat(3_000_000), (seed, index) => {
      const resident = make(seed)(index);
      const checked = checkCitizenId(resident.documentNumber, '2026-11-23');
      if (checked.status !== 'ok') throw new Error(checked.code);
      const { birthDate, sex } = resident;
      expect(checked.value).toMatchObject({ regionCode: '370202', kind: 'citizen', birthDate, sex });
      expect(checkPhone(resident.phone)).toMatchObject({ status: 'ok', value: { normalized: resident.phone } });
    });
    fc.assert(property);
  });

  it('are of age, and have a number each', () => {
    const residentAt = make('1');
    const residents = Array.from({ length: 50_000 }, (_, index) => residentAt(index));
    expect(new Set(residents.map(({ documentNumber }) => documentNumber)).size).toBe(residents.length);
    expect(new Set(residents.map(({ id }) => id)).size).toBe(residents.length);
    expect(residents.every(({ birthDate }) => (birthDate ?? '') < '2007-11-24')).toBe(true);
  });

  it('are spelled as the register spells names', () => {
    const residentAt = make('2');
    for (let index = 0; index < 3_000; index++) {
      const { name, pinyin, initials } = residentAt(index);
      expect({ name, pinyin, initials }).toEqual({ name, ...spellName(name) });
    }
  });
});

describe('random', () => {
  it('gives the same draws to the same stream, and others to another', () => {
    const property = fc.property(fc.string(), fc.nat(), (seed, index) => {
      const draw = (stream: string, at: number) => {
        const random = createRandom(seed, stream, at);
        return Array.from({ length: 5 }, () => random.next());
      };
      expect(draw('a', index)).toEqual(draw('a', index));
      expect(draw('a', index)).not.toEqual(draw('a', index + 1));
      expect(draw('a', index)).not.toEqual(draw('b', index));
    });
    fc.assert(property);
  });

  it('makes ids of version 7 that sort by their instant', () => {
    const instant = fc.integer({ min: 0, max: 2 ** 47 });
    const property = fc.property(instant, instant, (one, other) => {
      const random = createRandom('s', 'ids');
      const [first, second] = [random.id(one), random.id(other)];
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      if (one !== other) expect(first < second).toBe(one < other);
    });
    fc.assert(property);
  });

  it('draws within its bounds and by its weights', () => {
    const random = createRandom('s', 'weights');
    const drawn = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    const seldom = drawn.filter((each) => each === 'seldom').length;
    expect(drawn).not.toContain('never');
    expect(seldom).toBeGreaterThan(800);
    expect(seldom).toBeLessThan(1_200);
    const whole = new Set(Array.from({ length: 1_000 }, () => random.int(3, 5)));
    expect([...whole].sort()).toEqual([3, 4, 5]);
  });
});
