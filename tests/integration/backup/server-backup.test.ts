import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUpServer } from '../../../electron/backup/back-up-server';
import { BackupFolder } from '../../../electron/backup/backup-folder';
import { BackupMeter } from '../../../electron/backup/backup-meter';
import { restoreServer } from '../../../electron/backup/restore-server';
import { areFit, findServerTools } from '../../../electron/backup/server-tools';
import { openLog } from '../../../electron/database/chain/open-log';
import { verifyLog } from '../../../electron/database/chain/verify-log';
import type { ServerLocation } from '../../../electron/database/data-source';
import { openDatabase } from '../../../electron/database/open-database';
import { managerOf } from '../../../electron/database/transaction';
import { createAuditTrail } from '../../../electron/features/audit/audit-trail.service';
import { TEST_MASTER, testMasterKeys } from '../../factories/test-vault';
import { DESK, OWNER, runServerScript } from '../../helpers/server-script';
import { type SystemPostgres, startSystemPostgres } from '../../helpers/system-postgres';
import { backupsIn } from '../../helpers/test-backups';

const quiet = { warn: () => undefined };
const clock = { now: () => '2026-03-02T01:00:00.000Z' };

describe('a backup of an office on a server', () => {
  let system: SystemPostgres;
  let root: string;
  beforeAll(async () => {
    system = await startSystemPostgres();
    root = await mkdtemp(join(tmpdir(), 'streetdesk-server-backup-'));
    await runServerScript(system.access, 'street');
  });
  afterAll(async () => {
    await system.stop();
    await rm(root, { recursive: true, force: true });
  });

  const at = (account: typeof OWNER | typeof DESK): ServerLocation => {
    const { host, port } = system.access;
    return { driver: 'postgres', host, port, ...account, tls: null, database: 'street' };
  };
  const tools = async () => {
    const found = await findServerTools();
    if (found === null) throw new Error('no pg_dump');
    return found;
  };
  const counts = async (location: ServerLocation) => {
    const { host, port, database, user, password } = location;
    const client = new pg.Client({ host, port, database, user, password });
    await client.connect();
    const { rows } = await client.query(
      'SELECT (SELECT count(*) FROM audit_entries) AS entries, (SELECT count(*) FROM settings) AS settings',
    );
    await client.end();
    return rows[0];
  };

  it('is made by the desks’ account, and comes back whole when the database is gone', async () => {
    await (await openDatabase(at(OWNER), clock, quiet, testMasterKeys)).close();
    const office = await openDatabase(at(DESK), clock, quiet, testMasterKeys);
    let serial = 0;
    const audit = createAuditTrail(clock, () => {
      serial += 1;
      return `entry-${serial}`;
    });
    for (let count = 0; count < 20; count += 1) {
      await office.write('test.act', async (tx) => {
        await managerOf(tx).query('UPDATE settings SET value = value');
        await audit.record(tx, null, { action: 'session.signed-in', subjectId: '' });
      });
    }
    const folder = new BackupFolder(join(root, 'backups'), true);
    const meter = new BackupMeter();
    const { signal } = new AbortController();
    const request = {
      ...{ folder, workFolder: join(root, 'work'), kind: 'daily' as const, takenAt: clock.now(), deskName: '一号窗口' },
      ...{ master: TEST_MASTER, keyNo: () => 1, meter, signal },
    };
    const { name } = await backUpServer(request, at(DESK), await tools());
    await office.close();
    expect((await readFile(folder.pathOf(name))).includes('CREATE TABLE')).toBe(false);
    const before = await counts(at(OWNER));
    const again = { path: folder.pathOf(name), master: TEST_MASTER.key, server: at(OWNER), meter, signal };
    await expect(restoreServer(again)).rejects.toMatchObject({ fault: 'not-empty' });

    const admin = new pg.Client({ ...system.access, database: 'postgres' });
    await admin.connect();
    await admin.query('DROP DATABASE street WITH (FORCE)');
    await admin.query(
      `CREATE DATABASE street OWNER ${OWNER.user} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
    );
    await admin.query('GRANT CONNECT ON DATABASE street TO streetdesk_program');
    await admin.end();
    await restoreServer(again);

    expect(await counts(at(OWNER))).toEqual(before);
    const log = await openLog(at(DESK));
    expect(await verifyLog(log.source)).toMatchObject({ fault: null, entries: 20 });
    await log.close();
    const restored = await openDatabase(at(DESK), clock, quiet, testMasterKeys);
    await restored.write('test.act', async (tx) => {
      await managerOf(tx).query('UPDATE settings SET value = value');
      await audit.record(tx, null, { action: 'session.signed-out', subjectId: '' });
    });
    await restored.close();
  });

  it('is made before an upgrade by the owner, where there is an office', async () => {
    const failed: unknown[] = [];
    const log = { info: () => undefined, warn: () => undefined, error: (...said: unknown[]) => failed.push(said) };
    const backups = backupsIn(join(root, 'desk'), clock, { log });
    await backups.beforeUpgrade({ ...at(OWNER), database: 'postgres' });
    expect(await backups.list()).toEqual([]);
    await backups.beforeUpgrade(at(OWNER));
    expect(await backups.list()).toMatchObject([{ kind: 'before-migration' }]);
    expect(failed).toEqual([]);
    await backups.beforeUpgrade({ ...at(OWNER), password: 'no' });
    expect(failed).toHaveLength(1);
  });

  it('is refused by name without the tool, and with one that is older than the server', async () => {
    const { version } = await tools();
    expect(areFit({ dump: '', restore: '', version: '15.18' }, '18.4')).toBe(false);
    expect(areFit({ dump: '', restore: '', version }, `${Number.parseInt(version, 10)}.99`)).toBe(true);
    expect(await findServerTools({ PATH: root })).not.toBeUndefined();
    await expect(backUpServer({} as never, at(DESK), null)).rejects.toMatchObject({ fault: 'tool-missing' });
  });
});
