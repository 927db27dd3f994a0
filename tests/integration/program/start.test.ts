import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProcessedCommandEntity } from '../../../electron/database/entities/processed-command.entity';
import { managerOf } from '../../../electron/database/transaction';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../../helpers/test-database';
import { TestClock } from '../ipc/office-harness';
import { composeOn } from './street-program';

const DAY = 24 * 60;

describe.each(DRIVERS)('the start of the program on %s', (driver) => {
  let test: TestDatabase;
  const clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));
  beforeEach(async () => {
    test = await openTestDatabase(driver, clock);
  });
  afterEach(() => test.close());

  it('forgets changes that were done more than thirty days ago, and no later ones', async () => {
    const row = { command: 'case.rate', accountId: null, answer: null };
    const daysAgo = (days: number) => new Date(Date.parse(clock.now()) - days * DAY * 60_000).toISOString();
    await test.database.write('rows', (tx) =>
      managerOf(tx).insert(ProcessedCommandEntity, [
        { ...row, key: 'older', at: daysAgo(31) },
        { ...row, key: 'thirty days', at: daysAgo(30) },
        { ...row, key: 'fresh', at: daysAgo(0) },
      ]),
    );
    const { folder } = await composeOn(test.database, clock);
    await rm(folder, { recursive: true });
    const left = await test.database.read((tx) => managerOf(tx).find(ProcessedCommandEntity));
    expect(left.map(({ key }) => key).sort()).toEqual(['fresh', 'thirty days']);
  });
});
