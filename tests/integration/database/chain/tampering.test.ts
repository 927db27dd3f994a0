import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendEntries } from '../../../../electron/database/chain/append-entries';
import { LOG_TABLES, withoutGuard } from '../../../../electron/database/chain/log-guard';
import { readLogOf } from '../../../../electron/database/chain/log-reader';
import { fingerprintOf } from '../../../../electron/database/chain/log-signer';
import { verifyLog } from '../../../../electron/database/chain/verify-log';
import type { Database } from '../../../../electron/database/database';
import { NO_DESK } from '../../../../electron/database/entities/audit-entry.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { testId } from '../../../factories/test-office';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../../../helpers/test-database';
import { TestClock } from '../../ipc/office-harness';

const id = (serial: number) => testId(500 + serial);

describe.each(DRIVERS)('the chained log on %s', (driver) => {
  let test: TestDatabase;
  let clock: TestClock;
  beforeEach(async () => {
    clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));
    test = await openTestDatabase(driver, clock);
  });
  afterEach(() => test.close());

  const record = (database: Database, ...serials: number[]) =>
    database.write('test', async (tx) => {
      for (const serial of serials) {
        const who = { actorId: testId(1), actorName: '王芳', action: 'case.accepted', caseId: null, subjectId: '' };
        const detail = { number: `${serial} 号 "件" 😀`, isNew: true, count: 3, none: null };
        await appendEntries(tx, [{ id: id(serial), at: clock.now(), ...who, detail, ...NO_DESK, deskName: '窗口1' }]);
      }
    });
  /** Has what was written so far be of an earlier day: a server's clock cannot be moved on. */
  const endDay = async () => {
    const owner = await test.openAsOwner();
    await owner.write('test', (tx) => managerOf(tx).query("UPDATE audit_head SET day = '2026-03-01'"));
  };
  const verify = () =>
    verifyLog(readLogOf(test.database), {
      fingerprint: fingerprintOf(test.database.logSigner.publicKey),
      pageLinks: 2,
    });
  /** Two days of three entries each, the first of them sealed. */
  const fill = async () => {
    await record(test.database, 1, 2);
    await record(test.database, 3);
    await endDay();
    await record(test.database, 4);
    await record(test.database, 5, 6);
  };
  /** What the owner of the tables does to them once he has taken the guard away. */
  const tamper = async (...statements: string[]) => {
    const owner = await test.openAsOwner();
    await owner.write('test', async (tx) => {
      const manager = managerOf(tx);
      await withoutGuard(manager, owner.dialect, async () => {
        for (const statement of statements) await manager.query(statement);
      });
    });
  };

  it('holds from write to write and day to day, and a write that is rolled back leaves nothing', async () => {
    await fill();
    const failed = test.database.write('test', async (tx) => {
      await appendEntries(tx, [
        {
          id: id(7),
          at: clock.now(),
          actorId: null,
          actorName: '',
          action: 'x',
          caseId: null,
          subjectId: '',
          detail: {},
          ...NO_DESK,
        },
      ]);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await record(test.database, 8);
    expect(await verify()).toMatchObject({ entries: 7, seals: 1, fault: null });
  });

  it('is refused to everybody who would change it, the owner of the tables too', async () => {
    await fill();
    const owner = await test.openAsOwner();
    const statements = [
      "UPDATE audit_entries SET actor_name = '别人'",
      'DELETE FROM audit_entries',
      "UPDATE audit_links SET hash = ''",
      'DELETE FROM audit_links WHERE seq = 6',
      'UPDATE audit_seals SET seq = 2',
      'DELETE FROM audit_seals',
      'UPDATE audit_head SET seq = 2',
      'DELETE FROM audit_head',
      ...(driver === 'postgres' ? LOG_TABLES.map((table) => `TRUNCATE ${table}`) : []),
    ];
    for (const database of [test.database, owner]) {
      for (const statement of statements) {
        const tried = database.write('test', (tx) => managerOf(tx).query(statement));
        await expect(tried, statement).rejects.toThrow(/only added to|server-rights/);
      }
    }
    expect((await verify()).fault).toBeNull();
  });

  it.each([
    ['an actor', ["UPDATE audit_entries SET actor_name = '别人' WHERE id = '2'"], { kind: 'altered', from: 2 }],
    [
      'a fact',
      [`UPDATE audit_entries SET detail = replace(detail, '3', '4') WHERE id = '4'`],
      { kind: 'altered', from: 4 },
    ],
    ['a computer', ["UPDATE audit_entries SET desk_name = '' WHERE id = '6'"], { kind: 'altered', from: 6 }],
    ['an entry gone', ["DELETE FROM audit_entries WHERE id = '2'"], { kind: 'entry-missing', from: 2 }],
    ['a link gone', ['DELETE FROM audit_links WHERE seq = 2'], { kind: 'unlinked', from: 2 }],
    [
      'both gone',
      ["DELETE FROM audit_entries WHERE id = '2'", 'DELETE FROM audit_links WHERE seq = 2'],
      { kind: 'missing', from: 2, to: 2 },
    ],
    [
      'the last ones gone',
      ["DELETE FROM audit_entries WHERE id > '4'", 'DELETE FROM audit_links WHERE seq > 4'],
      { kind: 'cut', from: 5, to: 6 },
    ],
    [
      'an entry without link',
      [
        "INSERT INTO audit_entries SELECT 'x', at, actor_id, actor_name, action, case_id, subject_id, detail, desk_id, desk_name, changes FROM audit_entries WHERE id = '1'",
      ],
      { kind: 'unlinked', from: 7 },
    ],
    [
      'two exchanged',
      [
        'UPDATE audit_links SET seq = 9 WHERE seq = 2',
        'UPDATE audit_links SET seq = 2 WHERE seq = 5',
        'UPDATE audit_links SET seq = 5 WHERE seq = 9',
      ],
      { kind: 'reordered', from: 2, to: 5 },
    ],
    ['a hash', ["UPDATE audit_links SET hash = 'ff' WHERE seq = 3"], { kind: 'link-altered', from: 3 }],
    ['a seal', ["UPDATE audit_seals SET day = '2026-02-28'"], { kind: 'seal-altered', from: 1 }],
    ['a seal gone', ['DELETE FROM audit_seals'], { kind: 'seal-missing', from: 1 }],
    ['the end', ["UPDATE audit_head SET hash = 'ff'"], { kind: 'end-altered' }],
    ['everything', LOG_TABLES.map((table) => `DELETE FROM ${table}`), null],
  ])('finds and names what was done to it: %s', async (_, statements, expected) => {
    await fill();
    const named = (statement: string) =>
      statement.replace(/id (=|>) '(\d)'/g, (_all, sign, serial) => `id ${sign} '${id(Number(serial))}'`);
    await tamper(...statements.map(named));
    const { fault } = await verify();
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toMatchObject(expected);
  });

  it('says when the guard was taken away', async () => {
    await fill();
    const owner = await test.openAsOwner();
    const drop =
      driver === 'sqlite'
        ? 'DROP TRIGGER audit_links_guard_delete'
        : 'ALTER TABLE audit_links DISABLE TRIGGER audit_links_guard';
    await owner.write('test', (tx) => managerOf(tx).query(drop));
    expect((await verify()).fault).toMatchObject({ kind: 'unguarded' });
  });

  it('stays one chain when many programs write at once, also from the first entry on', async () => {
    const programs = [test.database, await test.openAgain(), await test.openAgain()];
    const writes = Array.from({ length: 60 }, (_, serial) => {
      const program = programs[serial % programs.length] ?? test.database;
      return record(program, 2 * serial, 2 * serial + 1);
    });
    await Promise.all(writes);
    await endDay();
    await Promise.all(programs.map((program, at) => record(program, 200 + at)));
    expect(await verify()).toMatchObject({ entries: 123, seals: 1, fault: null });
  });
});
