import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResidentEntity } from '../../../../electron/database/entities/resident.entity';
import {
  findByDocument,
  insertResident,
  updateResident,
} from '../../../../electron/features/resident/resident.repository';
import {
  findByEnd,
  findByPrefix,
  type SealedKey,
} from '../../../../electron/features/resident/resident-search.repository';
import { testId } from '../../../factories/test-office';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../../../helpers/test-database';

const at = '2026-03-02T01:00:00.000Z';
const RUNS = { numRuns: 60 };
const MANY = 2_000;
/** Few beginnings and few digits: numbers begin and end alike, as those of one street do. */
const number = fc
  .tuple(
    fc.constantFrom('', '3702', '370202', '37020219', '3702021990', '37020219900101', '138', '0532-8'),
    fc.string({ unit: fc.constantFrom('0', '1', 'X'), minLength: 1, maxLength: 8 }),
  )
  .map((parts) => parts.join(''));

const resident = (n: number, documentNumber: string, phone: string): ResidentEntity => ({
  ...{ id: testId(n), name: '某', pinyin: 'mou', initials: 'm', documentType: 'other', documentNumber, phone },
  ...{
    documentValidUntil: null,
    birthDate: null,
    sex: null,
    address: '',
    communityId: null,
    gridId: null,
    createdAt: at,
    updatedAt: at,
  },
  version: 1,
});

describe.each(DRIVERS)('the search for sealed numbers on %s', (driver) => {
  let test: TestDatabase;
  let known: ResidentEntity[];
  beforeAll(async () => {
    test = await openTestDatabase(driver, { now: () => at });
    known = fc
      .sample(fc.tuple(number, number), { numRuns: 150, seed: 7 })
      .map(([documentNumber, phone], n) => resident(n + 1, documentNumber, phone));
    await test.database.write('fill', async (tx) => {
      for (const each of known) await insertResident(tx, each);
    });
  });
  afterAll(() => test.close());

  const idsOf = (found: readonly ResidentEntity[]) => found.map(({ id }) => id).sort();
  const numbers = (key: SealedKey) => fc.oneof(number, fc.constantFrom(...known.map((each) => each[key])));

  it.each(['documentNumber', 'phone'] as const)(
    'finds by every beginning of a %s what a plain list finds',
    async (key) => {
      const shortest = key === 'phone' ? 3 : 4;
      await fc.assert(
        fc.asyncProperty(numbers(key), fc.integer({ min: shortest, max: 22 }), async (text, length) => {
          const prefix = text.slice(0, length);
          const found = await test.database.read((tx) => findByPrefix(tx, key, prefix, MANY));
          const expected = prefix.length < shortest ? [] : known.filter((each) => each[key].startsWith(prefix));
          expect(idsOf(found)).toEqual(idsOf(expected));
          expect(found.map((each) => each[key])).toEqual(found.map((each) => each[key]).sort());
        }),
        RUNS,
      );
    },
  );

  it.each(['documentNumber', 'phone'] as const)('finds by every end of a %s, from four characters', async (key) => {
    await fc.assert(
      fc.asyncProperty(numbers(key), fc.integer({ min: 1, max: 8 }), async (text, length) => {
        const end = text.slice(-length);
        const found = await test.database.read((tx) => findByEnd(tx, key, end, MANY));
        expect(idsOf(found)).toEqual(idsOf(end.length < 4 ? [] : known.filter((each) => each[key].endsWith(end))));
      }),
      RUNS,
    );
  });

  it('gives as many as were asked for, and all of them begin so', async () => {
    const found = await test.database.read((tx) => findByPrefix(tx, 'documentNumber', '37020', 3));
    expect(found).toHaveLength(3);
    expect(found.every((each) => each.documentNumber.startsWith('37020'))).toBe(true);
  });

  it('finds a whole document, and follows a change of it', async () => {
    const [first] = known;
    const id = first?.id ?? '';
    const find = (text: string) => test.database.read((tx) => findByDocument(tx, 'other', text));
    await test.database.write('change', (tx) => updateResident(tx, id, { documentNumber: 'E12345678' }));
    expect((await find('E12345678'))?.id).toBe(id);
    expect((await find('E1234567'))?.id).toBeUndefined();
    expect(await test.database.read((tx) => findByPrefix(tx, 'documentNumber', 'E123', 5))).toHaveLength(1);
  });
});
