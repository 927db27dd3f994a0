import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextSerial } from '../../../electron/database/counters.repository';
import { SettingEntity } from '../../../electron/database/entities/setting.entity';
import { managerOf, type WriteTx } from '../../../electron/database/transaction';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../../helpers/test-database';

const clock = { now: () => '2026-03-02T01:00:00.000Z' };

describe.each(DRIVERS)('the gate on %s', (driver) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(driver, clock);
  });
  afterEach(() => test.close());

  const put = (tx: WriteTx, key: string) => managerOf(tx).insert(SettingEntity, { key, value: { key } });
  const keys = () =>
    test.database.read(async (tx) => (await managerOf(tx).find(SettingEntity)).map((row) => row.key).sort());

  it('keeps everything of a write that resolves', async () => {
    await test.database.write('two', async (tx) => {
      await put(tx, 'a');
      await put(tx, 'b');
    });
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('keeps nothing of a write that rejects, and tells nobody', async () => {
    let isTold = false;
    const write = test.database.write('broken', async (tx) => {
      tx.afterCommit(() => {
        isTold = true;
      });
      await put(tx, 'a');
      throw new Error('cut');
    });
    await expect(write).rejects.toThrow('cut');
    expect(await keys()).toEqual([]);
    expect(isTold).toBe(false);
  });

  it('runs writes that start at once without mixing them', async () => {
    const writes = Array.from({ length: 20 }, (_, at) =>
      test.database.write(`w${at}`, async (tx) => {
        await put(tx, `k${String(at).padStart(2, '0')}`);
        if (at % 3 === 0) throw new Error('cut');
      }),
    );
    const settled = await Promise.allSettled(writes);
    const kept = settled.flatMap((result, at) =>
      result.status === 'fulfilled' ? [`k${String(at).padStart(2, '0')}`] : [],
    );
    expect(kept).toHaveLength(13);
    expect(await keys()).toEqual(kept);
  });

  it('refuses writes while it is held still, after those under way; reads go on', async () => {
    const under = test.database.write('under way', (tx) => put(tx, 'a'));
    const release = await test.database.hold();
    await expect(test.database.write('late', (tx) => put(tx, 'b'))).rejects.toMatchObject({ code: 'moving' });
    expect(await keys()).toEqual(['a']);
    await under;
    release();
    await test.database.write('after', (tx) => put(tx, 'c'));
    expect(await keys()).toEqual(['a', 'c']);
  });

  it('refuses a write inside a write by name', async () => {
    const nested = test.database.write('outer', () => test.database.write('inner', async () => undefined));
    await expect(nested).rejects.toThrow('write "inner" inside write "outer"');
  });

  it('hands out every serial once, also to two programs at once', async () => {
    const second = await test.openAgain();
    const programs = [test.database, second];
    const serials = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        (programs[at % 2] ?? second).write('serial', (tx) => nextSerial(tx, 'case/2026-03-02')),
      ),
    );
    expect([...serials].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });
});
