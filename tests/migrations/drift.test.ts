import { afterEach, describe, expect, it } from 'vitest';
import { createWriter } from '../../electron/database/data-source';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../helpers/test-database';

const clock = { now: () => '2026-03-02T01:00:00.000Z' };

describe.each(DRIVERS)('the schema on %s', (driver) => {
  let test: TestDatabase | undefined;
  afterEach(async () => test?.close());

  it('is exactly what the entities say: after all migrations there is nothing to add', async () => {
    test = await openTestDatabase(driver, clock);
    const source = await createWriter(test.location).initialize();
    const missing = (await source.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);
    await source.destroy();
    expect(missing).toEqual([]);
  });
});
