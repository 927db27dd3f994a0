import { DataSource } from 'typeorm';
import { afterEach, describe, expect, it } from 'vitest';
import { readLogOf } from '../../electron/database/chain/log-reader';
import { verifyLog } from '../../electron/database/chain/verify-log';
import { createWriter } from '../../electron/database/data-source';
import { InitialSchema } from '../../electron/database/migrations/1795438800000-initial-schema';
import { openDatabase } from '../../electron/database/open-database';
import { testMasterKeys } from '../factories/test-vault';
import { createEmptyDatabase, DRIVERS, type EmptyDatabase } from '../helpers/test-database';
import { insertRow } from './old-rows';

const clock = { now: () => '2026-03-02T01:00:00.000Z' };
const quiet = { warn: () => undefined };
const at = '2026-03-02T01:00:00.000Z';

const STREET = '01900000-0000-7000-8000-000000000001';
const DUE = '2026-03-09T09:00:00.000Z';
async function fillOldOffice(source: DataSource): Promise<void> {
  await insertRow(source, 'org_units', { id: 'district', kind: 'district' });
  await insertRow(source, 'org_units', { id: STREET, kind: 'street', parent_id: 'district' });
  await insertRow(source, 'org_units', { id: 'community', kind: 'community', parent_id: STREET });
  await insertRow(source, 'org_units', { id: 'grid', kind: 'grid', parent_id: 'community' });
  await insertRow(source, 'org_units', { id: 'unit', kind: 'section', parent_id: STREET });
  await insertRow(source, 'accounts', { id: 'clerk', role: 'clerk', unit_id: 'unit' });
  const ofCase = { clerk_id: 'clerk', received_at: at, updated_at: at, due_at: DUE };
  await insertRow(source, 'cases', { id: 'case', number: '1', ...ofCase });
  await insertRow(source, 'case_materials', { id: 'material', case_id: 'case', material: '{}' });
  const ofOrder = { case_id: 'case', unit_id: 'unit', status: 'signed', dispatched_at: at };
  for (const [id, time] of [
    ['late', '09:00'],
    ['early', '08:00'],
    ['twin', '09:00'],
  ] as const) {
    await insertRow(source, 'audit_entries', {
      id,
      at: `2026-03-02T${time}:00.000Z`,
      action: 'case.accepted',
      detail: '{}',
    });
  }
  await insertRow(source, 'work_orders', { id: 'follows', ...ofOrder, due_at: DUE });
  await insertRow(source, 'work_orders', { id: 'own', ...ofOrder, due_at: '2026-03-05T09:00:00.000Z' });
}

describe.each(DRIVERS)('an office of the first schema on %s', (driver) => {
  let empty: EmptyDatabase | undefined;
  afterEach(async () => empty?.discard());

  it('is carried over: every row and reference is there, and orders keep a day of their own', async () => {
    empty = await createEmptyDatabase(driver);
    const old = await new DataSource({
      ...createWriter(empty.location).options,
      migrations: [InitialSchema],
    }).initialize();
    await old.runMigrations({ transaction: 'all' });
    await fillOldOffice(old);
    await old.destroy();
    const database = await openDatabase(empty.location, clock, quiet, testMasterKeys);
    expect(await verifyLog(readLogOf(database))).toMatchObject({ entries: 3, fault: null });
    await database.close();
    const source = await createWriter(empty.location).initialize();
    const count = async (table: string) => Number((await source.query(`SELECT count(*) AS n FROM ${table}`))[0].n);
    expect([await count('cases'), await count('case_materials'), await count('work_orders')]).toEqual([1, 1, 2]);
    expect(await source.query('SELECT pooled_at FROM cases')).toEqual([{ pooled_at: null }]);
    const orders = await source.query('SELECT id, due_day FROM work_orders ORDER BY id');
    expect(orders).toEqual([
      { id: 'follows', due_day: null },
      { id: 'own', due_day: '2026-03-05' },
    ]);
    const links = await source.query('SELECT seq, entry_id FROM audit_links ORDER BY seq');
    expect(links).toEqual(['early', 'late', 'twin'].map((entry_id, at) => ({ seq: at + 1, entry_id })));
    expect(await source.query('SELECT street_id FROM cases')).toEqual([{ street_id: STREET }]);
    const units = await source.query("SELECT id, street_id FROM org_units WHERE id <> 'unit' ORDER BY id");
    expect(units).toEqual([
      { id: STREET, street_id: STREET },
      { id: 'community', street_id: STREET },
      { id: 'district', street_id: null },
      { id: 'grid', street_id: STREET },
    ]);
    await source.query("UPDATE cases SET status = 'received'");
    await expect(source.query("UPDATE cases SET status = 'unheard-of'")).rejects.toThrow();
    await expect(source.query("UPDATE case_materials SET case_id = 'nobody'")).rejects.toThrow();
    await source.destroy();
  });
});
