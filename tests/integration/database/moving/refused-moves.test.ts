import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/database/open-database';
import { testMasterKeys } from '../../../factories/test-vault';
import { DESK } from '../../../helpers/server-script';
import { CASES, clock, type MovedOffice, openMovedOffice } from './moved-office';

const quiet = { warn: () => undefined };

describe('a move is refused', () => {
  let office: MovedOffice;
  beforeEach(async () => {
    office = await openMovedOffice();
  });
  afterEach(() => office.close());
  const tables = () =>
    office.query(office.server, `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`);
  const elsewhere = (name: string) => ({ driver: 'sqlite', file: join(office.folder, name) }) as const;

  it('into a database of another program, which stays as it is', async () => {
    await office.query(office.server, 'CREATE TABLE payroll (id integer)');
    await expect(office.move(office.file, office.server)).rejects.toMatchObject({
      fault: 'target-foreign',
      place: 'payroll',
    });
    expect(await tables()).toEqual([{ table_name: 'payroll' }]);
  });

  it('into a database that has an office', async () => {
    await office.move(office.file, office.server);
    await expect(office.move(office.file, office.server)).rejects.toMatchObject({ fault: 'target-not-empty' });
    expect(Number((await office.query(office.server, 'SELECT count(*) AS n FROM cases'))[0]?.n)).toBe(CASES);
  });

  it('into one that another office is being moved into', async () => {
    await office.cut(office.file, office.server, 300);
    await office.query(
      office.file,
      `UPDATE settings SET value = replace(value, '香港中路', '金门路') WHERE key = 'office'`,
    );
    await expect(office.move(office.file, office.server)).rejects.toMatchObject({ fault: 'target-other-office' });
  });

  it('from a file that is not there, is no office, or is of another version', async () => {
    await expect(office.move(elsewhere('no.sqlite'), office.server)).rejects.toMatchObject({ fault: 'source-missing' });
    await (await openDatabase(elsewhere('empty.sqlite'), clock, quiet, testMasterKeys)).close();
    await expect(office.move(elsewhere('empty.sqlite'), office.server)).rejects.toMatchObject({
      fault: 'source-empty',
    });
    await office.query(office.file, `DELETE FROM migrations WHERE name LIKE 'StoredFiles%'`);
    await expect(office.move(office.file, office.server)).rejects.toMatchObject({ fault: 'source-older' });
    expect(await tables()).toEqual([]);
  });

  it('from a server that an office is half moved into', async () => {
    await office.cut(office.file, office.server, 300);
    await expect(office.move(office.server, elsewhere('home.sqlite'))).rejects.toMatchObject({
      fault: 'source-half-moved',
    });
  });

  it('by an account that may not begin anew where the office went on; where it did not, such an account goes on', async () => {
    const limited = { ...office.server, ...DESK };
    await office.cut(office.file, office.server, 300);
    const rename = (name: string) =>
      office.query(office.file, 'UPDATE org_units SET short_name = $1 WHERE id = (SELECT min(id) FROM org_units)', [
        name,
      ]);
    const [before] = await office.query(office.file, 'SELECT short_name AS name FROM org_units ORDER BY id LIMIT 1');
    await rename('新名');
    await expect(office.move(office.file, limited)).rejects.toMatchObject({ fault: 'target-stale' });
    await rename(String(before?.name));
    expect((await office.move(office.file, limited)).resumedRows).toBeGreaterThanOrEqual(300);
  });

  it('into an empty schema that this program made before, it is not', async () => {
    await (await openDatabase(office.server, clock, quiet, testMasterKeys)).close();
    expect((await office.move(office.file, office.server)).rows).toBeGreaterThan(CASES);
  });

  it('where the server does not take a row, with the name of its table', async () => {
    await office.query(
      office.file,
      `UPDATE residents SET name = '${'长'.repeat(61)}' WHERE id = (SELECT min(id) FROM residents)`,
    );
    await expect(office.move(office.file, office.server)).rejects.toMatchObject({
      fault: 'row-refused',
      place: 'residents',
    });
  });
});
