import { afterEach, describe, expect, it } from 'vitest';
import { OfficeKeyEntity } from '../../../electron/database/entities/office-key.entity';
import { openDatabase } from '../../../electron/database/open-database';
import { managerOf } from '../../../electron/database/transaction';
import { MasterKeyMissingError, type MasterKeys } from '../../../electron/security/master-keys.port';
import { TEST_MASTER, testMasterKeys } from '../../factories/test-vault';
import { createEmptyDatabase, DRIVERS, openTestDatabase, type TestDatabase } from '../../helpers/test-database';

const clock = { now: () => '2026-03-02T01:00:00.000Z' };
const quiet = { warn: () => undefined };
const stranger: MasterKeys = {
  find: async () => null,
  make: () => Promise.reject(new Error('the office has keys')),
};

describe.each(DRIVERS)('keys of an office on %s', (driver) => {
  let test: TestDatabase | undefined;
  afterEach(async () => test?.close());

  it('open for every program that has the master key, and for no other', async () => {
    test = await openTestDatabase(driver, clock);
    const sealed = test.database.vault.seal('370202199001011234', 'test');
    const other = await test.openAgain();
    expect(other.vault.open(sealed, 'test')).toBe('370202199001011234');
    expect(other.vault.token('test', '张三')).toBe(test.database.vault.token('test', '张三'));
    await expect(openDatabase(test.location, clock, quiet, stranger)).rejects.toThrow(MasterKeyMissingError);
    const wrong: MasterKeys = { ...stranger, find: async () => Buffer.alloc(32) };
    await expect(openDatabase(test.location, clock, quiet, wrong)).rejects.toThrow('does not open');
  });

  it('lie there sealed', async () => {
    test = await openTestDatabase(driver, clock);
    const { database } = test;
    const rows = await database.read((tx) => managerOf(tx).find(OfficeKeyEntity, { order: { id: 'ASC' } }));
    expect(rows.map(({ id, masterId }) => [id, masterId])).toEqual([
      ['data-1', TEST_MASTER.id],
      ['index-1', TEST_MASTER.id],
      ['signing-1', TEST_MASTER.id],
    ]);
    const { current, index, signing } = database.keys.ring;
    const written = Buffer.concat(rows.map((row) => Buffer.from(row.sealed, 'base64url')));
    for (const key of [current.key, index, signing]) expect(written.includes(key)).toBe(false);
  });
});

it('programs that begin an office at once end with the same keys', async () => {
  const empty = await createEmptyDatabase('postgres');
  const desks = await Promise.all([1, 2, 3].map(() => openDatabase(empty.location, clock, quiet, testMasterKeys)));
  const [first, ...others] = desks.map((desk) => desk.keys.ring.current.key.toString('hex'));
  expect(others).toEqual([first, first]);
  for (const desk of desks) await desk.close();
  await empty.discard();
});
