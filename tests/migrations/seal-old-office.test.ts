import { writeFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { afterEach, describe, expect, it } from 'vitest';
import { createWriter } from '../../electron/database/data-source';
import type { Database } from '../../electron/database/database';
import { CaseEntity } from '../../electron/database/entities/case.entity';
import { CaseDraftEntity } from '../../electron/database/entities/case-draft.entity';
import { PaperEntity } from '../../electron/database/entities/paper.entity';
import { migrations } from '../../electron/database/migrations';
import { openDatabase } from '../../electron/database/open-database';
import { countStaleRows, resealRows } from '../../electron/database/sealing/reseal-rows';
import { sealColumns } from '../../electron/database/sealing/seal-columns';
import { managerOf } from '../../electron/database/transaction';
import { findAlike } from '../../electron/features/case/related.repository';
import { findByDocument } from '../../electron/features/resident/resident.repository';
import { findByEnd, findByPrefix } from '../../electron/features/resident/resident-search.repository';
import { createVault, type Keyring } from '../../electron/security/vault';
import { testMasterKeys } from '../factories/test-vault';
import { createEmptyDatabase, DRIVERS, type EmptyDatabase } from '../helpers/test-database';
import { findPlain } from '../integration/database/sealing/plain-look';
import { insertRow } from './old-rows';

const at = '2026-03-02T01:00:00.000Z';
const clock = { now: () => at };
const quiet = { warn: () => undefined };
const SEALING = 1_795_482_000_000;
/** More rows than are sealed at a time. */
const RESIDENTS = 1_100;
const DOCUMENT = '11010519491231002X';
const SECRETS = [
  DOCUMENT,
  '13812345678',
  '0532-83881234',
  '香港中路 18 号',
  '东海西路 5 号',
  '13700001111',
  '1949-12-31',
];

const person = { document_number: DOCUMENT, phone: '13812345678', address: '香港中路 18 号' };

const COPIED =
  'name, pinyin, initials, document_type, document_number, phone, address, created_at, updated_at, version';
const MORE_RESIDENTS = `WITH RECURSIVE more(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more WHERE n < ${RESIDENTS})
  INSERT INTO residents (id, ${COPIED}) SELECT 'r' || n, ${COPIED} FROM more, residents WHERE id = 'r1'`;

const stampOf = (Migration: (typeof migrations)[number]) => Number(/\d{13}$/.exec(new Migration().name)?.[0]);

async function fillOldOffice(source: DataSource): Promise<void> {
  await insertRow(source, 'settings', { key: 'office', value: '{}' });
  await insertRow(source, 'org_units', { id: 'unit', kind: 'section' });
  await insertRow(source, 'accounts', { id: 'clerk', role: 'clerk', unit_id: 'unit' });
  await insertRow(source, 'residents', {
    id: 'somebody',
    document_type: 'citizen-id',
    birth_date: '1949-12-31',
    ...person,
  });
  const many = { document_number: '', phone: '0532-83881234', address: '', name: '某' };
  await insertRow(source, 'residents', { id: 'r1', ...many });
  await source.query(MORE_RESIDENTS);
  const agent = JSON.stringify({ name: '乙', documentNumber: DOCUMENT, phone: '13700001111', relation: '', proof: '' });
  const ofCase = { ...person, place: '东海西路 5 号', agent, clerk_id: 'clerk', received_at: at, updated_at: at };
  await insertRow(source, 'cases', { id: 'case', number: '1', resident_id: 'somebody', ...ofCase });
  await insertRow(source, 'case_notes', { id: 'note', case_id: 'case', author_id: 'clerk', phone: '13700001111' });
  await insertRow(source, 'case_drafts', { id: 'draft', account_id: 'clerk', content: `{"phone":"13700001111"}` });
  await insertRow(source, 'papers', {
    id: 'paper',
    case_id: 'case',
    type: 'receipt',
    content: '{"at":"东海西路 5 号"}',
  });
  await insertRow(source, 'processed_commands', {
    key: 'k',
    command: 'case.get',
    at,
    answer: '{"phone":"13812345678"}',
  });
}

describe.each(DRIVERS)('an office of before sealing on %s', (driver) => {
  let empty: EmptyDatabase | undefined;
  let database: Database | undefined;
  afterEach(async () => {
    await database?.close();
    await empty?.discard();
  });

  async function makeOldOffice(): Promise<EmptyDatabase> {
    empty = await createEmptyDatabase(driver);
    const older = migrations.filter((Migration) => stampOf(Migration) < SEALING);
    const old = await new DataSource({ ...createWriter(empty.location).options, migrations: older }).initialize();
    await old.runMigrations({ transaction: 'all' });
    await fillOldOffice(old);
    await old.destroy();
    return empty;
  }
  const open = async ({ location }: EmptyDatabase) => {
    database = await openDatabase(location, clock, quiet, testMasterKeys);
    return database;
  };

  it('is sealed at the next start: nothing of it stands plain, and everybody is found', async () => {
    const old = await makeOldOffice();
    expect(await findPlain(old.location, SECRETS)).toHaveLength(driver === 'sqlite' ? SECRETS.length : 14);
    if (old.location.driver === 'sqlite') await writeFile(`${old.location.file}.before-x.bak`, DOCUMENT);
    const opened = await open(old);
    const read: Database['read'] = (work) => opened.read(work);
    expect(await findPlain(old.location, SECRETS)).toEqual([]);
    const found = await read((tx) => findByDocument(tx, 'citizen-id', DOCUMENT));
    expect(found).toMatchObject({ id: 'somebody', phone: '13812345678', birthDate: '1949-12-31' });
    expect(await read((tx) => findByPrefix(tx, 'phone', '0532-838', 2_000))).toHaveLength(RESIDENTS);
    expect(await read((tx) => findByEnd(tx, 'documentNumber', '1002X', 5))).toMatchObject([{ id: 'somebody' }]);
    const likeness = { residentId: null, documentNumbers: [], phone: '', place: '东海西路 5 号' };
    expect(await read((tx) => findAlike(tx, likeness, 5))).toMatchObject([{ id: 'case', phone: '13812345678' }]);
    const rows = await read(async (tx) => ({
      ofCase: await managerOf(tx).findOneByOrFail(CaseEntity, { id: 'case' }),
      draft: await managerOf(tx).findOneByOrFail(CaseDraftEntity, { id: 'draft' }),
      paper: await managerOf(tx).findOneByOrFail(PaperEntity, { id: 'paper' }),
    }));
    expect(rows).toMatchObject({
      ofCase: { agent: { phone: '13700001111' }, place: '东海西路 5 号', formValues: null },
      draft: { content: { phone: '13700001111' } },
      paper: { content: { at: '东海西路 5 号' } },
    });
  });

  it('goes on where a start was cut, and does nothing twice', async () => {
    const opened = await open(await makeOldOffice());
    expect(await resealRows(opened)).toBe(0);
    const before = await opened.read((tx) => managerOf(tx).query('SELECT id, phone FROM residents ORDER BY id'));
    await opened.write('undo', (tx) =>
      managerOf(tx).query(
        `UPDATE residents SET phone = '0532-83881234', phone_path = '', phone_end = '' WHERE id < 'r5'`,
      ),
    );
    const stop = new AbortController();
    const watch = { signal: stop.signal, onProgress: () => stop.abort(new Error('cut')) };
    await expect(resealRows(opened, watch)).rejects.toThrow('cut');
    expect(await resealRows(opened)).toBeGreaterThan(0);
    expect(await opened.read((tx) => findByPrefix(tx, 'phone', '0532', 2_000))).toHaveLength(RESIDENTS);
    const after = await opened.read((tx) => managerOf(tx).query('SELECT id, phone FROM residents ORDER BY id'));
    expect(after.filter(({ id }: { id: string }) => id >= 'r5')).toEqual(
      before.filter(({ id }: { id: string }) => id >= 'r5'),
    );
  });

  it('is sealed anew by a new key, row by row, and then needs no older one', async () => {
    const opened = await open(await makeOldOffice());
    const { ring } = opened.keys;
    const rotated: Keyring = { ...ring, current: { no: 2, key: Buffer.alloc(32, 2) }, older: [ring.current] };
    await opened.write('rotate', async (tx) => sealColumns(managerOf(tx).connection, createVault(rotated)));
    await opened.read(async (tx) => sealColumns(managerOf(tx).connection, createVault(rotated)));
    const stale = await opened.read(countStaleRows);
    expect(stale).toBe(RESIDENTS + 6);
    expect(await resealRows(opened)).toBe(stale);
    expect(await opened.read(countStaleRows)).toBe(0);
    await opened.read(async (tx) => sealColumns(managerOf(tx).connection, createVault({ ...rotated, older: [] })));
    const found = await opened.read((tx) => findByDocument(tx, 'citizen-id', DOCUMENT));
    expect(found).toMatchObject({ address: '香港中路 18 号' });
  });
});
