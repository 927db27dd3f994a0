import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingEntity } from '../../../electron/database/entities/setting.entity';
import { managerOf, type ToldEvent } from '../../../electron/database/transaction';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../../helpers/test-database';

const clock = { now: () => '2026-03-02T02:00:00.000Z' };
const caseId = '019a0000-0000-7000-8000-000000000001';

describe.each(DRIVERS)('events of a committed write on %s', (driver) => {
  let test: TestDatabase;
  const heard: ToldEvent[] = [];
  beforeEach(async () => {
    test = await openTestDatabase(driver, clock);
    heard.length = 0;
    test.database.onTold((event) => heard.push(event));
  });
  afterEach(() => test.close());

  it('are told here once, in their order, after the commit', async () => {
    await test.database.write('tell', async (tx) => {
      tx.tell('case.changed', { caseId });
      tx.tell('setting.changed', {});
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([
      { name: 'case.changed', payload: { caseId } },
      { name: 'setting.changed', payload: {} },
    ]);
  });

  it('may be answered by a read at once', async () => {
    const counted: Promise<number>[] = [];
    test.database.onTold(() => counted.push(test.database.read((tx) => managerOf(tx).count(SettingEntity))));
    await test.database.write('tell', async (tx) => tx.tell('setting.changed', {}));
    expect(await Promise.all(counted)).toEqual([0]);
  });

  it('are not told where the write failed', async () => {
    const failing = test.database.write('fail', async (tx) => {
      tx.tell('setting.changed', {});
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(heard).toEqual([]);
  });

  it('are no longer told to whoever stopped listening', async () => {
    const late: ToldEvent[] = [];
    const stop = test.database.onTold((event) => late.push(event));
    stop();
    await test.database.write('tell', async (tx) => tx.tell('setting.changed', {}));
    expect(late).toEqual([]);
  });
});

describe('two programs on one server', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase('postgres', clock);
  });
  afterEach(() => test.close());

  it('hear each other within a second, and themselves once', async () => {
    const other = await test.openAgain();
    const here: ToldEvent[] = [];
    const there: ToldEvent[] = [];
    test.database.onTold((event) => here.push(event));
    other.onTold((event) => there.push(event));
    await test.database.write('tell', async (tx) => {
      tx.tell('case.changed', { caseId });
      tx.tell('case.changed', { caseId });
    });
    await vi.waitFor(() => expect(there).toEqual([{ name: 'case.changed', payload: { caseId } }]), 1_000);
    await other.write('answer', async (tx) => tx.tell('account.changed', {}));
    await vi.waitFor(() => expect(here.at(-1)).toEqual({ name: 'account.changed', payload: {} }), 1_000);
    expect(here.map(({ name }) => name)).toEqual(['case.changed', 'case.changed', 'account.changed']);
  });

  it('do not hear of what was rolled back', async () => {
    const other = await test.openAgain();
    const there: ToldEvent[] = [];
    other.onTold((event) => there.push(event));
    const failing = test.database.write('fail', async (tx) => {
      tx.tell('setting.changed', {});
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await test.database.write('tell', async (tx) => tx.tell('account.changed', {}));
    await vi.waitFor(() => expect(there.map(({ name }) => name)).toEqual(['account.changed']));
  });
});
