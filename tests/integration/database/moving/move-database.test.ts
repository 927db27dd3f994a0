import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MoveProgress } from '#shared/domain/storage/move-progress';
import type { DatabaseLocation } from '../../../../electron/database/data-source';
import { HalfMovedError } from '../../../../electron/database/errors';
import type { MoveReport } from '../../../../electron/database/moving/move-database';
import { openDatabase } from '../../../../electron/database/open-database';
import { createFolderShelf } from '../../../../electron/features/file/folder-shelf';
import { testMasterKeys } from '../../../factories/test-vault';
import { CASES, clock, fileStoreIn, type MovedOffice, openMovedOffice } from './moved-office';

const quiet = { warn: () => undefined };
const sums = ({ tables }: MoveReport) => Object.fromEntries(tables.map(({ table, sha256 }) => [table, sha256]));
const bytesOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
const open = async (location: DatabaseLocation) => (await openDatabase(location, clock, quiet, testMasterKeys)).close();

let office: MovedOffice;
beforeEach(async () => {
  office = await openMovedOffice();
});
afterEach(() => office.close());
const home = () => ({ driver: 'sqlite', file: join(office.folder, 'home.sqlite') }) as const;

describe('a move of an office', () => {
  it('to a server and back leaves every table with the same sum and every file, and the source as it was', async () => {
    const before = await bytesOf(office.file.file);
    const there = await office.move(office.file, office.server);
    expect(there).toMatchObject({ resumedRows: 0, isRestarted: false, keptAside: null });
    expect(there.files).toMatchObject({ count: 3, damaged: [] });
    expect(there.tables.find(({ table }) => table === 'cases')?.rows).toBe(CASES);
    expect(await bytesOf(office.file.file)).toBe(before);
    await open(office.server);
    const files = fileStoreIn(join(office.folder, 'files-home'));
    const back = await office.move(office.server, home(), {
      files: createFolderShelf(join(office.folder, 'files-home')),
    });
    expect(sums(back)).toEqual(sums(there));
    expect(back.rows).toBe(there.rows);
    for (const hash of office.hashes) expect(await files.read(hash)).toEqual(await office.files.read(hash));
    await open(home());
  });

  it('tells its phases in order, counts to the end, and ends with nothing left to wait for', async () => {
    const told: MoveProgress[] = [];
    await office.move(office.file, office.server, { onProgress: (progress) => told.push(progress) });
    const phases = told.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1]);
    expect(phases).toEqual(['preparing', 'copying', 'files', 'comparing', 'finishing']);
    const ends = phases.map((phase) => told.findLast((each) => each.phase === phase));
    expect(ends.every((end) => end?.done === end?.total)).toBe(true);
    expect(told.at(-1)?.estimateSeconds).toBe(0);
  });

  it('locks the file against every writer while it lasts', async () => {
    const ended: string[] = [];
    let writing: Promise<unknown> | undefined;
    const write = async () => {
      await office.query(office.file, 'UPDATE counters SET last = last + 1').then(
        () => ended.push('written'),
        () => ended.push('refused'),
      );
    };
    const onProgress = ({ phase }: MoveProgress) => {
      if (phase === 'copying') writing ??= write();
    };
    await office.move(office.file, office.server, { onProgress });
    expect(ended).not.toContain('written');
    await writing;
  });

  it('keeps the file that lay where the new one goes', async () => {
    await office.move(office.file, office.server);
    const before = await bytesOf(office.file.file);
    const { keptAside } = await office.move(office.server, office.file);
    expect(keptAside).toContain('.before-move-');
    expect(await bytesOf(keptAside ?? '')).toBe(before);
    const names = await readdir(office.folder);
    expect(names.filter((name) => name.includes('.moving'))).toEqual([]);
    await open(office.file);
  });

  it('tells of files that the office had lost already, and moves the others', async () => {
    const [lost = ''] = office.hashes;
    const elsewhere = fileStoreIn(join(office.folder, 'other-files'));
    for (const hash of office.hashes.slice(1)) await elsewhere.keep(await office.files.read(hash));
    const report = await office.move(office.file, office.server, {
      files: createFolderShelf(join(office.folder, 'other-files')),
    });
    expect(report.files).toMatchObject({ count: 2, damaged: [lost] });
  });
});

describe.each(['file to server', 'server to file'])('a move that was cut, %s', (way) => {
  let from: DatabaseLocation;
  let to: DatabaseLocation;
  beforeEach(async () => {
    if (way === 'server to file') await office.move(office.file, office.server);
    from = way === 'server to file' ? office.server : office.file;
    to = way === 'server to file' ? home() : office.server;
  });
  const unfinished = () => (to.driver === 'sqlite' ? { ...to, file: `${to.file}.moving` } : to);

  it('leaves a database that no program opens, and goes on where it was', async () => {
    await office.cut(from, to, 700);
    await expect(open(unfinished())).rejects.toThrow(HalfMovedError);
    const report = await office.move(from, to);
    expect(report.resumedRows).toBeGreaterThanOrEqual(700);
    expect(report.isRestarted).toBe(false);
    expect(sums(report)).toEqual(sums(await again(from)));
    await open(to);
  });

  it('takes along what came since', async () => {
    await office.cut(from, to, 700);
    await office.query(from, `INSERT INTO counters (scope, last) VALUES ('zzz', 7)`);
    const report = await office.move(from, to);
    expect(report.isRestarted).toBe(false);
    expect(await office.query(to, `SELECT last FROM counters WHERE scope = 'zzz'`)).toEqual([{ last: 7 }]);
  });

  it('begins anew where the office changed what was over already', async () => {
    await office.cut(from, to, 700);
    await office.query(from, `UPDATE accounts SET display_name = '改名𠮷' WHERE username = 'admin'`);
    const report = await office.move(from, to);
    expect(report).toMatchObject({ isRestarted: true, resumedRows: 0 });
    const names = await office.query(to, `SELECT display_name AS name FROM accounts WHERE username = 'admin'`);
    expect(names).toEqual([{ name: '改名𠮷' }]);
    expect(await office.query(to, `SELECT count(*) AS n FROM settings WHERE key = 'moving'`)).not.toEqual([{ n: 1 }]);
  });

  it('stops with the name of the table where something else arrived', async () => {
    await office.cut(from, to, 700);
    await tamper(unfinished());
    await expect(office.move(from, to)).rejects.toMatchObject({ fault: 'difference', place: 'supervisions' });
    await expect(open(unfinished())).rejects.toThrow(HalfMovedError);
  });

  /** The sums of the same office, moved without a cut. */
  async function again(source: DatabaseLocation) {
    if (source.driver === 'postgres') return office.move(source, { driver: 'sqlite', file: `${home().file}.again` });
    await office.query(office.server, 'DROP SCHEMA public CASCADE');
    await office.query(office.server, 'CREATE SCHEMA public');
    return office.move(source, office.server);
  }

  /** Lets the target change what is written to it. */
  async function tamper(target: DatabaseLocation) {
    const change = `UPDATE supervisions SET close_note = 'x' WHERE id = NEW.id`;
    if (target.driver === 'sqlite') {
      await office.query(target, `CREATE TRIGGER t AFTER INSERT ON supervisions BEGIN ${change}; END`);
      return;
    }
    const body = `BEGIN ${change}; RETURN NULL; END`;
    await office.query(target, `CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS '${body.replace(/'/g, "''")}'`);
    await office.query(target, 'CREATE TRIGGER t AFTER INSERT ON supervisions FOR EACH ROW EXECUTE FUNCTION t()');
  }
});
